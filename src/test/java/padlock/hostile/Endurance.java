package padlock.hostile;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/**
 * Watches many small jobs: none may take a second, and together they may leave nothing behind.
 *
 * <p>A second of this process's processor time, so that a machine that is busy with something else does not count; and five seconds on the
 * clock for what waits instead of working. The compiler works beside: only what is slow three times counts.
 */
public final class Endurance {
    /** How many inputs each reader gets; the routes get five times as many. */
    public static final int INPUTS = Integer.getInteger("padlock.inputs", 400);

    /** How a row of figures begins; its cells follow, with bars between them. */
    public static final String ROW = "hostile input | ";

    private static final long SLOW = TimeUnit.SECONDS.toNanos(1);
    private static final int WAITS_MORE = 5;
    private static final long MOST_GROWTH = 24L << 20;
    private static final int TRIES = 3;

    private static final OperatingSystemMXBean PROCESS =
            (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();

    private final String what;
    private final int inputs;
    private int tried;
    private long slowest;
    private long before;
    private long grown;

    /**
     * Watches one kind of input.
     *
     * @param inputs how many there will be; the first tenth of them fills all caches
     */
    public Endurance(String what, int inputs) {
        this.what = what;
        this.inputs = inputs;
    }

    /** Something that is tried with one input. */
    public interface Job {
        void run() throws Exception;
    }

    /** Runs a job, and says so if it is slow each time. */
    public Optional<String> tries(Job job) throws Exception {
        if (tried++ == inputs / 10) {
            before = heap();
        }
        long least = Long.MAX_VALUE;
        for (int i = 0; i < TRIES && least >= SLOW; i++) {
            long clock = System.nanoTime();
            long processor = PROCESS.getProcessCpuTime();
            job.run();
            long worked = PROCESS.getProcessCpuTime() - processor;
            least = Math.min(least, Math.max(worked, (System.nanoTime() - clock) / WAITS_MORE));
        }
        slowest = Math.max(slowest, least);
        return least < SLOW ? Optional.empty() : Optional.of("slow each of " + TRIES + " times");
    }

    /** What grew more than it may. */
    public Optional<String> growth() throws InterruptedException {
        grown = heap() - before;
        return grown < MOST_GROWTH ? Optional.empty() : Optional.of("the heap grew by " + (grown >> 10) + " KiB");
    }

    /** A row of the table of figures. */
    public String row() {
        return String.format(
                Locale.ROOT,
                ROW + "%-13s | %,7d inputs | slowest %4d ms | heap %+,7d KiB",
                what,
                tried,
                TimeUnit.NANOSECONDS.toMillis(slowest),
                grown >> 10);
    }

    private static long heap() throws InterruptedException {
        long least = Long.MAX_VALUE;
        for (int i = 0; i < 4; i++) {
            System.gc();
            least = Math.min(
                    least,
                    ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed());
        }
        return least;
    }
}
