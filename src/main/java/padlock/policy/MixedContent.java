package padlock.policy;

import padlock.url.Host;
import padlock.url.WebUrl;

/**
 * What a browser does with one part of a page before it asks for it.
 *
 * <p>An image of an https page that is still written {@code http://} is asked for over https and never over http; if that fails the image
 * is broken, without a question. Scripts, frames and {@code srcset} images are blocked. On an http page nothing of this applies, but HSTS
 * may, and there three engines give three answers.
 *
 * <p>Source: W3C Mixed Content (a4eacecdbaab), sections 3 and 4; engines observed 2026-11-22.
 */
public record MixedContent(Verdict verdict, Rule rule, String because) {
    /** What is done. */
    public enum Verdict {
        /** The address says http and https is asked. */
        UPGRADED,
        BLOCKED,
        /** Asked for as written. */
        AS_WRITTEN,
        /** The browser asks the reader first. */
        ASKS
    }

    /** The parts of a page that the rules tell apart. */
    public enum Element {
        IMG,
        IMG_SRCSET,
        IMG_CROSSORIGIN,
        CSS_BACKGROUND,
        SCRIPT,
        IFRAME,
        FORM;

        /** Image, audio and video by {@code src}: what the specification calls upgradeable. */
        boolean isUpgradeable() {
            return this == IMG || this == IMG_CROSSORIGIN || this == CSS_BACKGROUND;
        }
    }

    /**
     * The page that holds the part.
     *
     * @param upgradesInsecure whether its Content-Security-Policy says {@code upgrade-insecure-requests}
     */
    public record Page(WebUrl url, boolean upgradesInsecure) {}

    public static MixedContent decide(Profile profile, Page page, Element element, WebUrl url, boolean knownHstsHost) {
        if (url.isHttps()) {
            return asWritten(Rule.NET_1, "The address is https already.");
        }
        if (page.upgradesInsecure() && !isTrusted(profile, url.host())) {
            return upgraded(Rule.MIX_6, "The page asks for https for all its parts.");
        }
        MixedContent decision = letThrough(profile, page, element, url);
        return decision.verdict() == Verdict.AS_WRITTEN
                ? onItsWay(profile, page, element, url, knownHstsHost, decision)
                : decision;
    }

    private static MixedContent letThrough(Profile profile, Page page, Element element, WebUrl url) {
        if (!page.url().isHttps()) {
            return asWritten(Rule.MIX_3, "The page itself is plain http.");
        }
        return element == Element.FORM ? form(profile, url) : onSecurePage(profile, element, url);
    }

    private static MixedContent form(Profile profile, WebUrl url) {
        return profile.mixed().formAsks() && !url.host().isLoopback()
                ? new MixedContent(
                        Verdict.ASKS, Rule.MIX_8, "The form would be sent over http; the browser asks first.")
                : asWritten(Rule.MIX_3, "The form is sent as written.");
    }

    private static MixedContent onSecurePage(Profile profile, Element element, WebUrl url) {
        Host host = url.host();
        MixedContentRules rules = profile.mixed();
        if (isTrusted(profile, host)) {
            return asWritten(Rule.MIX_4, host + " is this very machine.");
        }
        if (host.isOnLocalNetwork() && rules.privateAddressAllowed() && element != Element.IFRAME) {
            return asWritten(Rule.MIX_4, host + " is on a private network.");
        }
        boolean image = element.isUpgradeable() || element == Element.IMG_SRCSET;
        if (image && rules.images() == MixedContentRules.Images.LOADED) {
            return asWritten(Rule.MIX_7, "This browser loads http images on https pages.");
        }
        if (element.isUpgradeable() && !host.isIpLiteral()) {
            return upgraded(Rule.MIX_1, "The page is https, so the image is asked for over https.");
        }
        if (profile.upgrades().allMethods()) {
            return asWritten(Rule.MIX_9, "This browser lets all parts pass, since it asks for everything over https.");
        }
        return element.isUpgradeable()
                ? new MixedContent(Verdict.BLOCKED, Rule.MIX_5, host + " is a bare address, so the image is blocked.")
                : new MixedContent(
                        Verdict.BLOCKED, Rule.MIX_2, "The page is https, and this part would come over http.");
    }

    /** What is not stopped may still be turned to https: by HSTS, or by a browser that asks for everything so. */
    private static MixedContent onItsWay(
            Profile profile, Page page, Element element, WebUrl url, boolean knownHstsHost, MixedContent decision) {
        if (knownHstsHost && isCovered(profile, page, element, url)) {
            return upgraded(Rule.HSTS_8_3, url.host() + " is a known HSTS host.");
        }
        UpgradeRules upgrades = profile.upgrades();
        if (upgrades.allMethods() && !NavigationUpgrade.isExempt(upgrades, url)) {
            return upgraded(Rule.MIX_9, "This browser asks for everything over https.");
        }
        return knownHstsHost
                ? asWritten(Rule.HSTS_PARTS, "This browser does not apply HSTS to this part of the page.")
                : decision;
    }

    private static boolean isCovered(Profile profile, Page page, Element element, WebUrl url) {
        // A form takes the reader to another page, and HSTS covers those in every engine.
        return element == Element.FORM || profile.hsts().covers(page.url().host(), url.host());
    }

    private static boolean isTrusted(Profile profile, Host host) {
        return host.isLoopback() && profile.mixed().loopbackAllowed();
    }

    private static MixedContent upgraded(Rule rule, String because) {
        return new MixedContent(Verdict.UPGRADED, rule, because);
    }

    private static MixedContent asWritten(Rule rule, String because) {
        return new MixedContent(Verdict.AS_WRITTEN, rule, because);
    }
}
