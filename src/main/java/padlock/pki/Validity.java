package padlock.pki;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/**
 * The days between which a certificate may be used.
 *
 * <p>Public authorities may issue for ever shorter times: 398 days, 200 from 15 March 2026, 100 from 15 March 2027, 47 from
 * 15 March 2029 (CA/Browser Forum ballot SC-081v3, Baseline Requirements section 6.3.2, checked 2026-11-22).
 */
record Validity(Instant from, Instant until) {
    /**
     * For the lab's own authorities: valid at any time a scenario may play, up to RFC 5280's "no end". Firefox refuses a
     * certificate that names a year before 1970.
     */
    static final Validity ALWAYS =
            new Validity(Instant.parse("1970-01-01T00:00:00Z"), Instant.parse("9999-12-31T23:59:59Z"));

    private static final Instant AT_MOST_200_DAYS = Instant.parse("2026-03-15T00:00:00Z");
    private static final Instant AT_MOST_100_DAYS = Instant.parse("2027-03-15T00:00:00Z");
    private static final Instant AT_MOST_47_DAYS = Instant.parse("2029-03-15T00:00:00Z");

    /** Issued ten days ago, for as long as the schedule allows. Whole days, so that a day's certificates are all the same. */
    static Validity current(Instant now) {
        return startingAt(day(now).minus(10, ChronoUnit.DAYS));
    }

    /** Ended the day before. */
    static Validity over(Instant now) {
        Instant until = day(now).minus(1, ChronoUnit.DAYS);
        return new Validity(until.minus(longest(until)), until);
    }

    /** Starts in a week. */
    static Validity ahead(Instant now) {
        return startingAt(day(now).plus(7, ChronoUnit.DAYS));
    }

    boolean isOver(Instant now) {
        return now.isAfter(until);
    }

    boolean isAhead(Instant now) {
        return now.isBefore(from);
    }

    private static Validity startingAt(Instant from) {
        // The last second counts as valid (RFC 5280 section 4.1.2.5), so a life of n days ends one second early.
        return new Validity(from, from.plus(longest(from)).minusSeconds(1));
    }

    private static Duration longest(Instant from) {
        if (from.isBefore(AT_MOST_200_DAYS)) {
            return Duration.ofDays(398);
        }
        if (from.isBefore(AT_MOST_100_DAYS)) {
            return Duration.ofDays(200);
        }
        return Duration.ofDays(from.isBefore(AT_MOST_47_DAYS) ? 100 : 47);
    }

    private static Instant day(Instant now) {
        return now.truncatedTo(ChronoUnit.DAYS);
    }
}
