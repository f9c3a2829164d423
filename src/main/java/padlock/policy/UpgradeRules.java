package padlock.policy;

import java.time.Duration;
import java.util.Set;

/**
 * Whether and how one browser tries https for an http address that the reader asked for.
 *
 * @param exempt addresses that are never tried
 * @param typedOptsOut whether typing {@code http://} keeps the browser on http
 * @param errorStatusFails whether an answer of 400 or more over https counts as a failed attempt
 * @param wholeNavigationJudged whether a failure further down the redirects fails the attempt too
 * @param unknownNameShowsError whether a name that does not exist shows the ordinary error instead of going back to http
 * @param loopbackBlocked whether a failed attempt at this very machine ends on an error page, without a question
 * @param patience how long the attempt may take before it counts as failed
 * @param asksPlainly whether a slow attempt makes the browser ask over plain http whether anybody is there
 * @param refusedTriesHttps whether a refused http address is tried over https afterwards
 * @param exceptionLife how long a host stays on http after a fall back or an accepted question
 * @param exceptionRenewed whether each visit starts that time anew
 * @param allMethods whether forms and parts of pages are tried too
 */
public record UpgradeRules(
        OnFailure onFailure,
        Set<Exempt> exempt,
        boolean typedOptsOut,
        boolean errorStatusFails,
        boolean wholeNavigationJudged,
        boolean unknownNameShowsError,
        boolean loopbackBlocked,
        Duration patience,
        boolean asksPlainly,
        boolean refusedTriesHttps,
        Duration exceptionLife,
        boolean exceptionRenewed,
        boolean allMethods) {

    /** What happens when https did not work out. */
    public enum OnFailure {
        /** https is never tried. */
        NOT_TRIED,
        /** Silently back to http. */
        HTTP,
        /** A question before http is used. */
        ASK,
        /** A page that says there is no secure site, with a way on. */
        ERROR_PAGE
    }

    /** Addresses that are left on http. */
    public enum Exempt {
        /** {@code localhost}, names below it, {@code 127.0.0.0/8}, {@code [::1]}. */
        LOOPBACK,
        /** Single labels, names below no public suffix, addresses that the internet does not route. */
        NON_UNIQUE,
        /** Addresses of the reader's own network, such as {@code 192.168.5.5}. */
        PRIVATE_ADDRESS,
        /** Names below no known public suffix, and IPv4 addresses, which end in none. */
        UNKNOWN_SUFFIX,
        /** Names of the Tor network. */
        ONION,
        /** URLs that name a port. */
        EXPLICIT_PORT
    }

    /** Whether https is tried at all. */
    public boolean tried() {
        return onFailure != OnFailure.NOT_TRIED;
    }

    static UpgradeRules from(Facts facts) {
        return new UpgradeRules(
                facts.word("upgrade.on-failure", OnFailure.class),
                facts.words("upgrade.exempt", Exempt.class),
                facts.yes("upgrade.typed-opts-out"),
                facts.yes("upgrade.error-status-fails"),
                facts.yes("upgrade.whole-navigation-judged"),
                facts.yes("upgrade.unknown-name-shows-error"),
                facts.yes("upgrade.loopback-blocked"),
                facts.duration("upgrade.patience"),
                facts.yes("upgrade.asks-plainly"),
                facts.yes("upgrade.refused-tries-https"),
                facts.duration("upgrade.exception-life"),
                facts.yes("upgrade.exception-renewed"),
                facts.yes("upgrade.all-methods"));
    }
}
