package padlock.origin;

import wiremock.org.eclipse.jetty.util.thread.QueuedThreadPool;
import wiremock.org.eclipse.jetty.util.thread.ScheduledExecutorScheduler;
import wiremock.org.eclipse.jetty.util.thread.Scheduler;
import wiremock.org.eclipse.jetty.util.thread.ThreadPool;

/**
 * Threads for all servers together. A server of its own would keep ten threads of its own, most of them asleep; here it keeps two,
 * one for each of its ports.
 */
final class ServerThreads implements ThreadPool, AutoCloseable {
    private static final int PORTS_OF_A_LAB = 8;
    private static final int WORKERS_OF_A_LAB = 4;

    private final QueuedThreadPool pool;
    private final Scheduler scheduler = new ScheduledExecutorScheduler("origin-timer", true);

    ServerThreads(int labs) {
        pool = new QueuedThreadPool(labs * (PORTS_OF_A_LAB + WORKERS_OF_A_LAB) + WORKERS_OF_A_LAB, 1);
        pool.setName("origin");
        pool.setDaemon(true);
        pool.setReservedThreads(0);
        try {
            pool.start();
            scheduler.start();
        } catch (Exception e) {
            throw new IllegalStateException("the servers' threads do not start", e);
        }
    }

    @Override
    public void execute(Runnable task) {
        pool.execute(task);
    }

    /** A server that stops waits for its threads; these go on working for the others. */
    @Override
    public void join() {}

    @Override
    public int getThreads() {
        return pool.getThreads();
    }

    @Override
    public int getIdleThreads() {
        return pool.getIdleThreads();
    }

    @Override
    public boolean isLowOnThreads() {
        return pool.isLowOnThreads();
    }

    /** Runs already, so no server that uses it will stop it. */
    Scheduler scheduler() {
        return scheduler;
    }

    @Override
    public void close() {
        try {
            scheduler.stop();
            pool.stop();
        } catch (Exception e) {
            throw new IllegalStateException("the servers' threads do not stop", e);
        }
    }
}
