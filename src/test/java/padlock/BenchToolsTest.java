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
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import padlock.site.RunningSite;

/** The tools that take a run of the sandbox further, on the real site: comparisons, releases, clock, bytes, certificates. */
class BenchToolsTest {
    private static final String HSTS =
            "setup: { brand: { hsts: { example.com: \"max-age=86400; includeSubDomains\" } } }\n";
    private static final String CLICK = "title: A click\n" + HSTS.replace("86400", "31536000")
            + "steps: [send: newsletter, open: mail, click: 1]\n";
    private static final String LOYAL =
            "title: A click\n" + HSTS + "steps: [visit: \"https://example.com/\", send: newsletter, click: 1]\n";
    private static final HttpClient CLIENT = HttpClient.newHttpClient();
    private static final Wiring WIRING = new Wiring();

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

    private static HttpResponse<String> post(String page, String... fields) throws Exception {
        List<String> body = new ArrayList<>();
        for (int i = 0; i < fields.length; i += 2) {
            body.add(URLEncoder.encode(fields[i], UTF_8) + "=" + URLEncoder.encode(fields[i + 1], UTF_8));
        }
        return CLIENT.send(
                HttpRequest.newBuilder(URI.create(site.url() + "sandbox/" + page))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(BodyPublishers.ofString(String.join("&", body)))
                        .build(),
                BodyHandlers.ofString());
    }

    private static Document page(String page, String... fields) throws Exception {
        HttpResponse<String> answer = post(page, fields);
        assertThat(answer.statusCode()).isEqualTo(200);
        Document document = Jsoup.parse(answer.body());
        assertThat(document.select("[id]").eachAttr("id")).doesNotHaveDuplicates();
        document.select("main select, main input:not([type=hidden]), main textarea")
                .forEach(field -> assertThat(document.select("label[for=" + field.id() + "]"))
                        .as(field.id())
                        .hasSize(1));
        return document;
    }

    @Test
    void twoReadersPartWhereHstsDecides() throws Exception {
        Document page = page("compare", "scenario", CLICK, "in-browser", "safari-17", "against", "reader");
        assertThat(page.select(".half h3").eachText()).containsExactly("A fresh browser", "Visited yesterday");
        assertThat(page.select(".stop-marked")).hasSize(2);
        assertThat(page.select(".pair-sentence").text())
                .contains("The one that visited turned to https before it sent anything")
                .contains("(HSTS-8.3)");
        assertThat(page.select(".half .verdict").eachText().get(1)).startsWith("Blocked");
    }

    @Test
    void aReaderWhoVisitedIsComparedWithAFreshOne() throws Exception {
        String visited = CLICK.replace("[send", "[visit: \"https://example.com/\", wait: 1h, send");
        Document page = page("compare", "scenario", visited, "in-browser", "safari-17");
        assertThat(page.select(".half h3").eachText()).containsExactly("A fresh browser", "Visited before");
        assertThat(page.select(".half .verdict").eachText().get(0)).startsWith("Delivered");
    }

    @Test
    void twoBrowsersPartWhereOneTriesHttps() throws Exception {
        String old = "title: Old\nbrowsers: [chrome-86]\nsteps: [send: newsletter, click: 1]\n";
        Document page = page("compare", "scenario", old, "against", "browser", "other-browser", "chrome-115");
        assertThat(page.select(".pair-sentence").text())
                .startsWith("They part at the first hop. Chrome 86 asked over http")
                .contains("Chrome 115 turned to https before it sent anything")
                .contains("(UPG-1)");
    }

    @Test
    void twoSetupsPartAtTheChangedSwitch() throws Exception {
        Document page = page("compare", "scenario", CLICK, "against", "setup", "change", "esp.links=https");
        assertThat(page.select(".half h3").eachText().get(1))
                .isEqualTo("Tracked links start with: https (“SSL enabled”)");
        Document written = page(
                "compare",
                "scenario",
                "title: Click\nsteps: [send: newsletter, click: 1]\n",
                "against",
                "setup",
                "changes",
                "- { dns: { tracking: missing } }");
        assertThat(written.select(".half .verdict").eachText().get(1)).startsWith("Failed");
    }

    @Test
    void theClockAddsUpAndSaysWhatLapsed() throws Exception {
        Document day = page("clock", "scenario", LOYAL, "in-browser", "safari-17", "add", "minute");
        assertThat(day.select(".lapses")).isEmpty();
        assertThat(day.select("input[name=waited]").val()).isEqualTo("PT1M");
        Document month = page("clock", "scenario", LOYAL, "in-browser", "safari-17", "waited", "PT1M", "add", "month");
        assertThat(month.select("#pair h2").text()).isEqualTo("After 30 days, 1 minute");
        assertThat(month.select(".lapses").text()).contains("The HSTS entry for example.com ended on 2026-11-23");
        assertThat(month.select(".half .verdict").eachText().get(0)).startsWith("Blocked");
        assertThat(month.select(".half .verdict").eachText().get(1)).startsWith("Delivered");
        assertThat(month.select("a[href=/matrix]")).isNotEmpty();
    }

