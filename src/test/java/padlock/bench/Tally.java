package padlock.bench;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** What many clients saw: how long each answer took, how long it was, and how many were no good answer. */
final class Tally {
    private final List<Long> nanos = new ArrayList<>();
    private long bytes;
    private int busy;
    private int errors;

    /** An answer; {@code status} 0 where none came. */
    synchronized void answer(int status, int length, long took) {
        if (status == 200) {
            nanos.add(took);
            bytes += length;
        } else if (status == 429) {
            busy++;
        } else if (errors++ == 0) {
            System.err.println("the first error of this row: " + (status == 0 ? "no answer" : status));
        }
    }

    synchronized int answers() {
        return nanos.size();
    }

    /** How many were told to come back later. */
    synchronized int busy() {
        return busy;
    }

    /** How many got neither a page nor that. */
    synchronized int errors() {
        return errors;
    }

    synchronized long bytesEach() {
        return nanos.isEmpty() ? 0 : bytes / nanos.size();
    }

    /** In milliseconds. */
    synchronized long percentile(int percent) {
        List<Long> sorted = new ArrayList<>(nanos);
        Collections.sort(sorted);
        return sorted.isEmpty() ? 0 : sorted.get((sorted.size() - 1) * percent / 100) / 1_000_000;
    }
}
