package padlock;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import padlock.share.Parcel;
import padlock.share.ShareLink;
import padlock.site.RunningSite;

/** The pages for sharing, with the real engine behind them. */
@Timeout(120)
class ShareOnTheSiteTest {
    private static final HttpClient CLIENT = HttpClient.newHttpClient();
    private static final Wiring WIRING = new Wiring();
    private static final String SCENARIO = """
            title: "Second <b>click</b>"
            setup:
              brand: { hsts: { example.com: "max-age=31536000; includeSubDomains" } }
              esp: { vendor: sparkpost }
              landing: { url: "https://example.com/spring" }
            steps:
              - send: newsletter
              - click: 1
              - wait: 1h
              - change: { dns: { tracking: cdn } }
              - click: { link: 1, accept-warning: true }
            """;
    private static final String EVIL = "</textarea></title><script>alert(1)</script>\"'><img src=x onerror=alert(1)>";

    private static Optional<RunningSite> site = Optional.empty();

    @TempDir
    private Path folder;

    @BeforeAll
    static void start() throws Exception {
        site = Optional.of(
                WIRING.site(new Settings("127.0.0.1", 0, Optional.empty(), Optional.empty(), Optional.empty()))
                        .start("127.0.0.1", 0));
    }

    @AfterAll
    static void stop() {
        site.ifPresent(RunningSite::close);
        WIRING.close();
    }

    @Test
    void aLinkIsMadePreviewedAndOpened() throws Exception {
        Document share = Jsoup.parse(ok(post("/share", Map.of("scenario", SCENARIO, "in-browser", "firefox-153"))));
        String url = share.select("#link").val();
        assertThat(url).startsWith(base() + "/s/1.").hasSizeLessThan(2_000);
        HttpResponse<String> answer = get(url.substring(base().length()));
        Document preview = Jsoup.parse(ok(answer));
        assertThat(preview.select("h1").text()).isEqualTo("Second <b>click</b>");
        assertThat(preview.select("section").text())
                .contains("This link sets:", "Firefox")
                .contains("example.com sends Strict-Transport-Security: max-age=31536000; includeSubDomains")
                .contains("Provider: like SparkPost")
                .contains("The newsletter is sent", "The reader clicks link 1", "1 hour passes")
                .contains("Changed: ")
                .contains("goes on past warnings");
        assertThat(preview.select("form[action=/sandbox/script] [name=scenario]")
                        .val())
                .isEqualTo(SCENARIO);
        assertThat(preview.select("form [name=in-browser]").val()).isEqualTo("firefox-153");
        assertThat(preview.select("form button").eachText()).containsExactly("Open it");
    }

    @ParameterizedTest
    @CsvSource({
        "2.abc,version 2",
        "1.abc,damaged",
        "x,not a whole link",
        "1.%3Cscript%3E,not a whole link",
        "1.ePm7J_NKg9qvYGjIhZSqgNEOzHhFmfkKxuawwPLPS4U6SiEa3YpYLi4AivcYi,damaged"
    })
    void brokenLinksAreRefusedInWords(String link, String words) throws Exception {
        for (String path : List.of("/s/", "/embed/")) {
            HttpResponse<String> answer = get(path + link);
            assertThat(answer.statusCode()).isEqualTo(400);
            assertThat(Jsoup.parse(answer.body()).select(".problems").text()).contains(words);
            assertThat(Jsoup.parse(answer.body()).select("form[action=/sandbox/script]"))
                    .isEmpty();
        }
    }

    @Test
    void aLinkWithAKeyThatIsNotKnownIsRefused() throws Exception {
        HttpResponse<String> answer =
                get("/s/" + link("title: x\nsetup: { brand: { htsts: {} } }\nsteps: [send: newsletter]\n", ""));
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(Jsoup.parse(answer.body()).select(".problems").text()).contains("unknown key `htsts`", "`hsts`");
        assertThat(get("/s/"
                                + ShareLink.write(new Parcel(SCENARIO, "", "netscape-4"))
                                        .orElseThrow())
                        .statusCode())
                .isEqualTo(400);
    }

