package padlock.pki;

import java.time.Duration;
import java.time.Instant;

/**
 * How long a new certificate lasts.
 *
 * <p>Public authorities may issue for ever shorter times: 398 days, 200 from 15 March 2026, 100 from 15 March 2027, 47 from 15 March
 * 2029 (CA/Browser Forum ballot SC-081v3, Baseline Requirements section 6.3.2, checked 2026-11-22). Let's Encrypt, which issues
 * without people, stays below: 90 days, 64 from 10 February 2027, 45 from 16 February 2028 (letsencrypt.org, "Decreasing
 * Certificate Lifetimes to 45 Days", 2025-12-02, checked 2026-11-22).
 */
public final class CertificateLife {
    private static final Instant AT_MOST_200_DAYS = Instant.parse("2026-03-15T00:00:00Z");
    private static final Instant AT_MOST_100_DAYS = Instant.parse("2027-03-15T00:00:00Z");
    private static final Instant AT_MOST_47_DAYS = Instant.parse("2029-03-15T00:00:00Z");
    private static final Instant AUTOMATIC_64_DAYS = Instant.parse("2027-02-10T00:00:00Z");
    private static final Instant AUTOMATIC_45_DAYS = Instant.parse("2028-02-16T00:00:00Z");

    private CertificateLife() {}

    /** The longest that any public authority may issue for. */
    static Duration longest(Instant issued) {
        if (issued.isBefore(AT_MOST_200_DAYS)) {
            return Duration.ofDays(398);
        }
        if (issued.isBefore(AT_MOST_100_DAYS)) {
            return Duration.ofDays(200);
        }
        return Duration.ofDays(issued.isBefore(AT_MOST_47_DAYS) ? 100 : 47);
    }

    /** The last second of a certificate that a program obtained from Let's Encrypt. */
    public static Instant automaticUntil(Instant issued) {
        int days = issued.isBefore(AUTOMATIC_64_DAYS) ? 90 : issued.isBefore(AUTOMATIC_45_DAYS) ? 64 : 45;
        return lastSecond(issued, Duration.ofDays(days));
    }

    // The last second counts as valid (RFC 5280 section 4.1.2.5), so a life of n days ends one second early.
    static Instant lastSecond(Instant issued, Duration life) {
        return issued.plus(life).minusSeconds(1);
    }
}
