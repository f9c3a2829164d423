package padlock.browser;

import static org.assertj.core.api.Assertions.assertThat;
import static padlock.browser.ScriptedNetwork.answers;
import static padlock.browser.ScriptedNetwork.fails;
import static padlock.browser.ScriptedNetwork.page;
import static padlock.browser.ScriptedNetwork.redirects;
import static padlock.words.Said.english;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import padlock.http.Headers;
import padlock.http.Response;
import padlock.policy.ConnectionFault;
import padlock.policy.Initiation;
import padlock.policy.PreloadList;
import padlock.policy.Profiles;
import padlock.policy.Rule;
import padlock.trace.Hop;
import padlock.url.Scheme;
import padlock.url.WebUrl;

/** How a link finds its way: https attempts, fallbacks, questions, exceptions. */
class NavigationTest {
    private static final Profiles PROFILES = Profiles.read();
    private static final Instant NOW = Instant.parse("2026-11-22T09:00:00Z");
    private static final WebUrl CLICK = WebUrl.of("http://click.example.com/c");

    private final ScriptedNetwork network = new ScriptedNetwork();
    private Instant now = NOW;

    @ParameterizedTest
    @ValueSource(strings = {"chromium-156", "chromium-156-ask", "firefox-153", "firefox-153-https-only"})
    void httpsThatSendsBackToTheSameHttpAddressHasFailed(String id) {
        network.on("https://click.example.com", redirects("http://click.example.com/c"))
                .on("http://click.example.com", page());

        Visit visit = click(browser(id), CLICK);

        if (id.equals("chromium-156") || id.equals("firefox-153")) {
            assertThat(documentUrl(visit)).isEqualTo("http://click.example.com/c");
            assertThat(network.tried())
                    .containsExactly("GET https://click.example.com/c", "GET http://click.example.com/c");
        } else {
            assertThat(visit.ending()).isInstanceOf(Ending.Question.class);
            assertThat(network.tried()).containsExactly("GET https://click.example.com/c");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"chromium-156", "firefox-153", "safari-18.2"})
    void aLinkThatWorksOverHttpsArrivesOverHttps(String id) {
        network.on("https://click.example.com", page());

        Visit visit = click(browser(id), CLICK);

        assertThat(documentUrl(visit)).isEqualTo("https://click.example.com/c");
        assertThat(visit.firstHostOver()).contains(Scheme.HTTPS);
        assertThat(visit.decidedBy()).isEqualTo(Rule.UPG_1);
        assertThat(network.tried()).containsExactly("GET https://click.example.com/c");
    }

    /** Chromium renews the exception at each visit, Firefox lets it run out. */
    @ParameterizedTest
    @CsvSource({"chromium-156, true", "firefox-153, false"})
    void aFallbackIsRememberedForAWeek(String id, boolean renewed) {
        Browser browser = browser(id);
        network.on("https://click.example.com", fails(ConnectionFault.CLOSED)).on("http://click.example.com", page());

        Visit first = click(browser, CLICK);
        assertThat(rules(first)).containsExactly(Rule.UPG_1, Rule.NET_5, Rule.UPG_2, Rule.NET_1);
        network.tried();

        network.on("https://click.example.com", page());
        now = NOW.plus(Duration.ofDays(7)).minusSeconds(1);
        assertThat(rules(click(browser, CLICK))).containsExactly(Rule.UPG_5);
        assertThat(network.tried()).as("https works by now, and nobody asks").containsExactly("GET " + CLICK);

        now = now.plus(Duration.ofDays(6));
        assertThat(documentUrl(click(browser, CLICK)).startsWith("http://")).isEqualTo(renewed);

        now = now.plus(Duration.ofDays(7));
        assertThat(documentUrl(click(browser, CLICK))).startsWith("https://");
    }

    @Test
    void clearingTheBrowserEndsTheException() {
        Browser browser = browser("chromium-156");
        network.on("https://click.example.com", fails(ConnectionFault.REFUSED)).on("http://click.example.com", page());
        click(browser, CLICK);
        browser.forget();
        network.on("https://click.example.com", page());

        assertThat(documentUrl(click(browser, CLICK))).startsWith("https://");
    }

