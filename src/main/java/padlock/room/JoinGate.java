package padlock.room;

import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Slows down whoever guesses codes or takes seats by the hundred.
 *
 * <p>Each address has a bucket that leaks: so many wrong codes and so many new seats at once, then only as many as time gives
 * back. A whole class behind one address fits in; a program that tries codes gets 20 and then two a minute, against 113 million.
 */
public final class JoinGate {
    private static final int MOST_ADDRESSES = 10_000;

    private final Buckets guesses = new Buckets(20, Duration.ofSeconds(30));
    private final Buckets seats = new Buckets(400, Duration.ofSeconds(1));

    /** Whether an address may name a code at all; it may until it named too many that do not exist. */
    public boolean mayTry(String address, Instant now) {
        return guesses.level(address, now) + 1 <= guesses.size;
    }

    /** An address named a code that does not exist. */
    public void missed(String address, Instant now) {
        guesses.add(address, now);
    }

    /** Takes a seat into account; false when the address has had too many. */
    public boolean maySit(String address, Instant now) {
        if (seats.level(address, now) + 1 > seats.size) {
            return false;
        }
        seats.add(address, now);
        return true;
    }

    /** How many addresses are remembered. */
    int addresses() {
        return guesses.count() + seats.count();
    }

    /** Leaky buckets by address; the one that was not touched for longest makes room for a new one. */
    private static final class Buckets {
        private final int size;
        private final Duration drop;
        private final Map<String, Bucket> levels = new LinkedHashMap<>(16, 0.75f, true) {
            private static final long serialVersionUID = 1;

            @Override
            protected boolean removeEldestEntry(Map.Entry<String, Bucket> eldest) {
                return size() > MOST_ADDRESSES;
            }
        };

        Buckets(int size, Duration drop) {
            this.size = size;
            this.drop = drop;
        }

        synchronized double level(String address, Instant now) {
            Bucket bucket = levels.get(address);
            if (bucket == null) {
                return 0;
            }
            // A clock that was set back gives nothing back, and takes nothing either.
            double leaked =
                    Math.max(0, (double) Duration.between(bucket.at, now).toMillis() / drop.toMillis());
            return Math.max(0, bucket.level - leaked);
        }

        synchronized int count() {
            return levels.size();
        }

        synchronized void add(String address, Instant now) {
            levels.put(address, new Bucket(level(address, now) + 1, now));
        }

        private record Bucket(double level, Instant at) {}
    }
}
