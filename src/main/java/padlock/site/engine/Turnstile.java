package padlock.site.engine;

import io.javalin.http.ServiceUnavailableResponse;
import io.javalin.http.TooManyRequestsResponse;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Comparator;
import java.util.Deque;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.Function;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import padlock.scenario.Scenario;
import padlock.trace.Run;

/**
 * Lets so many runs onto the wire at once and no more, since a run holds real sockets, and lets visitors take turns. A learner's runs go
 * one after the other, so that whoever floods takes one place and no more.
 *
 * <p>A class of two hundred that presses the button together wants more handshakes than two cores can do. Whoever's turn would come too late
 * is played in memory, where the same servers and the same browser give the same answer without sockets; the trace says so. Who has too
 * many runs under way at once is told to come back later (429). Work that nothing else can do waits longer; who stands last in the longest
 * line when no more can wait is told to come back (429), and who has waited as long as a browser is patient, too, but that is the fault of
 * the server (503).
 */
public final class Turnstile {
    private static final Logger LOG = LoggerFactory.getLogger(Turnstile.class);

    private final Engine engine;
    private final Limits limits;
    // Set at the start of every request, which stays on its thread: no page needs to hand its visitor through.
    private final ThreadLocal<Visitor> visitor = ThreadLocal.withInitial(() -> Visitor.HOUSE);
    // The first of a learner's wishes has its turn or waits for it among all others, the rest wait for the first.
    private final Map<Visitor, Deque<Wish>> underWay = new HashMap<>();
    private final FairQueue<Wish> queue = new FairQueue<>();
    private final Map<Turn, LongAdder> turns = new EnumMap<>(Turn.class);
    private final LongAdder waited = new LongAdder();
    private final LongAdder onWire = new LongAdder();
    private final LongAdder inMemory = new LongAdder();
    private int free;

    public Turnstile(Engine engine, Limits limits) {
        this.engine = engine;
        this.limits = limits;
        this.free = limits.runs();
        for (Turn turn : Turn.values()) {
            turns.put(turn, new LongAdder());
        }
    }

    /** How the wait for a turn ended. */
    public enum Turn {
        /** There was a place. */
        AT_ONCE,
        /** There was one after a while. */
        WAITED,
        /** Too many stood in line. */
        CROWDED,
        /** It took too long. */
        LATE,
        /** This visitor had too many under way already. */
        TOO_MANY;

        private boolean came() {
            return this == AT_ONCE || this == WAITED;
        }
    }

    /** Somebody whose turn comes with true, or never, with false; {@code most} may wait while they do. */
    private record Wish(Visitor visitor, int most, CompletableFuture<Boolean> turn) {}

    /** From now on this thread answers this visitor. */
    public void arrives(Visitor who) {
        visitor.set(who);
    }

    /** Plays a scenario on the wire, or in memory where too many wait for it or no server lives; the trace says which. */
    public Run run(Scenario scenario, String browser) {
        return admit(() -> wire(scenario, browser), limits.wire(), late -> memory(scenario, browser));
    }

    private Run wire(Scenario scenario, String browser) {
        try {
            Run run = engine.run(scenario, browser);
            onWire.increment();
            return run;
        } catch (WireLost lost) {
            LOG.error("played in memory", lost);
            return memory(scenario, browser);
        }
    }

    private Run memory(Scenario scenario, String browser) {
        inMemory.increment();
        return engine.reckon(scenario, browser);
    }

    /** Does some work that keeps a processor or the wire busy. The work asks for no turn itself: it would wait for its own end. */
    public <T> T admit(Supplier<T> work) {
        return admit(work, limits.work(), late -> {
            throw late == Turn.LATE
                    ? new ServiceUnavailableResponse("Too many runs at once")
                    : new TooManyRequestsResponse("Others wait for fewer runs");
        });
    }

    /** How many wait. */
    public synchronized int waiting() {
        return queue.size()
                + underWay.values().stream()
                        .mapToInt(mine -> behind(mine).size())
                        .sum();
    }

    /** Those who wait for the first. Whose wait is over may be in the middle of a run in memory. */
    private static List<Wish> behind(Deque<Wish> mine) {
        return mine.stream().skip(1).filter(wish -> !wish.turn().isDone()).toList();
    }

