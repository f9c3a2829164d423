package padlock.browser;

import static org.assertj.core.api.Assertions.assertThat;
import static padlock.browser.ScriptedNetwork.answers;
import static padlock.browser.ScriptedNetwork.fails;
import static padlock.browser.ScriptedNetwork.page;
import static padlock.browser.ScriptedNetwork.redirects;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import padlock.http.Response;
import padlock.policy.ConnectionFault;
import padlock.policy.Initiation;
import padlock.policy.PreloadList;
import padlock.policy.Profiles;
import padlock.policy.Rule;
import padlock.trace.Hop;
import padlock.url.WebUrl;

/** Redirects with and without an end, servers that are slow, forms, and what every answer may teach. */
class RedirectsAndWaitsTest {
    private static final Profiles PROFILES = Profiles.read();
    private static final Instant NOW = Instant.parse("2026-11-22T09:00:00Z");
    private static final WebUrl CLICK = WebUrl.of("http://click.example.com/c");

    private final ScriptedNetwork network = new ScriptedNetwork();
    private Instant now = NOW;

    @Test
    void twentyRedirectsAreFollowedAndTheNextIsNot() {
        Browser browser = browser("rfc-6797");
        network.on("http://a.example", (request, gate) -> {
            int number = Integer.parseInt(request.url().path().substring(1));
            Response answer = number == 0 ? Response.html(200, "") : Response.redirect(302, "/" + (number - 1));
            return ScriptedNetwork.answered(answer, List.of());
        });

        assertThat(click(browser, WebUrl.of("http://a.example/20")).ending()).isInstanceOf(Ending.Document.class);
        assertThat(network.tried()).hasSize(21);

        Visit tooMany = click(browser, WebUrl.of("http://a.example/21"));
        assertThat(tooMany.ending())
                .isInstanceOfSatisfying(
                        Ending.RedirectErrorPage.class,
                        end -> assertThat(end.rule()).isEqualTo(Rule.NET_6));
        assertThat(network.tried()).hasSize(21);
        assertThat(tooMany.decidedBy()).isEqualTo(Rule.NET_6);
    }

    @ParameterizedTest
    @CsvSource({
        "rfc-6797, ERR_TOO_MANY_REDIRECTS",
        "chromium-156, ERR_TOO_MANY_REDIRECTS",
        "firefox-153, redirectLoop",
        // Its pages name no code.
        "webkitgtk-2.50, ''"
    })
    void aCircleEndsWithTheEnginesOwnPage(String id, String code) {
        network.on("https://a.example", redirects("https://b.example/"))
                .on("https://b.example", redirects("https://a.example/"));

        Visit visit = click(browser(id), WebUrl.of("https://a.example/"));

        assertThat(visit.ending())
                .isInstanceOfSatisfying(
                        Ending.RedirectErrorPage.class,
                        end -> assertThat(end.code().orElse("")).isEqualTo(code));
    }

    @Test
    void firefoxAsksPlainlyWhenHttpsIsSlow() {
        network.on("https://click.example.com", fails(ConnectionFault.STALL)).on("http://click.example.com", page());

        Visit visit = click(browser("firefox-153"), CLICK);

        assertThat(network.tried())
                .containsExactly(
                        "GET https://click.example.com/c",
                        "GET http://click.example.com/",
                        "GET http://click.example.com/c");
        assertThat(documentUrl(visit)).isEqualTo("http://click.example.com/c");
        assertThat(rules(visit)).contains(Rule.UPG_11);
    }

    @Test
    void firefoxKeepsWaitingWhereHttpOnlyPointsToHttps() {
        network.on("https://click.example.com", fails(ConnectionFault.STALL))
                .on("http://click.example.com", redirects("https://click.example.com/"));

        Visit visit = click(browser("firefox-153"), CLICK);

        assertThat(visit.ending())
                .isInstanceOfSatisfying(
                        Ending.NetworkErrorPage.class,
                        end -> assertThat(end.code()).contains("netTimeout"));
    }

