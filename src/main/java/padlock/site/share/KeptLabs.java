package padlock.site.share;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.function.Supplier;
import padlock.scenario.HeldLab;

/** The servers that were left standing for curl: the two asked for last. So nobody can take more than two, and nothing has to be timed. */
final class KeptLabs implements AutoCloseable {
    static final int MOST = 2;

    private final Deque<HeldLab> labs = new ArrayDeque<>();

    synchronized HeldLab keep(Supplier<HeldLab> starter) {
        while (labs.size() >= MOST) {
            end(labs.removeFirst());
        }
        HeldLab lab = starter.get();
        labs.addLast(lab);
        return lab;
    }

    @Override
    public synchronized void close() {
        while (!labs.isEmpty()) {
            end(labs.removeFirst());
        }
    }

    private static void end(HeldLab lab) {
        try {
            lab.close();
        } catch (IllegalStateException siteFailed) {
            // Written to the log when it happened; it is no fault of whoever comes next.
        }
    }
}