    @Test
    void aMailOfItsOwnTravelsInTheLink() throws Exception {
        String scenario = "title: x\nsteps: [send: mail.html, open: mail, click: 1]\n";
        String mail = "<p>" + EVIL + "</p><a href='https://www.example.com/'>go</a>";
        Document preview = Jsoup.parse(ok(get("/s/" + link(scenario, mail))));
        assertThat(preview.select("form [name=mail-file]").val()).isEqualTo(mail);
        assertThat(preview.select("pre").text()).contains("<script>alert(1)</script>");
        assertNothingRuns(preview);
        HttpResponse<byte[]> zip = CLIENT.send(
                form("/share/file", Map.of("scenario", scenario, "mail-file", mail, "as", "scenario")),
                BodyHandlers.ofByteArray());
        assertThat(zip.headers().firstValue("Content-Type")).contains("application/zip");
        assertThat(zip.body()).startsWith('P', 'K');
    }

    @Test
    void scriptInEveryFieldIsShownAsText() throws Exception {
        String quoted = EVIL.replace("\"", "\\\"");
        String scenario = "title: \"" + quoted + "\"\nwhy: \"" + quoted + "\"\nsteps:\n  - send: { html: \"<a href=\\\""
                + quoted + "\\\">x</a><a href='https://www.example.com/" + quoted.replace("'", "%27")
                + "'>y</a>\" }\n  - visit: \"https://www.example.com/" + quoted + "\"\n  - click: 2\n";
        for (HttpResponse<String> answer : List.of(
                post("/share", Map.of("scenario", scenario)),
                post("/share/curl", Map.of("scenario", scenario)),
                get("/s/" + link(scenario, "")),
                get("/embed/" + link(scenario, "")))) {
            assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
            assertNothingRuns(Jsoup.parse(answer.body()));
        }
    }

