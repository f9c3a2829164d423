package padlock.site;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.javalin.Javalin;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import padlock.scenario.Scenario;
import padlock.site.engine.Limits;
import padlock.site.page.Assets;
import padlock.site.sandbox.Switch;
import padlock.site.sandbox.Switchboard;
import padlock.trace.Run;

class SiteTest {
    private static final HttpClient CLIENT = HttpClient.newHttpClient();
    private static final String LESSON = "/lessons/what-a-tracked-click-does";

    private static Javalin server =
            Classrooms.site(new CannedEngine(), Limits.STANDARD).server();

    @BeforeAll
    static void start() {
        server = server.start("127.0.0.1", 0);
    }

    @AfterAll
    static void stop() {
        server.stop();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/sandbox",
                "/lessons",
                LESSON,
                "/lessons/hsts-is-learned",
                "/campaign",
                "/matrix",
                "/diagnose",
                "/rules"
            })
    void pagesAnswerAndKeepTheHouseRules(String path) throws Exception {
        HttpResponse<String> answer = get(path);
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Content-Type").orElse("")).matches("(?i)text/html; ?charset=utf-8");
        assertHouseRules(answer);
    }

    @ParameterizedTest
    @CsvSource({"/,''", "/sandbox/run,complete=1", "/lessons/what-a-tracked-click-does,example=2"})
    void postsShowTheRunOnThePage(String path, String body) throws Exception {
        HttpResponse<String> answer = post(path, body);
        assertThat(answer.statusCode()).isEqualTo(200);
        assertHouseRules(answer);
        Document page = Jsoup.parse(answer.body());
        assertThat(page.select(".result .verdict .sign-blocked")).isNotEmpty();
        assertThat(page.select(".result .ledger")).isNotEmpty();
        assertThat(page.select("[data-announce*=Blocked]")).hasSize(1);
        assertThat(page.select(".window .simulated")).isNotEmpty();
    }

    @Test
    void everyMomentOfADiagramStandsInTheListBesideIt() throws Exception {
        Document page = Jsoup.parse(post("/", "").body());
        page.select(".closeup")
                .forEach(closeup -> assertThat(closeup.select("svg .t-count").eachText())
                        .hasSameSizeAs(closeup.select(".story > li"))
                        .isNotEmpty());
    }

    @Test
    void idsAreUniqueEvenWithARun() throws Exception {
        for (String html : List.of(
                post("/", "").body(),
                post("/sandbox/run", "complete=1").body(),
                get("/rules").body())) {
            List<String> ids = Jsoup.parse(html).select("[id]").eachAttr("id");
            assertThat(ids).doesNotHaveDuplicates();
        }
    }

    @Test
    void everyFieldIsLabelled() throws Exception {
        Document page = Jsoup.parse(get("/sandbox").body());
        page.select("select, textarea, input:not([type=hidden])")
                .forEach(field -> assertThat(page.select("label[for=" + field.id() + "]"))
                        .as(field.id())
                        .hasSize(1));
    }

    @ParameterizedTest
    @CsvSource({
        "GET,/nope,404",
        "GET,/lessons/nope,404",
        "GET,/static/x/css/nope.css,404",
        "GET,/static/x/../../etc/passwd,404",
        "POST,/rules,405",
        "POST,/lessons/what-a-tracked-click-does,400"
    })
    void errorsHavePagesOfTheirOwn(String method, String path, int status) throws Exception {
        HttpResponse<String> answer = send(request(path).method(method, BodyPublishers.noBody()));
        assertThat(answer.statusCode()).isEqualTo(status);
        assertThat(answer.body()).contains("<h1>").doesNotContain("Exception");
        assertHouseRules(answer);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/sandbox/run", "/api/runs"})
    void bodiesThatAreTooLongAreRefused(String path) throws Exception {
        HttpResponse<String> answer = post(path, "mail=" + "a".repeat(400_001));
        assertThat(answer.statusCode()).isEqualTo(413);
        assertThat(answer.body()).contains("too long");
    }

    @Test
    void longMailIsRefusedWithItsSizeNamed() throws Exception {
        HttpResponse<String> answer = post("/sandbox/run", "complete=1&mail=" + "a".repeat(256 * 1_024 + 1));
        assertThat(answer.statusCode()).isEqualTo(413);
        assertThat(answer.body()).contains("longer than 256 KiB");
    }

    @ParameterizedTest
    @CsvSource({
        "Sec-Fetch-Site,cross-site,403",
        "Sec-Fetch-Site,same-site,403",
        "Sec-Fetch-Site,same-origin,200",
        "Origin,https://evil.example,403",
        "Origin,null,403",
        "Origin,http://[,403"
    })
    void postsFromElsewhereAreRefused(String header, String value, int status) throws Exception {
        HttpResponse<String> answer = send(request("/").header(header, value).POST(BodyPublishers.ofString("")));
        assertThat(answer.statusCode()).isEqualTo(status);
    }

    @Test
    void postsFromOurOwnPagesAreTaken() throws Exception {
        String origin = "http://127.0.0.1:" + server.port();
        assertThat(send(request("/").header("Origin", origin).POST(BodyPublishers.ofString("")))
                        .statusCode())
                .isEqualTo(200);
    }

    @Test
    void hostileValuesAreShownAsText() throws Exception {
        String hostile = "</textarea><script>alert(1)</script>\"'><img src=x onerror=alert(1)>";
        StringBuilder body = new StringBuilder("complete=1");
        List<String> names = new ArrayList<>(Switchboard.all().map(Switch::name).toList());
        names.addAll(List.of("mail", "browser", "memory", "clicks", "accept-warning"));
        names.forEach(name -> body.append('&').append(name).append('=').append(URLEncoder.encode(hostile, UTF_8)));
        for (HttpResponse<String> answer : List.of(
                post("/sandbox/run", body.toString()),
                post("/sandbox/run", body + "problem"),
                get("/sandbox?" + body.toString().replace("complete=1&", "")))) {
            Document page = Jsoup.parse(answer.body());
            assertThat(page.select("script:not([src]), img, [onerror]")).isEmpty();
            assertThat(page.select("textarea").text()).contains("<script>alert(1)</script>");
            assertHouseRules(answer);
        }
    }

    @Test
    void problemsOfAScenarioComeBackOnThePage() throws Exception {
        HttpResponse<String> answer = post("/sandbox/run", "complete=1&dns.tracking-host=problem");
        assertThat(answer.statusCode()).isEqualTo(400);
        Document page = Jsoup.parse(answer.body());
        assertThat(page.select(".problems li").text()).startsWith("sandbox:1:8: unknown key `<b>`");
        assertThat(page.select("[name=dns.tracking-host]").val()).isEqualTo("problem");
    }

    @Test
    void apiAnswersRunsAsJson() throws Exception {
        HttpResponse<String> answer =
                post("/api/runs", "{\"scenario\":\"title: x\",\"browsers\":[\"firefox-153\",\"chromium-156\"]}");
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Content-Type").orElse("")).startsWith("application/json");
        assertThat(answer.body()).isEqualTo("[{\"browser\":\"firefox-153\"},{\"browser\":\"chromium-156\"}]");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "nonsense",
                "[]",
                "{}",
                "{\"scenario\":1}",
                "{\"scenario\":\"a problem\"}",
                "{\"scenario\":\"x\",\"browsers\":[\"netscape-4\"]}",
                "{\"scenario\":\"x\",\"browsers\":[]}",
                "{\"scenario\":\"x\",\"browsers\":[1]}",
                "{\"scenario\":\"x\",\"browsers\":\"chromium-156\"}"
            })
    void apiSaysWhatIsWrong(String body) throws Exception {
        HttpResponse<String> answer = post("/api/runs", body);
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).startsWith("{\"problems\":[\"");
    }

    @Test
    void longScenariosAreRefused() throws Exception {
        String body = "{\"scenario\":\"" + "a".repeat(65_537) + "\"}";
        assertThat(post("/api/runs", body).statusCode()).isEqualTo(413);
    }

    @Test
    void whoeverWouldWaitTooLongIsPlayedInMemoryAndThePageSaysSo() throws Exception {
        CountDownLatch started = new CountDownLatch(1);
        CountDownLatch release = new CountDownLatch(1);
        CannedEngine slow = new CannedEngine() {
            @Override
            public Run run(Scenario scenario, String browser) {
                started.countDown();
                try {
                    release.await();
                } catch (InterruptedException stopped) {
                    Thread.currentThread().interrupt();
                }
                return super.run(scenario, browser);
            }
        };
        Limits.Line line = new Limits.Line(8, Duration.ofMillis(1));
        Limits one = new Limits(1, 6, line, line, 400_000, 65_536, 16);
        Javalin busy = Classrooms.site(slow, one).server().start("127.0.0.1", 0);
        try {
            URI uri = URI.create("http://127.0.0.1:" + busy.port() + "/");
            HttpRequest post =
                    HttpRequest.newBuilder(uri).POST(BodyPublishers.noBody()).build();
            var first = CLIENT.sendAsync(post, BodyHandlers.ofString());
            started.await();
            HttpResponse<String> second = CLIENT.send(post, BodyHandlers.ofString());
            assertThat(second.statusCode()).isEqualTo(200);
            assertThat(second.body()).contains("played in memory");
            release.countDown();
            assertThat(first.join().statusCode()).isEqualTo(200);
            assertThat(first.join().body()).doesNotContain("played in memory");
        } finally {
            release.countDown();
            busy.stop();
        }
    }

    @Test
    void bugsShowAShortNumberAndNoStack() throws Exception {
        AtomicInteger asked = new AtomicInteger();
        CannedEngine broken = new CannedEngine() {
            @Override
            public Run run(Scenario scenario, String browser) {
                asked.incrementAndGet();
                throw new IllegalStateException("secret detail");
            }
        };
        Javalin app = Classrooms.site(broken, Limits.STANDARD).server().start("127.0.0.1", 0);
        try {
            URI uri = URI.create("http://127.0.0.1:" + app.port() + "/");
            HttpRequest post =
                    HttpRequest.newBuilder(uri).POST(BodyPublishers.noBody()).build();
            HttpResponse<String> answer = CLIENT.send(post, BodyHandlers.ofString());
            assertThat(asked).hasValue(1);
            assertThat(answer.statusCode()).isEqualTo(500);
            assertThat(answer.body()).containsPattern("the number [0-9a-f]{8}").doesNotContain("secret");
        } finally {
            app.stop();
        }
    }

    @Test
    void staticFilesAreKeptForAYearAndRecognized() throws Exception {
        Matcher css = Pattern.compile("/static/[0-9a-f]{12}/css/tokens\\.css").matcher(get("/").body());
        assertThat(css.find()).isTrue();
        HttpResponse<String> file = get(css.group());
        assertThat(file.headers().firstValue("Cache-Control").orElse("")).contains("immutable");
        String tag = file.headers().firstValue("ETag").orElseThrow();
        assertThat(send(request(css.group()).header("If-None-Match", tag)).statusCode())
                .isEqualTo(304);
        assertThat(get("/static/older/css/tokens.css").headers().firstValue("Cache-Control"))
                .contains("no-cache");
    }

    @Test
    void everyStaticFileIsListed() throws IOException {
        Path root = Path.of("static");
        try (Stream<Path> files = Files.walk(root)) {
            assertThat(files.filter(Files::isRegularFile)
                            .map(file -> root.relativize(file).toString().replace('\\', '/')))
                    .containsExactlyInAnyOrderElementsOf(Assets.FILES);
        }
    }

    @Test
    void lessonStaysUnderSixtyKilobytesOnTheWire() throws Exception {
        String page = post(LESSON, "example=2").body();
        List<String> paths = new ArrayList<>(List.of(LESSON));
        Document document = Jsoup.parse(page);
        paths.addAll(document.select("script[src]").eachAttr("src"));
        paths.addAll(document.select("link[href]").eachAttr("href"));
        long bytes = 0;
        for (String path : paths) {
            HttpResponse<byte[]> answer =
                    CLIENT.send(request(path).header("Accept-Encoding", "gzip").build(), BodyHandlers.ofByteArray());
            bytes += answer.body().length;
            if (answer.headers().firstValue("Content-Encoding").isPresent()) {
                assertThat(new GZIPInputStream(new ByteArrayInputStream(answer.body())).readAllBytes())
                        .isNotEmpty();
            }
        }
        assertThat(bytes).isLessThan(60_000);
    }

    @Test
    void templatesHoldNoInlineScriptOrStyle() throws IOException {
        try (Stream<Path> files = Files.walk(Path.of("src/main/jte"))) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                String text = Files.readString(file);
                assertThat(text)
                        .as(file.toString())
                        .doesNotContainPattern("\\sstyle=|<style|\\son[a-z]+=|href=\"https?:");
                assertThat(text).as(file.toString()).doesNotContainPattern("<script(?![^>]*src=)");
                Matcher unsafe = Pattern.compile("\\$unsafe\\{(.*?)}").matcher(text);
                while (unsafe.find()) {
                    assertThat(unsafe.group(1)).matches(".*\\.text\\(\\)|[a-z]+\\.(html|explain|truth|cause)\\(\\)");
                }
            }
        }
    }

    private static void assertHouseRules(HttpResponse<String> answer) {
        assertThat(answer.headers().firstValue("Content-Security-Policy").orElse(""))
                .startsWith("default-src 'none'")
                .contains("frame-ancestors 'none'")
                .doesNotContain("unsafe");
        assertThat(answer.headers().firstValue("X-Content-Type-Options")).contains("nosniff");
        assertThat(answer.headers().map()).doesNotContainKeys("strict-transport-security", "server", "x-powered-by");
        Document page = Jsoup.parse(answer.body());
        assertThat(page.select("[style], style, script:not([src])")).isEmpty();
        assertThat(page.select("a[href^=http], form[action^=http], link[href^=http]"))
                .isEmpty();
        assertThat(page.select("h1")).hasSize(1);
    }

    private static HttpResponse<String> get(String path) throws Exception {
        return send(request(path));
    }

    private static HttpResponse<String> post(String path, String body) throws Exception {
        return send(request(path)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(body)));
    }

    private static HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + server.port() + path));
    }

    private static HttpResponse<String> send(HttpRequest.Builder request) throws Exception {
        return CLIENT.send(request.build(), BodyHandlers.ofString());
    }
}
