package padlock.site.learner;

import io.javalin.http.Context;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.LongAdder;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import padlock.progress.CannotKeep;
import padlock.progress.LearnerId;
import padlock.progress.Mark;
import padlock.progress.ProgressStore;
import padlock.progress.Scope;
import padlock.progress.Standing;
import padlock.site.front.Visit;

/**
 * Who is asking, by the random number in a cookie, and what is kept about them.
 *
 * <p>A cookie is given out with the first answer and not before. Where nothing can be kept, lessons go on as for a stranger.
 */
public final class Learners {
    static final String COOKIE = "padlock";

    private static final Logger LOG = LoggerFactory.getLogger(Learners.class);
    private static final Duration KEPT = Duration.ofDays(365);

    // A conference behind one address fits in; cookies without end cannot fill the disk.
    private static final int STRANGERS = 1_000;

    private final Optional<ProgressStore> store;
    private final Clock clock;
    private final Strangers strangers = new Strangers(STRANGERS, Duration.ofHours(1));
    private final SecureRandom random = new SecureRandom();
    private final LongAdder failures = new LongAdder();
    private volatile boolean unread;
    private volatile boolean unwritten;

    /** Without a store nothing is kept. {@code lost}: there should have been one. */
    Learners(Optional<ProgressStore> store, boolean lost, Clock clock) {
        this.store = store;
        this.unwritten = lost;
        this.clock = clock;
    }

    /** Whether learners must be told that nothing is kept. */
    public boolean lost() {
        return unread || unwritten;
    }

    /** How often progress could not be read or kept, since the start. */
    public long failures() {
        return failures.sum();
    }

    public Clock clock() {
        return clock;
    }

    public Standing standing(Context ctx) {
        return store.flatMap(kept -> known(ctx).map(learner -> reading(() -> kept.standing(learner))))
                .orElse(Standing.NOBODY);
    }

    /** Keeps a mark; a stranger becomes known by it. */
    public void keep(Context ctx, Mark mark) {
        change(ctx, (kept, learner) -> kept.keep(learner, mark));
    }

    /** Puts these marks in the place of all others; a stranger becomes known by it. */
    public void replace(Context ctx, List<Mark> marks) {
        change(ctx, (kept, learner) -> kept.replace(learner, marks));
    }

    /** Remembers where a known learner is. */
    public void at(Context ctx) {
        known(ctx)
                .ifPresent(learner ->
                        store.ifPresent(kept -> doing(() -> kept.at(learner, ctx.path(), clock.instant()))));
    }

    public void reset(Context ctx, Scope scope) {
        known(ctx).ifPresent(learner -> store.ifPresent(kept -> doing(() -> kept.reset(learner, scope))));
    }

    public void undo(Context ctx) {
        known(ctx).ifPresent(learner -> store.ifPresent(kept -> doing(() -> kept.undo(learner))));
    }

    public void forget(Context ctx) {
        known(ctx).ifPresent(learner -> store.ifPresent(kept -> doing(() -> kept.forget(learner))));
        setCookie(ctx, "", Duration.ZERO);
    }

    private interface Change {
        void on(ProgressStore store, LearnerId learner) throws CannotKeep;
    }

    private void change(Context ctx, Change change) {
        store.ifPresent(kept -> doing(() -> {
            Optional<LearnerId> known = known(ctx);
            // A number that we did not give out is nobody's: somebody else may have chosen it.
            boolean stranger = known.isEmpty() || !kept.standing(known.get()).known();
            LearnerId learner = stranger ? LearnerId.random(random) : known.get();
            if (stranger && !strangers.take(ctx.ip(), clock.instant())) {
                LOG.warn("one address began more than {} times in an hour: nothing is kept for it now", STRANGERS);
                return;
            }
            if (stranger) {
                kept.welcome(learner, clock.instant());
                setCookie(ctx, learner.secret(), KEPT);
            }
            change.on(kept, learner);
        }));
    }

    /** Who says to be asking; a cookie can be made up. */
    public static Optional<LearnerId> known(Context ctx) {
        return Optional.ofNullable(ctx.cookie(COOKIE)).flatMap(LearnerId::of);
    }

    private static void setCookie(Context ctx, String value, Duration age) {
        ctx.res().addHeader("Set-Cookie", COOKIE + "=" + value + Visit.of(ctx).cookieRules(age));
    }

    private interface Act<T> {
        T run() throws CannotKeep;
    }

    private interface Deed {
        void run() throws CannotKeep;
    }

    private Standing reading(Act<Standing> act) {
        try {
            Standing result = act.run();
            unread = false;
            return result;
        } catch (CannotKeep failure) {
            warn(failure);
            unread = true;
            return Standing.NOBODY;
        }
    }

    // On a full disk everything can still be read: only what could be written shows that all is well again.
    private void doing(Deed deed) {
        try {
            deed.run();
            unwritten = false;
        } catch (CannotKeep failure) {
            warn(failure);
            unwritten = true;
        }
    }

    private void warn(CannotKeep failure) {
        failures.increment();
        if (!lost()) {
            LOG.warn("{}; lessons go on without progress", failure.getMessage());
        }
    }
}
