package padlock;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Optional;
import java.util.regex.Matcher;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.select.Elements;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import padlock.site.RunningSite;

/** The sandbox as an instrument, on the real site with real runs: back and forth in a scenario, the HSTS store, the large page. */
class SandboxOnTheSiteTest {
    private static final HttpClient CLIENT = HttpClient.newHttpClient();
    private static final Wiring WIRING = new Wiring();
    private static final String HOSTILE = "</textarea><script>alert(1)</script>\"'><img src=x onerror=alert(1)>";
    private static final String STORY = """
        title: The second click dies
        setup:
          brand:
            hsts: { example.com: "max-age=31536000; includeSubDomains" }
          landing: { url: "https://example.com/spring" }
        browsers: [chromium-156]
        steps:
          - send: newsletter
          - click: 1
          - click: 1
        """;

    @SuppressWarnings("NullAway.Init") // Set before the first test.
    private static RunningSite site;

    @BeforeAll
    static void start() throws Exception {
        site = WIRING.site(new Settings("127.0.0.1", 0, Optional.empty(), Optional.empty(), Optional.empty()))
                .start("127.0.0.1", 0);
    }

    @AfterAll
    static void stop() {
        site.close();
        WIRING.close();
    }

    @Test
    void aScenarioIsPlayedToItsEndWithEveryStepListed() throws Exception {
        Document page = script("scenario", STORY);
        assertThat(page.select(".script-steps li")).hasSize(3);
        assertThat(page.select(".script-here").text()).contains("Blocked");
        assertThat(page.select(".verdict").text()).contains("Blocked");
        assertThat(text(page)).isEqualTo(STORY);
        assertThat(page.select("textarea[name=scenario]").get(0).wholeText().strip())
                .isEqualTo(STORY.strip());
    }

