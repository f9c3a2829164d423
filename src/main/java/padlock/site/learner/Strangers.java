package padlock.site.learner;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;

/** Counts for how many new learners each address asked in the present stretch of time, and says when it is enough. */
final class Strangers {
    // More addresses than this in one stretch share what is left: no list of addresses grows without end.
    private static final int MOST_ADDRESSES = 10_000;
    private static final String OTHERS = "";

    private final int most;
    private final Duration stretch;
    private final Map<String, Integer> taken = new HashMap<>();
    private Instant since = Instant.EPOCH;

    Strangers(int most, Duration stretch) {
        this.most = most;
        this.stretch = stretch;
    }

    /** Takes one more into account; false when the address has had enough until the next stretch. */
    synchronized boolean take(String address, Instant now) {
        // Also when the clock was set back: nobody waits for a time that is long past.
        if (Duration.between(since, now).abs().compareTo(stretch) >= 0) {
            taken.clear();
            since = now;
        }
        String who = taken.containsKey(address) || taken.size() < MOST_ADDRESSES ? address : OTHERS;
        return taken.merge(who, 1, Integer::sum) <= most;
    }
}
