package padlock.policy;

import padlock.url.Host;
import padlock.url.WebUrl;
import padlock.words.Sentence;

/**
 * What a browser does with one part of a page before it asks for it.
 *
 * <p>An image of an https page that is still written {@code http://} is asked for over https and never over http; if that fails the image
 * is broken, without a question. Scripts, frames and {@code srcset} images are blocked. On an http page nothing of this applies, but HSTS
 * may, and there three engines give three answers.
 *
 * <p>Source: W3C Mixed Content (a4eacecdbaab), sections 3 and 4; engines observed 2026-11-22.
 */
public record MixedContent(Verdict verdict, Rule rule, Sentence because) {
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
            return asWritten(Rule.NET_1, Sentence.of("run.mixed.https-already"));
        }
        if (page.upgradesInsecure() && !isTrusted(profile, url.host())) {
            return upgraded(Rule.MIX_6, Sentence.of("run.mixed.page-asks"));
        }
        MixedContent decision = letThrough(profile, page, element, url);
        return decision.verdict() == Verdict.AS_WRITTEN
                ? onItsWay(profile, page, element, url, knownHstsHost, decision)
                : decision;
    }

    private static MixedContent letThrough(Profile profile, Page page, Element element, WebUrl url) {
        if (!page.url().isHttps()) {
            return asWritten(Rule.MIX_3, Sentence.of("run.mixed.plain-page"));
        }
        return element == Element.FORM ? form(profile, url) : onSecurePage(profile, element, url);
    }

    private static MixedContent form(Profile profile, WebUrl url) {
        return profile.mixed().formAsks() && !url.host().isLoopback()
                ? new MixedContent(Verdict.ASKS, Rule.MIX_8, Sentence.of("run.mixed.form-asks"))
                : asWritten(Rule.MIX_3, Sentence.of("run.mixed.form-as-written"));
    }

    private static MixedContent onSecurePage(Profile profile, Element element, WebUrl url) {
        Host host = url.host();
        MixedContentRules rules = profile.mixed();
        if (isTrusted(profile, host)) {
            return asWritten(Rule.MIX_4, Sentence.of("run.mixed.this-machine", host));
        }
        if (host.isOnLocalNetwork() && rules.privateAddressAllowed() && element != Element.IFRAME) {
            return asWritten(Rule.MIX_4, Sentence.of("run.mixed.private-network", host));
        }
        boolean image = element.isUpgradeable() || element == Element.IMG_SRCSET;
        if (image && rules.images() == MixedContentRules.Images.LOADED) {
            return asWritten(Rule.MIX_7, Sentence.of("run.mixed.loads"));
        }
        if (element.isUpgradeable() && !host.isIpLiteral()) {
            return upgraded(Rule.MIX_1, Sentence.of("run.mixed.upgraded"));
        }
        if (profile.upgrades().allMethods()) {
            return asWritten(Rule.MIX_9, Sentence.of("run.mixed.lets-pass"));
        }
        return element.isUpgradeable()
                ? new MixedContent(Verdict.BLOCKED, Rule.MIX_5, Sentence.of("run.mixed.bare-address", host))
                : new MixedContent(Verdict.BLOCKED, Rule.MIX_2, Sentence.of("run.mixed.blocked"));
    }

    /** What is not stopped may still be turned to https: by HSTS, or by a browser that asks for everything so. */
    private static MixedContent onItsWay(
            Profile profile, Page page, Element element, WebUrl url, boolean knownHstsHost, MixedContent decision) {
        if (knownHstsHost && isCovered(profile, page, element, url)) {
            return upgraded(Rule.HSTS_8_3, Sentence.of("run.mixed.hsts-host", url.host()));
        }
        UpgradeRules upgrades = profile.upgrades();
        if (upgrades.allMethods() && !NavigationUpgrade.isExempt(upgrades, url)) {
            return upgraded(Rule.MIX_9, Sentence.of("run.mixed.everything"));
        }
        return knownHstsHost ? asWritten(Rule.HSTS_PARTS, Sentence.of("run.mixed.hsts-not-applied")) : decision;
    }

    private static boolean isCovered(Profile profile, Page page, Element element, WebUrl url) {
        // A form takes the reader to another page, and HSTS covers those in every engine.
        return element == Element.FORM || profile.hsts().covers(page.url().host(), url.host());
    }

    private static boolean isTrusted(Profile profile, Host host) {
        return host.isLoopback() && profile.mixed().loopbackAllowed();
    }

    private static MixedContent upgraded(Rule rule, Sentence because) {
        return new MixedContent(Verdict.UPGRADED, rule, because);
    }

    private static MixedContent asWritten(Rule rule, Sentence because) {
        return new MixedContent(Verdict.AS_WRITTEN, rule, because);
    }
}
