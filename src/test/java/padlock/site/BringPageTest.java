package padlock.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import padlock.site.engine.Limits;

class BringPageTest {
    private static final HttpClient CLIENT = HttpClient.newHttpClient();
    private static final String SCRIPT = "<script>alert(1)</script>";

    @SuppressWarnings("NullAway.Init") // Set before the first test.
    private static RunningSite site;

    @BeforeAll
    static void start() throws Exception {
        site = Classrooms.site(new CannedEngine(), Limits.STANDARD).start("127.0.0.1", 0);
    }

    @AfterAll
    static void stop() {
        site.close();
    }

    @Test
    void whatIsPastedIsExplainedAndStaysInTheField() throws Exception {
        Document page = ok(
                "HTTP/1.1 301 Moved\r\nLocation: https://example.com/\r\n\r\nHTTP/1.1 200 OK\r\n",
                "http://example.com/");
        assertThat(page.select("#bring-result").text()).isEqualTo("1 of 2 addresses is at risk");
        assertThat(page.select(".bring-item h3").eachText())
                .containsExactly("Hop 1: 301 http://example.com/", "Hop 2: 200 https://example.com/");
        assertThat(page.select("#text").val()).startsWith("HTTP/1.1 301 Moved\nLocation");
        assertThat(page.select("#first").val()).isEqualTo("http://example.com/");
        assertThat(page.select(".rule-id").eachAttr("href")).contains("/rules#UPG-1");
        page.select("textarea, input")
                .forEach(field -> assertThat(page.select("label[for=" + field.id() + "]"))
                        .as(field.id())
                        .hasSize(1));
    }

    @Test
    void whoHasNothingAtHandSeesAnExample() throws Exception {
        for (String example : List.of("curl", "har", "mail")) {
            Document page = Jsoup.parse(get("/bring?example=" + example));
            assertThat(page.select("#bring-result").text()).as(example).contains("at risk");
            assertThat(page.select("#text").val()).contains("example.com");
        }
        assertThat(Jsoup.parse(get("/bring?example=" + encode(SCRIPT))).select("#bring-result"))
                .isEmpty();
    }

    private static String get(String path) throws Exception {
        return CLIENT.send(
                        HttpRequest.newBuilder(URI.create(site.url()).resolve(path))
                                .build(),
                        BodyHandlers.ofString())
                .body();
    }

    @Test
    void noScriptOfAnythingPastedRuns() throws Exception {
        Document mail = ok(
                "Subject: x\nContent-Type: text/html\n\n" + SCRIPT + "<a href=\"http://example.com/" + SCRIPT
                        + "\">x</a>",
                SCRIPT);
        Document curl = ok(
                "HTTP/1.1 302 " + SCRIPT + "\nLocation: http://example.com/?" + SCRIPT + "\nStrict-Transport-Security: "
                        + SCRIPT + "\n\nHTTP/1.1 200 OK\n",
                "https://example.com/" + SCRIPT);
        Document har = ok(
                "{\"log\":{\"entries\":[{\"request\":{\"url\":\"http://example.com/" + SCRIPT
                        + "\"},\"response\":{\"headers\":[{\"name\":\"Location\",\"value\":\"" + SCRIPT + "\"}]}}]}}",
                "");
        for (Document page : List.of(mail, curl, har)) {
            assertThat(page.select("script").eachText()).doesNotContain("alert(1)");
            assertThat(page.select("script:not([src])")).isEmpty();
            assertThat(page.select(".bring-items").text()).contains("example.com");
        }
    }

    @Test
    void whatCannotBeReadSaysWhy() throws Exception {
        HttpResponse<String> answer = post("text=" + encode("{\"a\":".repeat(1_000)));
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(Jsoup.parse(answer.body()).select(".problems").text()).contains("nested too deeply");
        assertThat(post("").statusCode()).isEqualTo(400);
        assertThat(post("text=%zz").statusCode()).isEqualTo(400);
        assertThat(post("text=%3Cb%3E&first=" + "x".repeat(3_000)).statusCode()).isEqualTo(400);
    }

    @Test
    void tenMegabytesAreRefusedWithAClearMessage() throws Exception {
        HttpResponse<String> whole = post("text=" + "x".repeat(10 * 1_024 * 1_024));
        assertThat(whole.statusCode()).isEqualTo(413);
        assertThat(Jsoup.parse(whole.body()).select(".problems").text()).contains("longer than 2 MiB");
        HttpResponse<String> within = post("text=" + "x".repeat(3 * 1_024 * 1_024));
        assertThat(within.statusCode()).isEqualTo(413);
        assertThat(Jsoup.parse(within.body()).select(".problems").text()).contains("longer than 2 MiB");
        assertThat(Jsoup.parse(within.body()).select("#text").val()).isEmpty();
    }

    @Test
    void twoMegabytesOfAMailAreRead() throws Exception {
        Document page = ok("<a href='http://example.com/'>x</a>" + "<p>text</p>".repeat(100_000), "");
        assertThat(page.select("#bring-result").text()).isEqualTo("1 of 1 address is at risk");
    }

    private static Document ok(String text, String first) throws Exception {
        HttpResponse<String> answer = post("text=" + encode(text) + "&first=" + encode(first));
        assertThat(answer.statusCode()).isEqualTo(200);
        return Jsoup.parse(answer.body());
    }

    private static HttpResponse<String> post(String body) throws Exception {
        return CLIENT.send(
                HttpRequest.newBuilder(URI.create(site.url()).resolve("/bring"))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(BodyPublishers.ofString(body))
                        .build(),
                BodyHandlers.ofString());
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
