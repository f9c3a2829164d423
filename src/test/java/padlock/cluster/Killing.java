package padlock.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import padlock.progress.CannotKeep;
import padlock.progress.Mark;
import padlock.progress.ProgressStore;
import padlock.room.RoomEvent;
import padlock.room.store.SqlJournal;

/** Starts a {@link Writer}, kills it with {@code kill -9} after so many acknowledgments, and compares what is there with what was said. */
final class Killing {
    private final Path folder;
    private final Random random;
    private final Map<String, Integer> marks = new HashMap<>();
    private final TreeSet<Integer> events = new TreeSet<>();
    private int acknowledged;

    Killing(Path folder, long seed) {
        this.folder = folder;
        this.random = new Random(seed);
    }

    void rounds(int count) throws Exception {
        for (int round = 0; round < count; round++) {
            Process writer = new ProcessBuilder(
                            Path.of(System.getProperty("java.home"), "bin", "java")
                                    .toString(),
                            "-XX:TieredStopAtLevel=1",
                            "-Xshare:auto",
                            "-cp",
                            Node.classPath(),
                            Writer.class.getName(),
                            folder.toString(),
                            String.valueOf(round),
                            String.valueOf(events.isEmpty() ? 1 : events.last() + 1))
                    .redirectError(ProcessBuilder.Redirect.INHERIT)
                    .start();
            killAfter(writer, 20 + random.nextInt(300));
            compare(round);
        }
        assertThat(acknowledged).isGreaterThan(count * 20);
        System.out.println(acknowledged + " writes were acknowledged before " + count + " kills, and all are there");
    }

    private void killAfter(Process writer, int enough) throws Exception {
        try (BufferedReader out = writer.inputReader(StandardCharsets.UTF_8)) {
            int heard = 0;
            // After the kill the pipe still holds what was said before.
            for (String line = out.readLine(); line != null; line = out.readLine()) {
                note(line.split(" "));
                if (++heard == enough) {
                    // By its handle: the process itself would close the pipe too.
                    writer.toHandle().destroyForcibly();
                }
            }
            assertThat(heard).isGreaterThanOrEqualTo(enough);
        } finally {
            writer.destroyForcibly().waitFor(20, TimeUnit.SECONDS);
        }
        assertThat(writer.exitValue()).isEqualTo(128 + 9);
    }

    // The last line may be cut off by the kill: then nobody was told.
    private void note(String[] words) {
        if (words[0].equals("mark") && words.length == 4) {
            marks.put(words[1] + " " + words[2], Integer.parseInt(words[3]));
            acknowledged++;
        } else if (words[0].equals("event") && words.length == 2) {
            events.add(Integer.parseInt(words[1]));
            acknowledged++;
        } else {
            assertThat(words[0]).isNotEqualTo("failed");
        }
    }

    private void compare(int round) throws CannotKeep {
        try (ProgressStore store = ProgressStore.open(folder);
                SqlJournal journal = SqlJournal.in(folder)) {
            Map<String, Integer> there = new HashMap<>();
            for (int thread = 0; thread < 4; thread++) {
                for (Mark mark : store.standing(Writer.learner(thread)).marks()) {
                    there.put(thread + " " + mark.task(), mark.choice());
                }
            }
            assertThat(there.keySet()).as("after kill " + round).containsAll(marks.keySet());
            List<RoomEvent> written = journal.from(Writer.ROOM, 1);
            assertThat(written).as("after kill " + round).hasSizeGreaterThanOrEqualTo(events.size());
            TreeSet<Integer> numbers = new TreeSet<>();
            written.forEach(event -> numbers.add(((RoomEvent.Signaled) event).seat()));
            assertThat(numbers).containsAll(events);
        }
    }
}
