package padlock.origin;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import padlock.url.Host;
import padlock.world.Machine;

/**
 * All real servers of this process, lent out lab by lab.
 *
 * <p>Starting a server costs ten times more than asking one, so servers outlive the run that started them and serve the next.
 * Only a few labs exist at once; who comes late waits in line.
 */
public final class Origins implements AutoCloseable {
    private final Semaphore free;
    private final Duration patience;
    private final List<Rack> racks = new ArrayList<>();
    private final Deque<Rack> idle = new ArrayDeque<>();
    private final int most;
    private Optional<Ground> ground = Optional.empty();
    private boolean closed;

    /**
     * Prepares the pool; no server is started yet.
     *
     * @param most how many labs may be lent out at once
     * @param patience how long a run waits for a free lab
     */
    public Origins(int most, Duration patience) {
        this.free = new Semaphore(most, true);
        this.patience = patience;
        this.most = most;
    }

    /**
     * Lends servers for one run.
     *
     * @param names the run's DNS: asked again at every lookup, handshake and request, since a world changes while it is played
     * @throws NoLabFree when all labs stay busy for too long
     */
    public Lab lease(Function<Host, Optional<Machine>> names) {
        try {
            if (!free.tryAcquire(patience.toMillis(), TimeUnit.MILLISECONDS)) {
                throw new NoLabFree(patience);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new NoLabFree(patience);
        }
        Rack rack = takeRack();
        Lab lab = new Lab(names, rack, ground().deadEnds(), () -> giveBack(rack));
        rack.serve(lab);
        return lab;
    }

    /** What all labs stand on, made for the first of them. */
    private record Ground(ServerThreads threads, DeadEnds deadEnds) {
        void close() {
            deadEnds.close();
            threads.close();
        }
    }

    private synchronized Ground ground() {
        Ground made = ground.orElseGet(() -> new Ground(new ServerThreads(most), new DeadEnds()));
        ground = Optional.of(made);
        return made;
    }

    private synchronized Rack takeRack() {
        if (closed) {
            free.release();
            throw new IllegalStateException("the servers are shut down");
        }
        if (!idle.isEmpty()) {
            return idle.pop();
        }
        Rack rack = new Rack(ground().threads());
        racks.add(rack);
        return rack;
    }

    private synchronized void giveBack(Rack rack) {
        rack.rest();
        idle.push(rack);
        free.release();
    }

    /** Stops every server, also those still lent out. */
    @Override
    public synchronized void close() {
        if (closed) {
            return;
        }
        closed = true;
        racks.forEach(Rack::close);
        ground.ifPresent(Ground::close);
    }
}
