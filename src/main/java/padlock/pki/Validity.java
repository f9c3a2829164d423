package padlock.pki;

import java.time.Instant;
import java.time.temporal.ChronoUnit;

/** The days between which a certificate may be used. */
record Validity(Instant from, Instant until) {
    /**
     * For the lab's own authorities: valid at any time a scenario may play, up to RFC 5280's "no end". Firefox refuses a
     * certificate that names a year before 1970.
     */
    static final Validity ALWAYS =
            new Validity(Instant.parse("1970-01-01T00:00:00Z"), Instant.parse("9999-12-31T23:59:59Z"));

    /** Issued ten days ago, for as long as the schedule allows. Whole days, so that a day's certificates are all the same. */
    static Validity current(Instant now) {
        return startingAt(day(now).minus(10, ChronoUnit.DAYS));
    }

    /** Ended the day before. */
    static Validity over(Instant now) {
        Instant until = day(now).minus(1, ChronoUnit.DAYS);
        return new Validity(until.minus(CertificateLife.longest(until)), until);
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
        return new Validity(from, CertificateLife.lastSecond(from, CertificateLife.longest(from)));
    }

    private static Instant day(Instant now) {
        return now.truncatedTo(ChronoUnit.DAYS);
    }
}
