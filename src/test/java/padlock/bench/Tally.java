package padlock.bench;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;

/** What many clients saw: how long each answer took, and how many were no good answer. */
final class Tally {
    private final List<Long> nanos = new ArrayList<>();
    private int busy;
    private int errors;

    /** An answer; {@code status} 0 where none came. */
    synchronized void answer(int status, long took) {
        if (status == 200) {
            nanos.add(took);
        } else if (status == 429) {
            busy++;
        } else {
            errors++;
        }
    }

    synchronized int errors() {
        return errors;
    }

    /** Cells of a table: answers, p50, p95, p99 in milliseconds, told to come back, errors. */
    synchronized String cells() {
        List<Long> sorted = new ArrayList<>(nanos);
        Collections.sort(sorted);
        return String.format(
                Locale.ROOT,
                "%6d | %5d | %5d | %5d | %4d | %6d",
                sorted.size(),
                percentile(sorted, 50),
                percentile(sorted, 95),
                percentile(sorted, 99),
                busy,
                errors);
    }

    private static long percentile(List<Long> sorted, int percent) {
        return sorted.isEmpty() ? 0 : sorted.get((sorted.size() - 1) * percent / 100) / 1_000_000;
    }
}