    @Test
    void everyStepIsAPointToGoBackTo() throws Exception {
        Document page = script("scenario", STORY, "to", "2");
        assertThat(page.select(".script-here").text()).contains("Delivered", "counted");
        assertThat(page.select(".script-ahead")).hasSize(1);
        assertThat(page.select(".ledger tbody tr").get(1).text()).startsWith("Clicks 1 1");
        assertThat(page.select(".store").text()).contains("example.com");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "click | add-link=2&add-accept=true | click: { link: 2, accept-warning: true }",
                "open | | open: mail",
                "send | | send: newsletter",
                "send | add-other-host=true | send: { from: other-host }",
                "send | add-html=%3Cp%3EHi%3C%2Fp%3E%0D%0A%22x%22 | send: { html: \"<p>Hi</p>\\n\\\"x\\\"\" }",
                "scan | | scan: mail",
                "scan | add-headers-only=true | scan: { method: head }",
                "unsubscribe | | unsubscribe: one-click",
                "validate | | validate: branding",
                "install | | install: app",
                "change | add-switch=path.https%3Dintercept | change: { path: { https: intercept } }",
                "wait | add-wait=30d | wait: 30d",
                "visit | add-address=https://www.example.com/ | visit: \"https://www.example.com/\"",
                "forget | | forget: all",
                "change | add-switch=cdn.https%3Dexpired | change: { cdn: { https: expired } }",
                "change | add-switch=esp.track-opens%3Dfalse | change: { esp: { track-opens: false } }",
                "change | add-switch=brand.hsts%3D&add-value=max-age%3D0 | change: { brand: { hsts: { example.com:"
                        + " \"max-age=0\" } } }",
                "change | add-switch=dns.caa%3D&add-value=pki.goog | change: { dns: { caa: [\"pki.goog\"] } }"
            })
    void everyKindOfStepIsAddedByForm(String kind, String fields, String line) throws Exception {
        String body = form("scenario", STORY, "here", "2", "add", kind) + (fields == null ? "" : "&" + fields);
        Document page = Jsoup.parse(post("sandbox/script", body).body());
        assertThat(text(page))
                .isEqualTo(
                        STORY.replaceFirst("- click: 1\n", Matcher.quoteReplacement("- click: 1\n  - " + line + "\n")));
        assertThat(page.select(".script-here .script-step").attr("value")).isEqualTo("3");
        assertThat(page.select(".script-steps li")).hasSize(4);
    }

    @Test
    void changesAreUndoneAndTheStartIsTheTextThatArrived() throws Exception {
        Document arrived = script("scenario", STORY);
        Document added = Jsoup.parse(
                post("sandbox/script", again(arrived) + "&add=forget").body());
        assertThat(text(added)).contains("forget: all");
        Document twice =
                Jsoup.parse(post("sandbox/script", again(added) + "&add=open").body());
        Document undone =
                Jsoup.parse(post("sandbox/script", again(twice) + "&undo=1").body());
        assertThat(text(undone)).isEqualTo(text(added));
        assertThat(text(Jsoup.parse(
                        post("sandbox/script", again(undone) + "&undo=1").body())))
                .isEqualTo(STORY);
        Document reset =
                Jsoup.parse(post("sandbox/script", again(twice) + "&reset=1").body());
        assertThat(text(reset)).isEqualTo(STORY);
        assertThat(reset.select(".script-here")).isEmpty();
        assertThat(reset.select("button[name=undo]").hasAttr("disabled")).isFalse();
    }

    @Test
    void whatIsWrongIsSaidByLineAndColumn() throws Exception {
        Document page = script("scenario", STORY.replace("- click: 1", "- clik: 1"));
        assertThat(page.select(".problems li").get(0).text()).startsWith("scenario.yml:9:5: unknown action");
        assertThat(page.select(".verdict, .tools")).isEmpty();
    }

    @Test
    void theStoreIsListedWithItsOriginAndItsEnd() throws Exception {
        Document page = hsts("scenario", STORY, "query", "http://Click.example.com/x");
        Element row = page.select(".hsts tbody tr").get(0);
        assertThat(row.text())
                .contains(
                        "example.com",
                        "all of them",
                        "in 365 days",
                        "22 November 2027",
                        "step 2, from https://example.com/")
                .contains("max-age=31536000; includeSubDomains");
        assertThat(page.select(".hsts-answer").text()).startsWith("Yes").contains("example.com", "HSTS-8.");
        assertThat(page.select(".names .covered .code").eachText())
                .contains("example.com", "click.example.com", "images.example.com");
    }

    @Test
    void aNameThatNoEntryCoversIsNotCovered() throws Exception {
        Document page = hsts("scenario", STORY, "query", "shop.example.org");
        assertThat(page.select(".hsts-answer").text()).startsWith("No");
        assertThat(page.select(".names li:not(.covered)").text()).contains("shop.example.org");
    }

    @Test
    void entriesAreTaughtByAVisitAndDeletedByStepsOfTheScenario() throws Exception {
        String untaught = STORY.replace("  - click: 1\n", "");
        Document taught = hsts("scenario", untaught, "learn", "1", "name", "example.com");
        assertThat(taught.select(".hsts tbody tr")).hasSize(1);
        assertThat(scenario(taught)).endsWith("- visit: \"https://example.com/\"\n");

        Document revoked = hsts("scenario", scenario(taught), "revoke", "example.com");
        assertThat(revoked.select(".hsts tbody tr")).isEmpty();
        assertThat(scenario(revoked)).contains("max-age=0");

        Document cleared = hsts("scenario", scenario(taught), "forget", "all");
        assertThat(cleared.select(".hsts tbody tr")).isEmpty();
        assertThat(scenario(cleared)).endsWith("- forget: all\n");
    }

    @ParameterizedTest
    @CsvSource({"'', query, no name!", "'', query, 192.0.2.1", "learn, name, ''", "learn, name, <b>"})
    void whatIsNoHostNameIsToldSo(String button, String field, String typed) throws Exception {
        Document page = hsts("scenario", STORY, button.isEmpty() ? "x" : button, "1", field, typed);
        assertThat(page.select(".note").text()).contains("Write a host name");
        assertThat(page.select(".hsts-answer")).isEmpty();
        assertThat(scenario(page)).isEqualTo(STORY);
    }

    @Test
    void whatWasDoneToTheStoreIsTakenBack() throws Exception {
        Document cleared = hsts("scenario", STORY, "forget", "all");
        assertThat(cleared.select(".hsts tbody tr")).isEmpty();
        Document back = Jsoup.parse(
                post("sandbox/hsts", sent(cleared, "#hsts > form") + "&undo=1").body());
        assertThat(back.select(".hsts tbody tr")).hasSize(1);
        assertThat(scenario(back)).isEqualTo(STORY);
        assertThat(back.select(".note").text()).contains("taken back");
        assertThat(back.select("button[name=undo]")).isEmpty();
    }

    @Test
    void turnedSwitchesAreTurnedBackOneByOneAndAllAtOnce() throws Exception {
        Document fresh = Jsoup.parse(get("sandbox").body());
        assertThat(fresh.select("button[name=undo]").attr("aria-disabled")).isEqualTo("true");
        Document cdn = look(fresh, "dns.tracking", "cdn");
        Document both = look(cdn, "cdn.https", "expired");
        Document undone = press(both, "undo");
        assertThat(chosen(undone, "cdn.https")).isEqualTo("valid");
        assertThat(chosen(undone, "dns.tracking")).isEqualTo("cdn");
        assertThat(undone.select("#topology").text()).contains("edge.example.org");
        Document reset = press(both, "reset");
        assertThat(chosen(reset, "dns.tracking")).isEqualTo("esp");
        assertThat(chosen(press(reset, "undo"), "cdn.https")).isEqualTo("expired");
        // Whoever sends something else in these fields gets a bench, and nothing else.
        HttpResponse<String> odd = post("sandbox", "undo=1&shown=x&former=%25zz%3D%25&former=" + form("a", HOSTILE));
        assertThat(odd.statusCode()).isEqualTo(200);
        assertThat(Jsoup.parse(odd.body()).select("script:not([src]), img, [onerror]"))
                .isEmpty();
    }

    private static Document look(Document page, String name, String value) throws Exception {
        // The first of two fields of one name counts.
        return Jsoup.parse(post("sandbox", form(name, value) + "&" + sent(page, "form.switches"))
                .body());
    }

    private static Document press(Document page, String button) throws Exception {
        return Jsoup.parse(post("sandbox", sent(page, "form.switches") + "&" + button + "=1")
                .body());
    }

    private static String chosen(Document page, String name) {
        return page.select("[name=" + name + "] option[selected]").val();
    }

    @Test
    void theLargePageLeadsFromStepToStep() throws Exception {
        Document page = Jsoup.parse(
                post("sandbox/large", form("scenario", STORY, "to", "2")).body());
        assertThat(page.select("h1").text()).isEqualTo("The reader clicks link 1");
        assertThat(page.select(".verdict").text()).contains("Delivered");
        assertThat(page.select("[data-key=next]").val()).isEqualTo("3");
        assertThat(Jsoup.parse(post("sandbox/large", form("scenario", STORY, "to", "0"))
                                .body())
                        .select("h1")
                        .text())
                .isEqualTo("Nothing has happened yet");
    }

    @Test
    void casesOpenTheirScenarioHere() throws Exception {
        Document lesson = Jsoup.parse(post("cases/annict-446", "").body());
        Elements fields = lesson.select("form[action=/sandbox/script] input");
        assertThat(fields).hasSize(2);
        Document page = script(
                "scenario", fields.get(0).val(), "in-browser", fields.get(1).val());
        assertThat(page.select(".script-steps li")).isNotEmpty();
        assertThat(page.select(".problems")).isEmpty();
    }

    @Test
    void theTourIsAWalkOfPlainLinks() throws Exception {
        String next = "/sandbox?tour=1";
        int stops = 0;
        while (!next.isEmpty()) {
            Document page = Jsoup.parse(get(next.substring(1)).body());
            stops++;
            assertThat(page.select(".tour-count").text()).startsWith("Tour, " + stops + " of 6");
            assertThat(page.select(".tour a[href=/sandbox]")).hasSize(1);
            next = page.select(".tour a[rel=next]").attr("href");
        }
        assertThat(stops).isEqualTo(6);
        for (String odd : new String[] {"0", "7", "x", "%3Cb%3E", "11111111111"}) {
            assertThat(Jsoup.parse(get("sandbox?tour=" + odd).body()).select(".tour"))
                    .isEmpty();
        }
    }

    @Test
    void oneSwitchGoesBackToUsual() throws Exception {
        Document page = Jsoup.parse(post("sandbox", "complete=1&dns.tracking=cdn&cdn.https=expired&usual=cdn.https")
                .body());
        assertThat(page.select("[name=cdn.https] option[selected]").val()).isEqualTo("valid");
        assertThat(page.select("[name=dns.tracking] option[selected]").val()).isEqualTo("cdn");
        assertThat(page.select(".field.changed [name=dns.tracking]")).hasSize(1);
        assertThat(page.select(".field.changed [name=cdn.https]")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"sandbox/script", "sandbox/hsts", "sandbox/large"})
    void hostileTextIsShownAndNothingRuns(String path) throws Exception {
        for (String text : new String[] {
            HOSTILE,
            "title: \"" + HOSTILE.replace("\"", "\\\"") + "\"\nsteps:\n  - send: newsletter\n",
            "title: " + "[".repeat(20_000),
            "{a: ".repeat(10_000),
            "a: &a [x]\nb: [" + "*a,".repeat(5_000) + "]",
            "title: x\nsteps:\n" + "  - visit: \"https://example.com/" + "\\u0000".repeat(20)
                    + HOSTILE.replace("\"", "") + "\"\n"
        }) {
            HttpResponse<String> answer = post(
                    path,
                    form("scenario", text, "query", HOSTILE, "name", HOSTILE, "learn", "1", "add-value", HOSTILE)
                            + "&add=change&add-switch=cdn.https%3D" + URLEncoder.encode(HOSTILE, UTF_8));
            assertThat(answer.statusCode()).isIn(200, 400);
            Document page = Jsoup.parse(answer.body());
            assertThat(page.select("script:not([src]), img, [onerror]")).isEmpty();
            if (answer.statusCode() == 400) {
                assertThat(page.select(".problems li")).isNotEmpty();
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"sandbox", "sandbox/script", "sandbox/hsts", "sandbox/large", "sandbox/run"})
    void tenMegabytesAreRefusedWithAWord(String path) throws Exception {
        HttpResponse<String> answer = post(path, "scenario=" + "a".repeat(10_000_000));
        assertThat(answer.statusCode()).isEqualTo(413);
        assertThat(answer.body()).contains("too long");
    }

    @Test
    void longScenariosAndUnknownBrowsersAreRefused() throws Exception {
        assertThat(script("scenario", "#".repeat(64 * 1_024 + 1))
                        .select(".problems")
                        .text())
                .contains("64 KiB");
        assertThat(script("scenario", STORY, "in-browser", HOSTILE)
                        .select(".problems")
                        .text())
                .contains("no browser with this id");
    }

    private static String text(Document page) {
        return page.select("form.script input[name=shown]").val();
    }

    private static String scenario(Document page) {
        return page.select(".tools input[name=scenario]").val();
    }

    /** All that the form of a page would send again, without a button. */
    private static String again(Document page) {
        StringBuilder body = new StringBuilder("scenario=").append(URLEncoder.encode(text(page), UTF_8));
        page.select("form.script input[type=hidden]")
                .forEach(field -> body.append('&')
                        .append(field.attr("name"))
                        .append('=')
                        .append(URLEncoder.encode(field.val(), UTF_8)));
        return body.toString();
    }

    /** What a form would send as it stands. */
    private static String sent(Document page, String form) {
        StringBuilder body = new StringBuilder("sent=1");
        page.select(form + " :is(input[type=hidden], input[type=text], input[checked])")
                .forEach(field -> body.append('&').append(form(field.attr("name"), field.val())));
        page.select(form + " select:has(option[selected])")
                .forEach(select -> body.append('&')
                        .append(form(
                                select.attr("name"),
                                select.select("option[selected]").val())));
        return body.toString();
    }

    private static Document script(String... fields) throws Exception {
        return Jsoup.parse(post("sandbox/script", form(fields)).body());
    }

    private static Document hsts(String... fields) throws Exception {
        return Jsoup.parse(post("sandbox/hsts", form(fields)).body());
    }

    private static String form(String... namesAndValues) {
        StringBuilder body = new StringBuilder();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            body.append(i == 0 ? "" : "&").append(namesAndValues[i]).append('=');
            body.append(URLEncoder.encode(namesAndValues[i + 1], UTF_8));
        }
        return body.toString();
    }

    private static HttpResponse<String> get(String path) throws Exception {
        return CLIENT.send(HttpRequest.newBuilder(URI.create(site.url() + path)).build(), BodyHandlers.ofString());
    }

    private static HttpResponse<String> post(String path, String body) throws Exception {
        return CLIENT.send(
                HttpRequest.newBuilder(URI.create(site.url() + path))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(BodyPublishers.ofString(body))
                        .build(),
                BodyHandlers.ofString());
    }
}