    @ParameterizedTest
    @ValueSource(strings = {"chromium-156", "firefox-153"})
    void hstsIsStrongerThanARememberedFallback(String id) {
        Browser browser = browser(id);
        network.on("https://click.example.com", fails(ConnectionFault.REFUSED)).on("http://click.example.com", page());
        click(browser, CLICK);
        network.on(
                "https://example.com",
                answers(Response.html(200, "")
                        .with("Strict-Transport-Security", "max-age=31536000; includeSubDomains")));
        click(browser, WebUrl.of("https://example.com/"));
        network.tried();

        Visit visit = click(browser, CLICK);

        assertThat(visit.ending()).isInstanceOf(Ending.NetworkErrorPage.class);
        assertThat(visit.decidedBy()).isEqualTo(Rule.HSTS_8_3);
        assertThat(network.tried()).containsExactly("GET https://click.example.com/c");
    }

    @Test
    void chromiumJudgesTheAttemptByTheWholeWayAndCountsTwice() {
        network.on("https://click.example.com", redirects("https://landing.example.com/"))
                .on("https://landing.example.com", fails(ConnectionFault.REFUSED))
                .on("http://click.example.com", redirects("https://landing.example.com/"));

        Visit visit = click(browser("chromium-156"), CLICK);

        assertThat(network.tried())
                .containsExactly(
                        "GET https://click.example.com/c",
                        "GET https://landing.example.com/",
                        "GET http://click.example.com/c",
                        "GET https://landing.example.com/");
        assertThat(visit.ending()).isInstanceOf(Ending.NetworkErrorPage.class);
        assertThat(visit.firstHostOver()).contains(Scheme.HTTP);
    }

    @Test
    void firefoxJudgesTheAttemptByItsFirstAnswer() {
        network.on("https://click.example.com", redirects("https://landing.example.com/"))
                .on("https://landing.example.com", fails(ConnectionFault.REFUSED));

        Visit visit = click(browser("firefox-153"), CLICK);

        assertThat(network.tried())
                .containsExactly("GET https://click.example.com/c", "GET https://landing.example.com/");
        assertThat(visit.ending()).isInstanceOf(Ending.NetworkErrorPage.class);
    }

    @Test
    void askModeNamesTheTrackingHostAlthoughTheLandingPageFailed() {
        network.on("https://click.example.com", redirects("https://landing.example.com/"))
                .on("https://landing.example.com", fails(ConnectionFault.REFUSED));

        Visit visit = click(browser("chromium-156-ask"), CLICK);

        assertThat(visit.ending())
                .isInstanceOfSatisfying(
                        Ending.Question.class,
                        question -> assertThat(english(question.because())).contains("click.example.com"));
        assertThat(visit.decidedBy()).isEqualTo(Rule.UPG_3);
    }

    @Test
    void whoIsAskedAndGoesOnIsNotAskedAgain() {
        Browser browser = browser("chromium-156-ask");
        network.on("https://click.example.com", fails(ConnectionFault.REFUSED)).on("http://click.example.com", page());

        assertThat(click(browser, CLICK).ending()).isInstanceOf(Ending.Question.class);
        assertThat(network.tried()).containsExactly("GET https://click.example.com/c");

        Visit accepted = browser.visit(CLICK, Initiation.LINK, true, now);
        assertThat(documentUrl(accepted)).isEqualTo("http://click.example.com/c");
        assertThat(accepted.accepted()).isEqualTo(1);
        assertThat(rules(accepted)).contains(Rule.UPG_3, Rule.UPG_10);

        Visit again = click(browser, CLICK);
        assertThat(documentUrl(again)).isEqualTo("http://click.example.com/c");
        assertThat(again.accepted()).isZero();
    }

    @Test
    void askModeMayAskTwiceOnOneWay() {
        network.on("https://click.example.com", fails(ConnectionFault.REFUSED))
                .on("http://click.example.com", redirects("http://landing.example.com/"))
                .on("https://landing.example.com", fails(ConnectionFault.REFUSED))
                .on("http://landing.example.com", page());

        Visit visit = browser("chromium-156-ask").visit(CLICK, Initiation.LINK, true, now);

        assertThat(visit.accepted()).isEqualTo(2);
        assertThat(documentUrl(visit)).isEqualTo("http://landing.example.com/");
    }

