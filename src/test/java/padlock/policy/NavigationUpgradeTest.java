package padlock.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static padlock.words.Said.english;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import padlock.url.WebUrl;

class NavigationUpgradeTest {
    private static final Profiles PROFILES = Profiles.read();
    private static final WebUrl LINK = WebUrl.of("http://click.example.com/ls/click");

    @ParameterizedTest
    @CsvSource({
        "rfc-6797, UPG-7",
        "webkitgtk-2.50, UPG-7",
        "chrome-68, UPG-7",
        "chrome-86, UPG-7",
        "firefox-127, UPG-7",
        "safari-17, UPG-7",
        "chrome-115, UPG-1",
        "chromium-156, UPG-1",
        "chromium-156-ask, UPG-1",
        "chromium-156-incognito, UPG-1",
        "chromium-156-strict, UPG-1",
        "firefox-136, UPG-1",
        "firefox-153, UPG-1",
        "firefox-153-https-only, UPG-1",
        "safari-18.2, UPG-1"
    })
    void aClickedLinkIsTriedOverHttpsByNewBrowsers(String browser, String rule) {
        NavigationUpgrade decision = decide(browser, LINK, Initiation.LINK, false);

        assertThat(decision.rule().id()).isEqualTo(rule);
        assertThat(decision.upgrades()).isEqualTo(rule.equals("UPG-1"));
        assertThat(decision.remembersHttp()).isFalse();
    }

    /** Which of these addresses are left on http: by Chromium, in strict mode, by Firefox, by HTTPS-Only. */
    @ParameterizedTest
    @CsvSource({
        "http://example.com/,            no,  no,  no,  no",
        "http://example.com:8080/,       yes, no,  yes, no",
        "http://example.com:80/,         no,  no,  no,  no",
        "http://localhost/,              yes, yes, yes, yes",
        "http://foo.localhost/,          yes, yes, yes, yes",
        "http://127.0.0.1/,              yes, yes, yes, yes",
        "http://[::1]/,                  yes, yes, yes, yes",
        "http://192.168.5.5/,            yes, no,  yes, yes",
        "http://8.8.8.8/,                no,  no,  yes, no",
        "http://203.0.113.5/,            yes, no,  yes, no",
        "http://100.64.0.1/,             yes, no,  yes, no",
        "http://[2600::1]/,              no,  no,  no,  no",
        "http://[fe80::1]/,              yes, no,  yes, yes",
        "http://co.uk/,                  no,  no,  no,  no",
        "http://github.io/,              no,  no,  no,  no",
        "http://foo.internal/,           yes, no,  yes, no",
        "http://foo.home.arpa/,          no,  no,  no,  no",
        "http://intranet/,               yes, no,  yes, no",
        "http://foo.test/,               yes, no,  yes, no",
        "http://foo.local/,              yes, no,  yes, no",
        "http://abc.onion/,              no,  no,  yes, yes"
    })
    void someAddressesAreExempt(String url, String chromium, String strict, String firefox, String httpsOnly) {
        assertThat(exempt("chromium-156-strict", url)).as("strict").isEqualTo(strict);
        assertThat(exempt("firefox-153", url)).as("Firefox").isEqualTo(firefox);
        assertThat(exempt("firefox-153-https-only", url)).as("HTTPS-Only").isEqualTo(httpsOnly);
        assertThat(exempt("chromium-156", url)).as("Chromium").isEqualTo(chromium);
    }

    @ParameterizedTest
    @CsvSource({
        "chromium-156, true",
        "chromium-156-ask, true",
        "firefox-153, true",
        "chromium-156-strict, false",
        "firefox-153-https-only, false"
    })
    void whoTypesHttpIsTakenAtTheirWord(String browser, boolean optsOut) {
        NavigationUpgrade decision = decide(browser, LINK, Initiation.TYPED_HTTP, false);

        assertThat(decision.upgrades()).isEqualTo(!optsOut);
        assertThat(decision.remembersHttp()).isEqualTo(optsOut);
        assertThat(decision.rule()).isEqualTo(optsOut ? Rule.UPG_6 : Rule.UPG_1);
    }

    @Test
    void typingAnExemptAddressIsNotRemembered() {
        NavigationUpgrade decision =
                decide("firefox-153", WebUrl.of("http://localhost/"), Initiation.TYPED_HTTP, false);

        assertThat(decision.remembersHttp()).isFalse();
        assertThat(decision.rule()).isEqualTo(Rule.UPG_4);
    }

    @ParameterizedTest
    @EnumSource(
            value = Initiation.class,
            names = {"FORM_POST", "FRAME"})
    void formsAndFramesStayAsTheyAreButInHttpsOnly(Initiation initiation) {
        assertThat(decide("chromium-156", LINK, initiation, false).rule()).isEqualTo(Rule.UPG_8);
        assertThat(decide("firefox-153", LINK, initiation, false).upgrades()).isFalse();
        assertThat(decide("firefox-153-https-only", LINK, initiation, false).upgrades())
                .isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"chromium-156", "chromium-156-ask", "firefox-153", "firefox-153-https-only"})
    void anExceptionKeepsTheHostOnHttp(String browser) {
        NavigationUpgrade decision = decide(browser, LINK, Initiation.LINK, true);

        assertThat(decision.upgrades()).isFalse();
        assertThat(decision.rule()).isEqualTo(Rule.UPG_5);
        assertThat(english(decision.because())).contains("click.example.com");
    }

    private static String exempt(String browser, String url) {
        NavigationUpgrade decision = decide(browser, WebUrl.of(url), Initiation.LINK, false);
        assertThat(decision.rule()).isEqualTo(decision.upgrades() ? Rule.UPG_1 : Rule.UPG_4);
        return decision.upgrades() ? "no" : "yes";
    }

    private static NavigationUpgrade decide(String browser, WebUrl url, Initiation initiation, boolean allowed) {
        return NavigationUpgrade.decide(PROFILES.get(browser).upgrades(), url, initiation, allowed);
    }
}
