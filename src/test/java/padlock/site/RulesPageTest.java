package padlock.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import padlock.site.engine.Limits;

class RulesPageTest {
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
    void rulesTellHowTheyAreKnownAndHandOutTheQuestions() throws Exception {
        Document page = Jsoup.parse(get("rules").body());
        assertThat(page.select("#HSTS-6\\.1 .standings li").eachText())
                .anyMatch(text ->
                        text.contains("hsts.grammar") && text.contains("chromium-156") && text.contains("2026-"));
        assertThat(page.select("#browser-safari-18\\.2 td").eachText()).contains("told at second hand", "0");
        assertThat(page.select(".gaps li")).isNotEmpty();
        for (String link : page.select(".sheets a").eachAttr("href")) {
            HttpResponse<String> file = get(link.substring(1));
            assertThat(file.statusCode()).as(link).isEqualTo(200);
            assertThat(file.headers().firstValue("Content-Type").orElse("")).startsWith("application/");
        }
        assertThat(get("rules/questions/hsts-url.jsonl").body()).startsWith("{").contains("\"expect\"");
        assertThat(get("rules/questions/nope.jsonl").statusCode()).isEqualTo(404);
        assertThat(get("rules/questions/..%2Fjourneys%2Fcdn.yml").statusCode()).isIn(400, 404);
    }

    private static HttpResponse<String> get(String path) throws Exception {
        return CLIENT.send(HttpRequest.newBuilder(URI.create(site.url() + path)).build(), BodyHandlers.ofString());
    }
}