    @Test
    void whoGoesOnMayMeetTheErrorBehindTheQuestion() {
        network.on("https://click.example.com", fails(ConnectionFault.REFUSED))
                .on("http://click.example.com", fails(ConnectionFault.REFUSED));

        Visit visit = browser("chromium-156-ask").visit(CLICK, Initiation.LINK, true, now);

        assertThat(visit.accepted()).isEqualTo(1);
        assertThat(visit.ending()).isInstanceOf(Ending.NetworkErrorPage.class);
    }

    @ParameterizedTest
    @CsvSource({
        "404, chromium-156, https",
        "503, chromium-156, https",
        "404, firefox-153, http",
        "503, firefox-153, http",
        "399, firefox-153, https",
        "404, firefox-153-https-only, https"
    })
    void anErrorOverHttpsSendsFirefoxBackToHttp(int status, String id, String scheme) {
        network.on("https://click.example.com", answers(new Response(status, Headers.NONE, "")))
                .on("http://click.example.com", page());

        assertThat(documentUrl(click(browser(id), CLICK))).isEqualTo(scheme + "://click.example.com/c");
    }

    @Test
    void anErrorFurtherOnDoesNotSendFirefoxBack() {
        network.on("https://click.example.com", redirects("https://landing.example.com/"))
                .on("https://landing.example.com", answers(new Response(404, Headers.NONE, "")));

        assertThat(documentUrl(click(browser("firefox-153"), CLICK))).isEqualTo("https://landing.example.com/");
    }

    @Test
    void firefoxTriesHttpsWhereTypedHttpIsRefused() {
        network.on("https://click.example.com", page()).on("http://click.example.com", fails(ConnectionFault.REFUSED));

        Visit firefox = browser("firefox-153").visit(CLICK, Initiation.TYPED_HTTP, false, now);
        assertThat(documentUrl(firefox)).isEqualTo("https://click.example.com/c");
        assertThat(rules(firefox)).contains(Rule.UPG_9);

        Visit chromium = browser("chromium-156").visit(CLICK, Initiation.TYPED_HTTP, false, now);
        assertThat(chromium.ending()).isInstanceOf(Ending.NetworkErrorPage.class);
    }

    @Test
    void firefoxTriesHttpsOnceMoreAfterAFallbackThatIsRefusedAndNoMore() {
        network.on("https://click.example.com", fails(ConnectionFault.CLOSED))
                .on("http://click.example.com", fails(ConnectionFault.REFUSED));

        Visit visit = click(browser("firefox-153"), CLICK);

        assertThat(network.tried())
                .containsExactly(
                        "GET https://click.example.com/c",
                        "GET http://click.example.com/c",
                        "GET https://click.example.com/c");
        assertThat(visit.ending())
                .isInstanceOfSatisfying(
                        Ending.NetworkErrorPage.class,
                        end -> assertThat(end.code()).contains("nssFailure2"));
    }

    @Test
    void whoTypesHttpIsRememberedForLinks() {
        Browser browser = browser("firefox-153");
        network.on("https://click.example.com", page()).on("http://click.example.com", page());

        Visit typed = browser.visit(CLICK, Initiation.TYPED_HTTP, false, now);
        assertThat(rules(typed)).containsExactly(Rule.UPG_6);
        assertThat(rules(click(browser, CLICK))).containsExactly(Rule.UPG_5);
    }

    @ParameterizedTest
    @CsvSource({"chromium-156, 2", "chromium-156-ask, 1", "firefox-153, 1", "firefox-153-https-only, 1"})
    void aNameThatDoesNotExistIsNoQuestion(String id, int requests) {
        Visit visit = click(browser(id), CLICK);

        assertThat(visit.ending())
                .isInstanceOfSatisfying(
                        Ending.NetworkErrorPage.class,
                        end -> assertThat(end.rule()).isEqualTo(Rule.NET_2));
        assertThat(network.tried()).hasSize(requests);
    }

    private Browser browser(String id) {
        return new Browser(
                PROFILES.get(id), network, (chain, host, rules, at) -> Set.of(), PreloadList.EMPTY, new Recorder());
    }

    private Visit click(Browser browser, WebUrl url) {
        return browser.visit(url, Initiation.LINK, false, now);
    }

    private static List<Rule> rules(Visit visit) {
        return visit.hops().stream().map(Hop::rule).toList();
    }

    private static String documentUrl(Visit visit) {
        assertThat(visit.ending()).isInstanceOf(Ending.Document.class);
        return ((Ending.Document) visit.ending()).url().toString();
    }
}
