package padlock.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static padlock.words.Said.english;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import padlock.policy.MixedContent.Element;
import padlock.policy.MixedContent.Verdict;
import padlock.url.WebUrl;

class MixedContentTest {
    private static final Profiles PROFILES = Profiles.read();
    private static final WebUrl SECURE = WebUrl.of("https://mail.example.net/");
    private static final WebUrl PLAIN = WebUrl.of("http://mail.example.net/");
    private static final WebUrl IMAGE = WebUrl.of("http://images.example.com/hero.png");

    /** Each element on an https page: in browsers of today, and in those before the upgrades. */
    @ParameterizedTest
    @CsvSource({
        "IMG, UPGRADED MIX-1, AS_WRITTEN MIX-7",
        "IMG_CROSSORIGIN, UPGRADED MIX-1, AS_WRITTEN MIX-7",
        "CSS_BACKGROUND, UPGRADED MIX-1, AS_WRITTEN MIX-7",
        "IMG_SRCSET, BLOCKED MIX-2, AS_WRITTEN MIX-7",
        "SCRIPT, BLOCKED MIX-2, BLOCKED MIX-2",
        "IFRAME, BLOCKED MIX-2, BLOCKED MIX-2"
    })
    void eachElementOfAnHttpsPageHasItsRule(Element element, String today, String before) {
        for (String browser :
                new String[] {"chromium-156", "firefox-153", "webkitgtk-2.50", "chrome-86", "firefox-127"}) {
            assertThat(shown(on(SECURE, browser, element, IMAGE))).as(browser).isEqualTo(today);
        }
        for (String browser : new String[] {"chrome-68", "chrome-85", "firefox-126"}) {
            assertThat(shown(on(SECURE, browser, element, IMAGE))).as(browser).isEqualTo(before);
        }
    }

    @ParameterizedTest
    @EnumSource(Element.class)
    void whatIsHttpsAlreadyIsLeftAlone(Element element) {
        WebUrl https = IMAGE.toHttps();

        assertThat(shown(on(SECURE, "chromium-156", element, https))).isEqualTo("AS_WRITTEN NET-1");
        assertThat(shown(on(PLAIN, "chromium-156", element, https))).isEqualTo("AS_WRITTEN NET-1");
    }

    @ParameterizedTest
    @EnumSource(Element.class)
    void thePageMayAskForHttpsForAllItsParts(Element element) {
        for (WebUrl page : new WebUrl[] {SECURE, PLAIN}) {
            MixedContent decision = MixedContent.decide(
                    PROFILES.get("chromium-156"), new MixedContent.Page(page, true), element, IMAGE, false);
            assertThat(shown(decision)).isEqualTo("UPGRADED MIX-6");
        }
    }

    /** An image on an https page, by where it lies. */
    @ParameterizedTest
    @CsvSource({
        "http://images.example.com:8080/, UPGRADED MIX-1, UPGRADED MIX-1",
        "http://localhost/, AS_WRITTEN MIX-4, AS_WRITTEN MIX-4",
        "http://127.0.0.1/, AS_WRITTEN MIX-4, AS_WRITTEN MIX-4",
        "http://192.168.5.5/, AS_WRITTEN MIX-4, BLOCKED MIX-5",
        "http://203.0.113.5/, BLOCKED MIX-5, BLOCKED MIX-5",
        "http://[fe80::1]/, AS_WRITTEN MIX-4, BLOCKED MIX-5",
        "http://printer.local/, AS_WRITTEN MIX-4, UPGRADED MIX-1",
        "http://8.8.8.8/, BLOCKED MIX-5, BLOCKED MIX-5",
        "http://[2600::1]/, BLOCKED MIX-5, BLOCKED MIX-5"
    })
    void imagesOnAddressesGoAnotherWay(String url, String chromium, String firefox) {
        assertThat(shown(on(SECURE, "chromium-156", Element.IMG, WebUrl.of(url))))
                .isEqualTo(chromium);
        assertThat(shown(on(SECURE, "firefox-153", Element.IMG, WebUrl.of(url))))
                .isEqualTo(firefox);
    }

    /** Chromium asks about the reader's own network in another place, whatever is loaded; frames have a check of their own. */
    @ParameterizedTest
    @CsvSource({
        "chromium-156, SCRIPT, AS_WRITTEN MIX-4",
        "chromium-156, IMG_SRCSET, AS_WRITTEN MIX-4",
        "chromium-156, IFRAME, BLOCKED MIX-2",
        "chrome-115, IMG, BLOCKED MIX-5",
        "chrome-115, SCRIPT, BLOCKED MIX-2",
        "firefox-153, SCRIPT, BLOCKED MIX-2"
    })
    void partsOnAPrivateNetwork(String browser, Element element, String decision) {
        assertThat(shown(on(SECURE, browser, element, WebUrl.of("http://192.168.5.5/"))))
                .isEqualTo(decision);
    }

    /** HTTPS-Only asks for every part over https, so that nothing has to be blocked. */
    @ParameterizedTest
    @CsvSource({
        "https, SCRIPT, UPGRADED MIX-9",
        "https, IFRAME, UPGRADED MIX-9",
        "https, IMG_SRCSET, UPGRADED MIX-9",
        "https, IMG, UPGRADED MIX-1",
        "https, FORM, ASKS MIX-8",
        "http, SCRIPT, UPGRADED MIX-9",
        "http, FORM, UPGRADED MIX-9"
    })
    void httpsOnlyLeavesNoPartOnHttp(String page, Element element, String decision) {
        assertThat(shown(on(page.equals("https") ? SECURE : PLAIN, "firefox-153-https-only", element, IMAGE)))
                .isEqualTo(decision);
    }