    @Test
    void theTurnedClockIsHandedOnAsText() throws Exception {
        String story = "title: A click\n" + HSTS
                + "steps:\n  - visit: https://example.com/\n  - send: newsletter\n  - click: 1\n";
        Document month = page("clock", "scenario", story, "in-browser", "safari-17", "add", "month");
        assertThat(month.select("form[action=/sandbox/script]:not(.tools) input[name=scenario]")
                        .val())
                .isEqualTo(story.replace("  - click", "  - wait: 43200m\n  - click"));
        assertThat(page("clock", "scenario", story).select("form[action=/sandbox/script]:not(.tools)"))
                .isEmpty();
    }

    @Test
    void everyReleaseIsANotchAndChangesAreMarked() throws Exception {
        Document page = page("releases", "scenario", CLICK, "go", "3");
        assertThat(page.select(".notch")).hasSize(13);
        assertThat(page.select(".notch[aria-current] button").text()).isEqualTo("Chrome 115");
        assertThat(page.select(".notch-detail h2").text()).isEqualTo("Chrome 115, 2023-07-18");
        assertThat(page.select(".notch-detail .evidence").text()).isEqualTo("secondary");
        assertThat(page.select(".notch-detail .pair-sentence").text())
                .startsWith("Changed since Chrome 86:")
                .contains("(UPG-1)");
        assertThat(page.select(".notch-changed button").eachText()).contains("Chrome 86", "Firefox 127", "Safari 18.2");
        assertThat(page.select("#notch").attr("max")).isEqualTo("12");
        assertThat(page.select("#notch").val()).isEqualTo("3");
        // Without a choice it starts at the run's own browser, whatever its reader has set there.
        assertThat(started("firefox-127")).startsWith("Firefox 127");
        assertThat(started("safari-18.2-warn")).startsWith("Safari 18.2,");
        assertThat(started("chromium-156-ask")).startsWith("Chromium 156,");
        assertThat(started("rfc-6797")).startsWith("WebKitGTK 2.50");
        // The slider alone works too, where there are no scripts.
        assertThat(page("releases", "scenario", CLICK, "notch", "0")
                        .select("#shown")
                        .text())
                .startsWith("Chrome 68");
    }

    private static String started(String browser) throws Exception {
        return page("releases", "scenario", CLICK, "in-browser", browser)
                .select("#shown")
                .text();
    }

    @Test
    void overHttpEverythingIsReadable() throws Exception {
        Document page = page("path", "scenario", CLICK, "in-browser", "safari-17");
        assertThat(page.select("#request").text())
                .startsWith("GET /ls/click?upn=")
                .contains("Host: click.example.com");
        assertThat(page.select("#answer").text())
                .startsWith("HTTP/1.1 302")
                .contains("Location: https://www.example.com/spring");
    }

    @Test
    void overHttpsTheNameIsReadableAndThePathIsNot() throws Exception {
        Document page = page("path", "scenario", CLICK);
        assertThat(page.select("#sni").text()).isEqualTo("click.example.com");
        String bytes = page.select(".dump").get(0).wholeText();
        assertThat(bytes).startsWith("0000  16 03");
        assertThat(page.select(".dump mark").eachText().get(0)).endsWith("click.e");
        assertThat(page.select(".dump mark").eachText().get(1)).contains("xample.com");
        assertThat(bytes.replaceAll("\\s", "")).doesNotContain("upn=");
        assertThat(page.select("#secret").text()).startsWith("/ls/click?upn=");
        assertThat(page.select(".records li")).isNotEmpty();
    }

    @Test
    void aRedirectIsChangedOnTheWayAndTheClickCounts() throws Exception {
        Document page =
                page("path", "scenario", CLICK, "in-browser", "safari-17", "target", "https://shop.example.org/offer");
        assertThat(page.select("#tampered").text())
                .isEqualTo(
                        "The reader was led to https://shop.example.org/offer, and nobody at either end can tell. The"
                                + " provider counted it as usual.");
        assertThat(page.select(".half .verdict").eachText().get(1)).startsWith("Broken Counted");
    }

    @Test
    void theSameAttemptOverHttpsIsCaught() throws Exception {
        String secure = "title: Secure\nsetup: { dns: { tracking: cdn }, esp: { links: https } }\n"
                + "steps: [send: newsletter, click: 1]\n";
        Document page = page("path", "scenario", secure, "target", "https://shop.example.org/");
        assertThat(page.select("#tampered").text())
                .startsWith("The attempt shows: The certificate at click.example.com comes from an authority")
                .endsWith("Nothing was counted.");
        assertThat(page.select(".half .verdict").eachText().get(0)).startsWith("Delivered Counted");
        assertThat(page.select(".half .verdict").eachText().get(1)).startsWith("Warned Not counted");
    }

