package padlock.policy;

import padlock.url.Host;
import padlock.url.WebUrl;

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
public record NavigationUpgrade(boolean upgrades, boolean remembersHttp, Rule rule, String because) {

    /**
     * @param allowedOnHttp whether an exception for the host is in force
     */
    public static NavigationUpgrade decide(
            UpgradeRules rules, WebUrl url, Initiation initiation, boolean allowedOnHttp) {
        Host host = url.host();
        if (!rules.tried()) {
            return stays(Rule.UPG_7, "This browser uses http where the link says http.");
        }
        if (isExempt(rules, url)) {
            return stays(Rule.UPG_4, url.authority() + " is exempt from the https attempt.");
        }
        if (initiation == Initiation.TYPED_HTTP && rules.typedOptsOut()) {
            return new NavigationUpgrade(
                    false,
                    true,
                    Rule.UPG_6,
                    "You typed http:// yourself, so the browser keeps to http for " + host + ".");
        }
        boolean ordinaryVisit = initiation == Initiation.LINK || initiation == Initiation.TYPED_HTTP;
        if (!ordinaryVisit && !rules.allMethods()) {
            return stays(Rule.UPG_8, "Forms and frames are not tried over https.");
        }
        if (allowedOnHttp) {
            return stays(Rule.UPG_5, "The browser remembers an exception for " + host + " and stays on http.");
        }
        return new NavigationUpgrade(
                true, false, Rule.UPG_1, "The link says http; the browser tries https for " + host + " first.");
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

    private static NavigationUpgrade stays(Rule rule, String because) {
        return new NavigationUpgrade(false, false, rule, because);
    }
}