    @Test
    void firefoxGivesUpWhereHttpPointsToAnotherHost() {
        network.on("https://click.example.com", fails(ConnectionFault.STALL))
                .on("http://click.example.com", redirects("https://example.com/"))
                .on("https://example.com", page());

        assertThat(documentUrl(click(browser("firefox-153"), CLICK))).isEqualTo("https://example.com/");
    }

    @Test
    void firefoxKeepsWaitingWhereNobodyAnswersOverHttp() {
        network.on("https://click.example.com", fails(ConnectionFault.STALL))
                .on("http://click.example.com", fails(ConnectionFault.REFUSED));

        assertThat(click(browser("firefox-153"), CLICK).ending()).isInstanceOf(Ending.NetworkErrorPage.class);
        assertThat(network.tried()).hasSize(2);
    }

    @Test
    void chromiumGoesBackToHttpWithoutAsking() {
        network.on("https://click.example.com", fails(ConnectionFault.STALL)).on("http://click.example.com", page());

        assertThat(documentUrl(click(browser("chromium-156"), CLICK))).isEqualTo("http://click.example.com/c");
        assertThat(network.tried())
                .containsExactly("GET https://click.example.com/c", "GET http://click.example.com/c");
    }

    @Test
    void anHttpsLinkThatStallsIsAnErrorAndNobodyFallsBack() {
        network.on("https://click.example.com", fails(ConnectionFault.STALL)).on("http://click.example.com", page());

        for (String id : List.of("chromium-156", "firefox-153")) {
            assertThat(click(browser(id), CLICK.toHttps()).ending()).isInstanceOf(Ending.NetworkErrorPage.class);
            assertThat(network.tried()).containsExactly("GET https://click.example.com/c");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"javascript:alert(1)", "mailto:a@example.com", "http://", "http://a b/"})
    void aRedirectThatLeavesTheWebEndsThere(String location) {
        network.on("http://click.example.com", redirects(location));

        Visit visit = click(browser("rfc-6797"), CLICK);

        assertThat(visit.ending()).isInstanceOf(Ending.NetworkErrorPage.class);
        assertThat(network.tried()).hasSize(1);
    }

    @Test
    void aRedirectThatNamesNoSchemeOrHostStaysWhereItIs() {
        network.on(
                "http://click.example.com",
                (request, gate) -> ScriptedNetwork.answered(
                        request.url().path().equals("/c") ? Response.redirect(301, "d?x") : Response.html(200, ""),
                        List.of()));

        assertThat(documentUrl(click(browser("rfc-6797"), WebUrl.of("http://click.example.com/c#top"))))
                .isEqualTo("http://click.example.com/d?x#top");
    }

    @Test
    void aFormIsPostedOnceAndItsRedirectIsGotten() {
        network.on("http://click.example.com", redirects("http://landing.example.com/"))
                .on("http://landing.example.com", page())
                .on("https://landing.example.com", fails(ConnectionFault.REFUSED));

        browser("chromium-156").visit(CLICK, Initiation.FORM_POST, false, now);

        assertThat(network.tried())
                .startsWith("POST http://click.example.com/c")
                .contains("GET http://landing.example.com/")
                .noneMatch(request -> request.startsWith("POST http://landing"));
    }

    @ParameterizedTest
    @ValueSource(ints = {200, 302, 404})
    void everyAnswerOverHttpsMayTeachHsts(int status) {
        Browser browser = browser("chromium-156");
        network.on(
                "https://click.example.com",
                answers(Response.redirect(status, "https://example.com/")
                        .with("Strict-Transport-Security", "max-age=60")));
        click(browser, CLICK.toHttps());

        assertThat(browser.knownHosts(now)).hasSize(1).first().satisfies(known -> {
            assertThat(known.host()).isEqualTo("click.example.com");
            assertThat(known.learnedFrom()).isEqualTo("https://click.example.com/c");
            assertThat(known.expires()).contains(now.plusSeconds(60));
        });
        assertThat(browser.knownHosts(now.plusSeconds(60))).isEmpty();
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