    /** How many runs went over the wire since the start. */
    public long runsOnWire() {
        return onWire.sum();
    }

    /** How many were played in memory, because the wire was taken or lost. */
    public long runsInMemory() {
        return inMemory.sum();
    }

    /** How many waits ended so, since the start. */
    public long count(Turn turn) {
        return Objects.requireNonNull(turns.get(turn)).sum();
    }

    /** How long all of them waited together. */
    public Duration waited() {
        return Duration.ofNanos(waited.sum());
    }

    private <T> T admit(Supplier<T> work, Limits.Line line, Function<Turn, T> otherwise) {
        Wish wish = enter(visitor.get(), line.most());
        try {
            long start = System.nanoTime();
            boolean atOnce = wish.turn().isDone();
            Turn turn = await(wish, line.patience(), atOnce);
            waited.add(atOnce ? 0 : System.nanoTime() - start);
            note(turn);
            return turn.came() ? work.get() : otherwise.apply(turn);
        } finally {
            leave(wish);
        }
    }

    private void note(Turn turn) {
        Objects.requireNonNull(turns.get(turn)).increment();
    }

    private synchronized Wish enter(Visitor who, int most) {
        Wish wish = new Wish(who, most, new CompletableFuture<>());
        // Strangers of one address are many.
        if (who.isStranger()) {
            stand(wish);
            return wish;
        }
        Deque<Wish> mine = underWay.computeIfAbsent(who, fresh -> new ArrayDeque<>());
        if (mine.size() >= limits.each()) {
            note(Turn.TOO_MANY);
            throw new TooManyRequestsResponse("Too many runs of yours at once");
        }
        mine.addLast(wish);
        if (mine.size() == 1) {
            stand(wish);
        } else if (waiting() > most) {
            wish.turn().complete(false);
        }
        return wish;
    }

    /** Takes a free place, or a place in line. */
    private void stand(Wish wish) {
        if (free > 0) {
            free--;
            wish.turn().complete(true);
        } else if (waiting() < wish.most() || displaces(wish.visitor())) {
            queue.add(wish.visitor(), wish);
        } else {
            wish.turn().complete(false);
        }
    }

    /** Sends the last of those away who ask for more than others; false where nobody does. */
    private boolean displaces(Visitor who) {
        return underWay.values().stream()
                .map(Turnstile::behind)
                .filter(more -> !more.isEmpty())
                .max(Comparator.comparingInt(List::size))
                .map(more -> more.get(more.size() - 1))
                .or(() -> queue.makeRoomFor(who))
                .map(displaced -> displaced.turn().complete(false))
                .isPresent();
    }

    private Turn await(Wish wish, Duration patience, boolean atOnce) {
        try {
            if (!wish.turn().get(patience.toMillis(), TimeUnit.MILLISECONDS)) {
                return Turn.CROWDED;
            }
            return atOnce ? Turn.AT_ONCE : Turn.WAITED;
        } catch (TimeoutException tooLong) {
            giveUp(wish);
            return Turn.LATE;
        } catch (InterruptedException stopping) {
            giveUp(wish);
            Thread.currentThread().interrupt();
            throw new ServiceUnavailableResponse("The server is stopping");
        } catch (ExecutionException impossible) {
            throw new IllegalStateException("a turn is only given or refused", impossible);
        }
    }

    // The turn may have come in this very moment: then it stands, and is handed on by whoever leaves with it.
    private synchronized void giveUp(Wish wish) {
        queue.remove(wish.visitor(), wish);
        wish.turn().complete(false);
    }

    /** The learner's next wish stands in line, then the place is given to whoever is first there. */
    private synchronized void leave(Wish wish) {
        Deque<Wish> mine = underWay.getOrDefault(wish.visitor(), new ArrayDeque<>());
        boolean first = mine.peekFirst() == wish;
        mine.remove(wish);
        if (mine.isEmpty()) {
            underWay.remove(wish.visitor());
        } else if (first) {
            mine.stream().filter(next -> !next.turn().isDone()).findFirst().ifPresent(next -> {
                mine.remove(next);
                mine.addFirst(next);
                stand(next);
            });
        }
        if (wish.turn().getNow(false)) {
            queue.next().ifPresentOrElse(next -> next.turn().complete(true), () -> free++);
        }
    }
}
