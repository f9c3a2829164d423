package padlock.policy;

import java.time.Instant;

/**
 * What a browser remembers of one known HSTS host.
 *
 * @param host the name in A-labels, lower case, without a trailing dot
 * @param maxAgeSeconds what the header asked for, after the engine's cap
 * @param learnedFrom the URL whose answer taught it
 */
public record HstsEntry(
        String host, boolean includeSubDomains, long maxAgeSeconds, Instant expires, String learnedFrom) {
    /** Where a date with four digits for the year ends. */
    private static final Instant FOREVER = Instant.parse("9999-12-31T23:59:59Z");

    static HstsEntry learned(String host, HstsHeader.Noted header, Instant now, String from) {
        return new HstsEntry(
                host, header.includeSubDomains(), header.maxAgeSeconds(), after(now, header.maxAgeSeconds()), from);
    }

    boolean isCurrent(Instant now) {
        return now.isBefore(expires);
    }

    private static Instant after(Instant now, long seconds) {
        return seconds > FOREVER.getEpochSecond() - now.getEpochSecond() ? FOREVER : now.plusSeconds(seconds);
    }
}
