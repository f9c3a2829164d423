package padlock.cluster;

import java.io.PrintStream;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import padlock.progress.CannotKeep;
import padlock.progress.LearnerId;
import padlock.progress.Mark;
import padlock.progress.ProgressStore;
import padlock.room.RoomCode;
import padlock.room.RoomEvent;
import padlock.room.RoomEvent.Signal;
import padlock.room.store.SqlJournal;

/** A program that writes to a data folder as fast as it can, says what was acknowledged, and never ends by itself. */
final class Writer {
    static final RoomCode ROOM = new RoomCode("K7WPM4");

    private static final Instant NOW = Instant.parse("2026-11-22T09:00:00Z");
    private static final int THREADS = 4;

    private final ProgressStore store;
    private final SqlJournal journal;
    private final PrintStream out = new PrintStream(System.out, true);
    private final int round;

    private Writer(Path folder, int round) throws CannotKeep {
        this.store = ProgressStore.open(folder);
        this.journal = SqlJournal.in(folder);
        this.round = round;
    }

    /** The learner of a thread: the same in all rounds. */
    static LearnerId learner(int thread) {
        return new LearnerId("learner-of-thread-" + (1000 + thread));
    }

    /** {@code args}: the folder, the number of the round, and the number of the room's next event. */
    public static void main(String[] args) throws Exception {
        Writer writer = new Writer(Path.of(args[0]), Integer.parseInt(args[1]));
        List<Thread> threads = new ArrayList<>();
        for (int i = 0; i < THREADS; i++) {
            int thread = i;
            threads.add(new Thread(() -> writer.marks(thread)));
        }
        threads.add(new Thread(() -> writer.events(Integer.parseInt(args[2]))));
        threads.forEach(Thread::start);
        for (Thread thread : threads) {
            thread.join();
        }
    }

    private void marks(int thread) {
        try {
            LearnerId learner = learner(thread);
            if (!store.standing(learner).known()) {
                store.welcome(learner, NOW);
            }
            for (int i = 0; i < ProgressStore.MOST_MARKS; i++) {
                String task = "t" + round + "-" + i % 15;
                store.keep(learner, new Mark("lesson", task, i % 19, true, false, NOW));
                out.println("mark " + thread + " " + task + " " + i % 19);
            }
        } catch (CannotKeep failure) {
            out.println("failed " + failure.getMessage());
        }
    }

    private void events(int from) {
        for (int number = from; true; number++) {
            if (!journal.append(ROOM, number, new RoomEvent.Signaled(NOW, number, Signal.HAND, true))) {
                // It was written just before the last kill, and nobody heard of it.
                continue;
            }
            out.println("event " + number);
        }
    }
}
