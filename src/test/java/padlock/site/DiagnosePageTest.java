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

/** The terminal page, with a setup that is always the standard one. */
class DiagnosePageTest {
    private static final HttpClient CLIENT = HttpClient.newHttpClient();

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
    void theFirstSuggestionStandsReady() throws Exception {
        Document page = Jsoup.parse(get("diagnose").body());
        assertThat(page.select("#command").val()).isEqualTo("dig CNAME click.example.com");
        assertThat(page.select(".try")).hasSizeGreaterThan(4);
        assertThat(page.select("#after option")).hasSize(4);
        assertThat(page.select(".output")).isEmpty();
        page.select("select, input:not([type=hidden])")
                .forEach(field -> assertThat(page.select("label[for=" + field.id() + "]"))
                        .as(field.id())
                        .hasSize(1));
        assertThat(page.select("[id]").eachAttr("id")).doesNotHaveDuplicates();
    }

    @Test
    void theOutputMarksTheLineThatMattersAndSaysWhatItMeans() throws Exception {
        Document page = Jsoup.parse(
                post("command=" + encode("curl -v https://click.example.com/")).body());
        assertThat(page.select(".terminal mark").text()).startsWith("curl: (60) SSL: no alternative");
        assertThat(page.select(".terminal .prompt").text()).isEqualTo("$ curl -v https://click.example.com/");
        assertThat(page.select(".meaning").text()).contains("*.sendgrid.net");
        String text = page.select(".terminal").get(0).wholeText();
        assertThat(text.lines()).contains("* Host click.example.com:443 was resolved.", "* IPv6: (none)");
    }

    @Test
    void theChosenMomentAndTheSetupAreRepeated() throws Exception {
        Document page = Jsoup.parse(post("complete=1&reader.blocker=true&clicks=2&after=1&command=log")
                .body());
        assertThat(page.select("#after option[selected]").val()).isEqualTo("1");
        assertThat(page.select(".terminal-form input[name=reader.blocker]").val())
                .isEqualTo("true");
        assertThat(page.select(".terminal-form input[name=clicks]").val()).isEqualTo("2");
        assertThat(page.select(".terminal-form input[name=cdn.forward-host]").val())
                .isEqualTo("false");
        assertThat(page.select("form[action=/sandbox/run] input[name=reader.blocker]")
                        .val())
                .isEqualTo("true");
        assertThat(page.select(".quiet").text()).contains("Ad blocker in the browser: on");
    }

    @Test
    void whatIsNotUnderstoodIsSaidAndNothingIsPrinted() throws Exception {
        HttpResponse<String> answer = post("command=" + encode("curl -X POST https://click.example.com/"));
        Document page = Jsoup.parse(answer.body());
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(page.select(".meaning").text()).contains("does not know -X");
        assertThat(page.select(".terminal")).isEmpty();
    }

    @Test
    void hostileCommandsAreShownAsText() throws Exception {
        for (String command : List.of(
                "<script>alert(1)</script>",
                "dig <img src=x>",
                "\"><b>",
                "curl -A '<b>' http://click.example.com/<b>")) {
            Document page = Jsoup.parse(post("command=" + encode(command)).body());
            assertThat(page.select("main script, main img, main b")).as(command).isEmpty();
            assertThat(page.select("#command").val()).isEqualTo(command);
        }
    }

    @Test
    void problemsAndLimitsAreSaid() throws Exception {
        assertThat(post("complete=1&mail=problem").statusCode()).isEqualTo(400);
        assertThat(post("command=" + "a".repeat(10_001)).statusCode()).isEqualTo(413);
        assertThat(post("complete=1&mail=" + "a".repeat(256 * 1_024 + 1)).statusCode())
                .isEqualTo(413);
        assertThat(post("after=999999&command=log").statusCode()).isEqualTo(200);
        assertThat(post("after=-1&command=log").statusCode()).isEqualTo(200);
    }

    @Test
    void theSandboxLeadsHereWithItsSetup() throws Exception {
        Document page = Jsoup.parse(get("sandbox").body());
        assertThat(page.select("form.switches button[formaction=/diagnose]")).hasSize(1);
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private static HttpResponse<String> get(String path) throws Exception {
        return CLIENT.send(HttpRequest.newBuilder(URI.create(site.url() + path)).build(), BodyHandlers.ofString());
    }

    private static HttpResponse<String> post(String body) throws Exception {
        return CLIENT.send(
                HttpRequest.newBuilder(URI.create(site.url() + "diagnose"))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(BodyPublishers.ofString(body))
                        .build(),
                BodyHandlers.ofString());
    }
}
