package padlock.policy;

import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import padlock.url.Host;

/**
 * How one engine treats HSTS. Five things differ between engines that all implement RFC 6797: how strictly the header is read,
 * how long it is kept, whose answers may teach it, which requests it covers, and what {@code max-age=0} does to a preloaded host.
 *
 * @param longest the cap on {@code max-age}; empty where there is none
 * @param overflowRejected whether a number above 2^64-1 makes the header invalid
 * @param learnsFrom whose answers may register a host
 * @param learnsFromSuffixes whether the answer of a host that is itself a public suffix registers it, whoever asked
 * @param parts which parts of a page are upgraded, apart from the page itself
 * @param emptyLabelsMatch whether {@code .example.com} matches an entry for {@code example.com}
 * @param zeroSwitchesPreloadOff whether what the browser noted about a host, {@code max-age=0} as well, hides the entry of the built-in
 *     list for that very name
 */
public record HstsRules(
        Grammar grammar,
        Optional<Duration> longest,
        boolean overflowRejected,
        Set<Context> learnsFrom,
        boolean learnsFromSuffixes,
        Parts parts,
        Loopback loopback,
        boolean emptyLabelsMatch,
        boolean zeroSwitchesPreloadOff,
        boolean preloadList) {

    /** How strictly the header is read. */
    public enum Grammar {
        /** RFC 6797 section 6.1 to the letter. */
        RFC,
        /** Gecko's parser: directive names and values may be empty. */
        GECKO,
        /** libsoup's parser: splits at semicolons and equals signs and asks little else. */
        LIBSOUP
    }

    /** Whose answer carries the header, seen from the page in the address bar. */
    public enum Context {
        TOP_LEVEL,
        IMAGE_SAME_HOST,
        IMAGE_SAME_SITE,
        IMAGE_CROSS_SITE
    }

    /** Which images, scripts and frames of an http page HSTS upgrades. */
    public enum Parts {
        ALL,
        SAME_SITE,
        NONE
    }

    /** What {@code localhost} and names below it may do. */
    public enum Loopback {
        LIKE_ANY_HOST,
        STORED_NOT_APPLIED,
        NOT_STORED
    }

    /** Whether what is known of a host counts for a part of this page. */
    public boolean covers(Host page, Host part) {
        return switch (parts) {
            case ALL -> true;
            case SAME_SITE -> page.sameSite(part);
            case NONE -> false;
        };
    }

    static HstsRules from(Facts facts) {
        return new HstsRules(
                facts.word("hsts.grammar", Grammar.class),
                facts.text("hsts.longest").equals("none")
                        ? Optional.empty()
                        : Optional.of(facts.duration("hsts.longest")),
                facts.yes("hsts.overflow-rejected"),
                facts.words("hsts.learns-from", Context.class),
                facts.yes("hsts.learns-from-suffixes"),
                facts.word("hsts.parts", Parts.class),
                facts.word("hsts.loopback", Loopback.class),
                facts.yes("hsts.empty-labels-match"),
                facts.yes("hsts.zero-switches-preload-off"),
                facts.yes("hsts.preload-list"));
    }
}