    @ParameterizedTest
    @CsvSource({
        "wrong-host, names, CERT_COMMON_NAME_INVALID, SSL_ERROR_BAD_CERT_DOMAIN",
        "expired, valid until, CERT_DATE_INVALID, SEC_ERROR_EXPIRED_CERTIFICATE",
        "incomplete-chain, chain, CERT_AUTHORITY_INVALID, SEC_ERROR_UNKNOWN_ISSUER",
        "self-signed, issuer, CERT_AUTHORITY_INVALID, MOZILLA_PKIX_ERROR_SELF_SIGNED_CERT",
        "not-yet-valid, valid from, CERT_DATE_INVALID, MOZILLA_PKIX_ERROR_NOT_YET_VALID_CERTIFICATE"
    })
    void theFaultStandsAtItsLine(String kind, String line, String chromium, String firefox) throws Exception {
        String scenario = "title: Bad\nsetup: { dns: { tracking: cdn }, cdn: { https: " + kind
                + " }, esp: { links: https } }\nsteps: [send: newsletter, click: 1]\n";
        Document page = page("certificate", "scenario", scenario);
        assertThat(page.select(".certificate-fault dt").eachText()).containsExactly(line);
        assertThat(page.select(".codes li").eachText().get(0))
                .contains(chromium)
                .contains("CERT-1");
        assertThat(page.select(".codes li").eachText().get(1)).contains(firefox);
        assertThat(page.select(".chain-missing")).hasSize(kind.equals("incomplete-chain") ? 1 : 0);
    }

    @Test
    void aGoodChainLeadsToTheRoot() throws Exception {
        String scenario = "title: Good\nsteps: [visit: \"https://example.com/\"]\n";
        Document page = page("certificate", "scenario", scenario);
        assertThat(page.select(".certificate-fault")).isEmpty();
        assertThat(page.select(".chain-state").eachText()).containsExactly("presented", "presented", "trusted");
        assertThat(page.select("#says + p").text()).startsWith("Nothing is wrong");
    }

    @ParameterizedTest
    @ValueSource(strings = {"compare", "clock", "releases", "path", "certificate"})
    void hostileScenariosGetAMessageAndNoScriptRuns(String page) throws Exception {
        HttpResponse<String> none = post(page, "against", "reader");
        assertThat(none.statusCode()).isEqualTo(400);
        assertThat(none.body()).contains("Start from the sandbox");
        HttpResponse<String> script = post(page, "scenario", "title: \"<script>alert(1)</script>\"\n<script>: 1\n");
        assertThat(script.statusCode()).isEqualTo(400);
        assertThat(script.body()).doesNotContain("<script>alert").doesNotContain("<script>:");
        String titled = CLICK.replace("A click", "<script>alert(1)</script>").replace("title: ", "title: \"");
        HttpResponse<String> shown = post(page, "scenario", titled.replaceFirst("</script>", "</script>\""));
        assertThat(shown.statusCode()).isEqualTo(200);
        assertThat(shown.body()).doesNotContain("<script>alert");
        assertThat(post(page, "scenario", "#".repeat(65 * 1_024)).statusCode()).isEqualTo(400);
        assertThat(post(page, "scenario", CLICK, "in-browser", "<b>").statusCode())
                .isEqualTo(400);
        assertThat(post(page, "scenario", "title: Quiet\nsteps: [wait: 1d]\n").statusCode())
                .isLessThan(500);
        assertThat(post(page, "scenario", "#".repeat(500_000)).statusCode()).isEqualTo(413);
    }

    @ParameterizedTest
    @CsvSource({
        "compare, against, <script>",
        "compare, against, moment&waited=-1",
        "clock, waited, PT-1H",
        "clock, waited, soon",
        "clock, waited, P99999999D",
        "clock, add, century",
        "path, target, javascript:alert(1)",
        "path, target, nonsense"
    })
    void hostileChoicesAreRefused(String page, String field, String value) throws Exception {
        HttpResponse<String> answer = post(page, "scenario", CLICK, field, value);
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).contains("class=\"problems\"").doesNotContain("<script>\"");
    }

    @Test
    void changesOfASetupAreReadLikeAFile() throws Exception {
        HttpResponse<String> unknown =
                post("compare", "scenario", CLICK, "against", "setup", "changes", "- { cdn: { htps: valid } }");
        assertThat(unknown.statusCode()).isEqualTo(400);
        assertThat(Jsoup.parse(unknown.body()).select(".problems").text()).contains("htps");
        assertThat(post("compare", "scenario", CLICK, "against", "setup", "changes", "- ".repeat(5_000))
                        .statusCode())
                .isEqualTo(400);
        assertThat(post("compare", "scenario", CLICK, "against", "setup", "change", "brand.hsts={}")
                        .statusCode())
                .isEqualTo(400);
        assertThat(post("path", "scenario", CLICK, "hop", "999").statusCode()).isEqualTo(200);
    }
}
