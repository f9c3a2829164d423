package padlock.hostile;

import java.lang.management.ManagementFactory;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/**
 * Watches many small jobs: none may take a second, and together they may leave nothing behind. A machine that is busy with something
 * else makes a job slow once, an attack makes it slow each time: only what is slow three times counts.
 */
public final class Endurance {
    /** How many inputs each reader and the routes get; 25,000 in the long form, four times that in all. */
    public static final int INPUTS = Integer.getInteger("padlock.inputs", 1_000);

    private static final long SLOW = TimeUnit.SECONDS.toNanos(1);
    private static final long MOST_GROWTH = 24L << 20;
    private static final int TRIES = 3;

    private long before;

    /** Something that is tried with one input. */
    public interface Job {
        void run() throws Exception;
    }

    /** The heap as it is when the first tenth of the inputs has filled all caches. */
    public void settled() throws InterruptedException {
        before = heap();
    }

    /** Runs a job, and says so if it is slow each time. */
    public static Optional<String> slow(Job job) throws Exception {
        for (int i = 0; i < TRIES; i++) {
            long start = System.nanoTime();
            job.run();
            if (System.nanoTime() - start < SLOW) {
                return Optional.empty();
            }
        }
        return Optional.of("slow each of " + TRIES + " times");
    }

    /** What grew more than it may. */
    public Optional<String> growth() throws InterruptedException {
        long grown = heap() - before;
        return grown < MOST_GROWTH ? Optional.empty() : Optional.of("the heap grew by " + (grown >> 10) + " KiB");
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
