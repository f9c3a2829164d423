package padlock.policy;

import padlock.url.Host;
import padlock.url.WebUrl;
import padlock.words.Sentence;

/**
 * Before an http document is asked for: does this browser try https first?
 *
 * <p>HSTS is asked before; this decision is about hosts that never asked for https themselves. Since 2023 the common browsers try
 * https for a clicked {@code http://} link and come back to http when that fails. What counts as a failure, and whether the reader is
 * asked, differs by engine and setting.
 *
 * <p>Source: Chromium chrome/browser/ssl/https_upgrades_interceptor.cc, Gecko dom/security/nsHTTPSOnlyUtils.cpp (checked 2026-11-22).
 *
 * @param upgrades whether https is tried
 * @param remembersHttp whether the browser notes, by this very decision, that the host stays on http
 */
public record NavigationUpgrade(boolean upgrades, boolean remembersHttp, Rule rule, Sentence because) {

    /**
     * @param allowedOnHttp whether an exception for the host is in force
     */
    public static NavigationUpgrade decide(
            UpgradeRules rules, WebUrl url, Initiation initiation, boolean allowedOnHttp) {
        Host host = url.host();
        if (!rules.tried()) {
            return stays(Rule.UPG_7, Sentence.of("run.upgrade.never"));
        }
        if (isExempt(rules, url)) {
            return stays(Rule.UPG_4, Sentence.of("run.upgrade.exempt", url.authority()));
        }
        if (initiation == Initiation.TYPED_HTTP && rules.typedOptsOut()) {
            return new NavigationUpgrade(false, true, Rule.UPG_6, Sentence.of("run.upgrade.typed", host));
        }
        boolean ordinaryVisit = initiation == Initiation.LINK || initiation == Initiation.TYPED_HTTP;
        if (!ordinaryVisit && !rules.allMethods()) {
            return stays(Rule.UPG_8, Sentence.of("run.upgrade.links-only"));
        }
        if (allowedOnHttp) {
            return stays(Rule.UPG_5, Sentence.of("run.upgrade.exception", host));
        }
        return new NavigationUpgrade(true, false, Rule.UPG_1, Sentence.of("run.upgrade.tries", host));
    }

    /** Whether this browser leaves the address on http, however it came to be asked for. */
    static boolean isExempt(UpgradeRules rules, WebUrl url) {
        Host host = url.host();
        return rules.exempt().stream().anyMatch(exempt -> switch (exempt) {
            case LOOPBACK -> host.isLoopback();
            case NON_UNIQUE -> host.isNonUnique();
            case PRIVATE_ADDRESS -> host.isLocalAddress();
            // An IPv6 address is no name at all to Gecko's suffix list, and an error exempts nothing.
            case UNKNOWN_SUFFIX -> !host.hasKnownSuffix() && !host.text().startsWith("[");
            case ONION -> host.name().endsWith(".onion");
            case EXPLICIT_PORT -> !url.hasDefaultPort();
        });
    }

    private static NavigationUpgrade stays(Rule rule, Sentence because) {
        return new NavigationUpgrade(false, false, rule, because);
    }
}