    /** Browsers that still load http images ask HSTS all the same; a form goes to another page, which HSTS always covers. */
    @ParameterizedTest
    @CsvSource({
        "https, chrome-85, IMG, UPGRADED HSTS-8.3",
        "https, firefox-126, IMG, AS_WRITTEN HSTS-PARTS",
        "https, safari-17, IMG, AS_WRITTEN HSTS-PARTS",
        "https, chrome-85, SCRIPT, BLOCKED MIX-2",
        "https, webkitgtk-2.50, FORM, UPGRADED HSTS-8.3",
        "https, chromium-156, FORM, ASKS MIX-8",
        "http, webkitgtk-2.50, FORM, UPGRADED HSTS-8.3",
        "http, firefox-153, FORM, UPGRADED HSTS-8.3",
        "http, webkitgtk-2.50, SCRIPT, AS_WRITTEN HSTS-PARTS"
    })
    void hstsTurnsWhatIsNotStopped(String page, String browser, Element element, String decision) {
        MixedContent.Page there = new MixedContent.Page(page.equals("https") ? SECURE : PLAIN, false);

        assertThat(shown(MixedContent.decide(PROFILES.get(browser), there, element, IMAGE, true)))
                .isEqualTo(decision);
    }

    /** Secure already in the eyes of Chromium and Firefox, so that there is nothing to upgrade. */
    @ParameterizedTest
    @CsvSource({"chromium-156, AS_WRITTEN MIX-4", "firefox-153, AS_WRITTEN MIX-4", "safari-18.2, UPGRADED MIX-6"})
    void thePageCannotAskForHttpsOfThisMachine(String browser, String decision) {
        MixedContent.Page page = new MixedContent.Page(SECURE, true);

        assertThat(shown(MixedContent.decide(
                        PROFILES.get(browser), page, Element.IMG, WebUrl.of("http://localhost/"), false)))
                .isEqualTo(decision);
    }

    @Test
    void safariTrustsNotEvenThisMachine() {
        assertThat(shown(on(SECURE, "safari-18.2", Element.IMG, WebUrl.of("http://localhost/"))))
                .isEqualTo("UPGRADED MIX-1");
    }

    @ParameterizedTest
    @CsvSource({
        "chromium-156, ASKS MIX-8",
        "firefox-153, ASKS MIX-8",
        "webkitgtk-2.50, AS_WRITTEN MIX-3",
        "chrome-85, AS_WRITTEN MIX-3"
    })
    void aFormThatLeavesHttpsIsAskedAbout(String browser, String decision) {
        assertThat(shown(on(SECURE, browser, Element.FORM, IMAGE))).isEqualTo(decision);
        assertThat(shown(on(PLAIN, browser, Element.FORM, IMAGE))).isEqualTo("AS_WRITTEN MIX-3");
        assertThat(shown(on(SECURE, browser, Element.FORM, WebUrl.of("http://localhost/"))))
                .isEqualTo("AS_WRITTEN MIX-3");
    }

    /** An image of a known HSTS host on an http page: three engines, three answers. */
    @ParameterizedTest
    @CsvSource({
        "chromium-156, UPGRADED HSTS-8.3, UPGRADED HSTS-8.3",
        "rfc-6797, UPGRADED HSTS-8.3, UPGRADED HSTS-8.3",
        "firefox-153, AS_WRITTEN HSTS-PARTS, UPGRADED HSTS-8.3",
        "webkitgtk-2.50, AS_WRITTEN HSTS-PARTS, AS_WRITTEN HSTS-PARTS",
        "firefox-153-https-only, UPGRADED MIX-9, UPGRADED HSTS-8.3"
    })
    void hstsCoversPartsOfAnHttpPageByEngine(String browser, String crossSite, String sameSite) {
        Profile profile = PROFILES.get(browser);
        MixedContent.Page other = new MixedContent.Page(PLAIN, false);
        MixedContent.Page same = new MixedContent.Page(WebUrl.of("http://www.example.com/"), false);

        assertThat(shown(MixedContent.decide(profile, other, Element.IMG, IMAGE, true)))
                .isEqualTo(crossSite);
        assertThat(shown(MixedContent.decide(profile, same, Element.IMG, IMAGE, true)))
                .isEqualTo(sameSite);
    }

    @Test
    void hstsDoesNotHelpAScriptOfAnHttpsPage() {
        MixedContent.Page page = new MixedContent.Page(SECURE, false);

        assertThat(MixedContent.decide(PROFILES.get("chromium-156"), page, Element.SCRIPT, IMAGE, true)
                        .verdict())
                .isEqualTo(Verdict.BLOCKED);
    }

    @ParameterizedTest
    @CsvSource({
        "chromium-156, http://images.example.com/, AS_WRITTEN MIX-3",
        "firefox-153, http://images.example.com/, AS_WRITTEN MIX-3",
        "firefox-153-https-only, http://images.example.com/, UPGRADED MIX-9",
        "firefox-153-https-only, http://localhost/, AS_WRITTEN MIX-3",
        "firefox-153-https-only, http://192.168.5.5/, AS_WRITTEN MIX-3",
        "firefox-153-https-only, http://8.8.8.8/, UPGRADED MIX-9"
    })
    void anHttpPageLoadsItsPartsAsWrittenButInHttpsOnly(String browser, String url, String decision) {
        assertThat(shown(on(PLAIN, browser, Element.IMG, WebUrl.of(url)))).isEqualTo(decision);
    }

    private static MixedContent on(WebUrl page, String browser, Element element, WebUrl url) {
        return MixedContent.decide(PROFILES.get(browser), new MixedContent.Page(page, false), element, url, false);
    }

    private static String shown(MixedContent decision) {
        assertThat(english(decision.because())).isNotBlank();
        return decision.verdict() + " " + decision.rule().id();
    }
}
