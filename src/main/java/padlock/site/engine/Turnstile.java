package padlock.site.engine;

import io.javalin.http.ServiceUnavailableResponse;
import io.javalin.http.TooManyRequestsResponse;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;
import padlock.scenario.Scenario;
import padlock.trace.Run;

/**
 * Lets so many runs onto the wire at once and no more, since a run holds real sockets, and lets visitors take turns.
 *
 * <p>Who has too many runs under way at once, and who stands last in the longest line when no more can wait, is told to come back later
 * (429). Who has waited as long as a browser is patient, too, but that is the fault of the server (503).
 */
public final class Turnstile {
    private final Engine engine;
    private final Limits limits;
    // Set at the start of every request, which stays on its thread: no page needs to hand its visitor through.
    private final ThreadLocal<Visitor> visitor = ThreadLocal.withInitial(() -> Visitor.HOUSE);
    private final Map<Visitor, Integer> underWay = new HashMap<>();
    private final FairQueue<Wish> queue = new FairQueue<>();
    private int free;

    public Turnstile(Engine engine, Limits limits) {
        this.engine = engine;
        this.limits = limits;
        this.free = limits.runs();
    }

    /** Somebody whose turn comes with true, or never, with false. */
    private record Wish(Visitor visitor, CompletableFuture<Boolean> turn) {}

    /** From now on this thread answers this visitor. */
    public void arrives(Visitor who) {
        visitor.set(who);
    }

    public Run run(Scenario scenario, String browser) {
        return admit(() -> engine.run(scenario, browser));
    }

    /** Does some work that keeps a processor or the wire busy. */
    public <T> T admit(Supplier<T> work) {
        Wish wish = enter(visitor.get());
        try {
            await(wish);
        } catch (RuntimeException turnedAway) {
            gone(wish.visitor());
            throw turnedAway;
        }
        try {
            return work.get();
        } finally {
            leave(wish.visitor());
        }
    }

    /** How many wait. */
    synchronized int waiting() {
        return queue.size();
    }

    private synchronized Wish enter(Visitor who) {
        int most = who.isStranger() ? limits.runs() + limits.waiting() : limits.each();
        int mine = underWay.getOrDefault(who, 0);
        if (mine >= most) {
            throw new TooManyRequestsResponse("Too many runs of yours at once");
        }
        Wish wish = new Wish(who, new CompletableFuture<>());
        if (free > 0) {
            free--;
            wish.turn().complete(true);
        } else {
            if (queue.size() >= limits.waiting()) {
                queue.makeRoomFor(who)
                        .orElseThrow(() -> new TooManyRequestsResponse("Too many runs are waiting"))
                        .turn()
                        .complete(false);
            }
            queue.add(who, wish);
        }
        underWay.put(who, mine + 1);
        return wish;
    }

    private void await(Wish wish) {
        try {
            if (!wish.turn().get(limits.patience().toMillis(), TimeUnit.MILLISECONDS)) {
                throw new TooManyRequestsResponse("Others wait for fewer runs");
            }
        } catch (TimeoutException tooLong) {
            giveUp(wish);
            throw new ServiceUnavailableResponse("Too many runs at once");
        } catch (InterruptedException stopping) {
            giveUp(wish);
            Thread.currentThread().interrupt();
            throw new ServiceUnavailableResponse("The server is stopping");
        } catch (ExecutionException impossible) {
            throw new IllegalStateException("a turn is only given or refused", impossible);
        }
    }

    // The turn may come in the very moment in which somebody stops waiting: then it is handed on.
    private synchronized void giveUp(Wish wish) {
        if (!queue.remove(wish.visitor(), wish) && wish.turn().join()) {
            handOn();
        }
    }

    private synchronized void leave(Visitor who) {
        gone(who);
        handOn();
    }

    private void handOn() {
        queue.next().ifPresentOrElse(next -> next.turn().complete(true), () -> free++);
    }

    private synchronized void gone(Visitor who) {
        underWay.computeIfPresent(who, (same, runs) -> runs == 1 ? null : runs - 1);
    }
}