    @Test
    void theFrameIsFramedByAnybodyAndNothingElseIsLoosened() throws Exception {
        HttpResponse<String> usual = get("/sandbox");
        HttpResponse<String> frame = CLIENT.send(
                HttpRequest.newBuilder(URI.create(base() + "/embed/" + link(SCENARIO, "")))
                        .header("Cookie", "learner=abc; desk-x=y")
                        .build(),
                BodyHandlers.ofString());
        Document page = Jsoup.parse(ok(frame));
        assertThat(header(frame, "Content-Security-Policy"))
                .isEqualTo(
                        header(usual, "Content-Security-Policy").replace("frame-ancestors 'none'", "frame-ancestors *"))
                .endsWith("frame-ancestors *");
        assertThat(header(frame, "X-Frame-Options")).isEmpty();
        assertThat(header(usual, "X-Frame-Options")).isEqualTo("DENY");
        for (String name : List.of(
                "X-Content-Type-Options",
                "Referrer-Policy",
                "Permissions-Policy",
                "Cross-Origin-Opener-Policy",
                "Cross-Origin-Resource-Policy")) {
            assertThat(header(frame, name)).isEqualTo(header(usual, name)).isNotEmpty();
        }
        assertThat(frame.headers().allValues("Set-Cookie")).isEmpty();
        // It must not pull its reader out of the page around it.
        assertThat(page.select("[autofocus]")).isEmpty();
        assertThat(page.select(".masthead, .footer, script, form")).isEmpty();
        assertThat(page.select(".verdict")).isNotEmpty();
        assertThat(page.select("a[target=_blank]").attr("href")).startsWith("/s/1.");
        assertThat(page.select("[id]").eachAttr("id")).doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @CsvSource({
        "har,application/json,padlock-second-b-click-b.har",
        "json,application/json,padlock-second-b-click-b.json",
        "svg,image/svg+xml,padlock-second-b-click-b-step-5.svg",
        "mermaid,text/plain,padlock-second-b-click-b-step-5.mmd",
        "scenario,application/yaml,padlock-second-b-click-b.yml"
    })
    void filesComeWithTypeAndSafeName(String as, String type, String name) throws Exception {
        HttpResponse<String> answer = post("/share/file", Map.of("scenario", SCENARIO, "as", as));
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(header(answer, "Content-Type")).startsWith(type + ";");
        assertThat(header(answer, "Content-Disposition")).isEqualTo("attachment; filename=\"" + name + "\"");
        assertThat(header(answer, "X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(answer.body()).isNotBlank();
        if (as.equals("scenario")) {
            assertThat(answer.body()).isEqualTo(SCENARIO);
        }
        if (as.equals("har")) {
            assertThat(answer.body()).contains("\"serverIPAddress\" : \"127.0.0.1\"");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "exe", "../har"})
    void anotherKindOfFileIsRefused(String as) throws Exception {
        assertThat(post("/share/file", Map.of("scenario", SCENARIO, "as", as)).statusCode())
                .isEqualTo(400);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/share", "/share/curl", "/share/file"})
    void whatIsNoScenarioIsRefused(String path) throws Exception {
        assertThat(post(path, Map.of()).statusCode()).isEqualTo(400);
        assertThat(post(path, Map.of("scenario", "steps: [", "as", "har")).statusCode())
                .isEqualTo(400);
        assertThat(post(path, Map.of("scenario", "a".repeat(66_000), "as", "har"))
                        .statusCode())
                .isEqualTo(400);
        assertThat(get(path).statusCode()).isEqualTo(302);
    }

    @Test
    void aScenarioThatIsTooLongForALinkIsLeftToAFile() throws Exception {
        StringBuilder mail = new StringBuilder();
        for (int i = 0; i < 30_000; i++) {
            mail.append(Integer.toHexString(i * 0x9E3779B1));
        }
        Document page = Jsoup.parse(ok(post(
                "/share", Map.of("scenario", "title: x\nsteps: [send: mail.html]\n", "mail-file", mail.toString()))));
        assertThat(page.select("#link")).isEmpty();
        assertThat(page.select(".share").text()).contains("too long for a link", "No step of this run");
    }

    @Test
    void theServersStandForCurl() throws Exception {
        assumeThat(Path.of("/usr/bin/curl")).as("curl is not installed").exists();
        String scenario = "title: x\nsteps: [send: newsletter, click: 1]\n";
        Document page = Jsoup.parse(ok(post("/share/curl", Map.of("scenario", scenario, "in-browser", "rfc-6797"))));
        assertThat(sh(page.select("#script").get(0).wholeText()))
                .contains("HTTP/1.1 302", "HTTP/1.1 200", "ended at https://www.example.com/spring");
        assertThat(sh(page.select("#prepare").get(0).wholeText()
                        + page.select("#hop-1").get(0).wholeText()))
                .contains("HTTP/1.1 302")
                .doesNotContain("HTTP/1.1 200");
        // However often somebody asks, servers are left for those who play.
        for (int i = 0; i < 8; i++) {
            assertThat(post("/share/curl", Map.of("scenario", scenario)).statusCode())
                    .isEqualTo(200);
        }
        assertThat(post("/share", Map.of("scenario", scenario)).statusCode()).isEqualTo(200);
    }

    private String sh(String script) throws Exception {
        Process process = new ProcessBuilder(
                        "sh", Files.writeString(folder.resolve("x.sh"), script).toString())
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .start();
        String out = new String(process.getInputStream().readAllBytes(), UTF_8);
        assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
        return out;
    }

    private static void assertNothingRuns(Document page) {
        assertThat(page.select("script:not([src]), img, [onerror], a[href^=javascript]"))
                .isEmpty();
    }

    private static String link(String scenario, String mail) {
        return ShareLink.write(new Parcel(scenario, mail, "")).orElseThrow();
    }

    private static String base() {
        return site.orElseThrow().url().replaceAll("/$", "");
    }

    private static String ok(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return answer.body();
    }

    private static String header(HttpResponse<?> answer, String name) {
        return answer.headers().firstValue(name).orElse("");
    }

    private static HttpResponse<String> get(String path) throws Exception {
        return CLIENT.send(HttpRequest.newBuilder(URI.create(base() + path)).build(), BodyHandlers.ofString());
    }

    private static HttpResponse<String> post(String path, Map<String, String> fields) throws Exception {
        return CLIENT.send(form(path, fields), BodyHandlers.ofString());
    }

    private static HttpRequest form(String path, Map<String, String> fields) {
        String body = fields.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), UTF_8))
                .collect(Collectors.joining("&"));
        return HttpRequest.newBuilder(URI.create(base() + path))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(body))
                .build();
    }
}
