package padlock.share;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import padlock.trace.Run;
import padlock.trace.TraceEvent;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The structure that the HAR 1.2 specification asks for, of every entry of real runs. */
class HarTest {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final String STALLED = """
            title: The CDN says nothing
            setup: { dns: { tracking: cdn }, cdn: { https: stall }, esp: { links: https } }
            steps: [visit: https://example.com/, send: newsletter, open: mail, click: 1]
            """;

    @ParameterizedTest
    @ValueSource(strings = {"chromium-156", "firefox-153", "rfc-6797", "chromium-156-ask", "safari-18.2"})
    void everyRequiredFieldIsThere(String browser) {
        for (String yaml : List.of(Runs.SECOND_CLICK, Runs.HOSTILE_MAIL, STALLED)) {
            Run run = Runs.of(yaml, browser);
            JsonNode log = har(run);
            text(log, "version", "comment");
            assertThat(log.get("version").asString()).isEqualTo("1.2");
            text(log.get("creator"), "name", "version");
            text(log.get("browser"), "name", "version");
            List<String> pages = new ArrayList<>();
            for (JsonNode page : log.get("pages")) {
                text(page, "startedDateTime", "id", "title");
                Instant.parse(page.get("startedDateTime").asString());
                assertThat(page.get("pageTimings").isObject()).isTrue();
                pages.add(page.get("id").asString());
            }
            assertThat(pages).doesNotHaveDuplicates().isNotEmpty();
            long hops = run.events().stream()
                    .filter(TraceEvent.HopTaken.class::isInstance)
                    .count();
            assertThat(log.get("entries").size()).isEqualTo((int) hops).isPositive();
            Instant before = Instant.EPOCH;
            for (JsonNode entry : log.get("entries")) {
                entry(entry, pages);
                Instant at = Instant.parse(entry.get("startedDateTime").asString());
                assertThat(at).isAfter(before);
                before = at;
            }
        }
    }

    private static void entry(JsonNode entry, List<String> pages) {
        text(entry, "pageref", "startedDateTime", "comment");
        assertThat(pages).contains(entry.get("pageref").asString());
        assertThat(entry.get("cache").isObject()).isTrue();
        JsonNode request = entry.get("request");
        text(request, "method", "url", "httpVersion");
        lists(request, "cookies", "headers", "queryString");
        numbers(request, "headersSize", "bodySize");
        JsonNode response = entry.get("response");
        text(response, "statusText", "httpVersion", "redirectURL");
        numbers(response, "status", "headersSize", "bodySize");
        lists(response, "cookies", "headers");
        text(response.get("content"), "mimeType");
        numbers(response.get("content"), "size");
        numbers(entry.get("timings"), "send", "wait", "receive");
        for (JsonNode list : List.of(request.get("headers"), request.get("queryString"), response.get("headers"))) {
            list.forEach(pair -> text(pair, "name", "value"));
        }
        long total = 0;
        for (JsonNode phase : entry.get("timings")) {
            total += Math.max(0, phase.asLong());
        }
        assertThat(entry.get("time").asLong()).isEqualTo(total);
        assertThat(response.has("_error")).isEqualTo(response.get("status").asInt() == 0);
    }

    @Test
    void timesAreThoseOfTheVirtualClock() {
        JsonNode entries = har(Runs.of(Runs.SECOND_CLICK, "chromium-156")).get("entries");
        assertThat(entries.get(0).get("startedDateTime").asString()).isEqualTo("2026-11-22T09:00:00Z");
        assertThat(entries.get(entries.size() - 1).get("startedDateTime").asString())
                .startsWith("2026-11-23T09:00:00");
    }

    @Test
    void hstsIsAnInternalRedirectAndTheBlockedClickAnError() {
        JsonNode entries = har(Runs.of(Runs.SECOND_CLICK, "chromium-156")).get("entries");
        JsonNode rewrite = entries.get(entries.size() - 2);
        JsonNode refused = entries.get(entries.size() - 1);
        assertThat(rewrite.get("response").get("status").asInt()).isEqualTo(307);
        assertThat(rewrite.get("response").get("statusText").asString()).isEqualTo("Internal Redirect");
        assertThat(rewrite.get("response").get("headers").toString()).contains("Non-Authoritative-Reason", "\"HSTS\"");
        assertThat(rewrite.get("response").get("redirectURL").asString())
                .isEqualTo(refused.get("request").get("url").asString());
        assertThat(refused.get("response").get("status").asInt()).isZero();
        assertThat(refused.get("response").get("_error").asString()).isEqualTo("net::ERR_CERT_COMMON_NAME_INVALID");
        assertThat(refused.get("_fault").asString()).isEqualTo("wrong-host");
    }

    @Test
    void answersKeepStatusAndRedirect() {
        List<String> seen = new ArrayList<>();
        har(Runs.of(Runs.SECOND_CLICK, "rfc-6797")).get("entries").forEach(entry -> {
            URI url = URI.create(entry.get("request").get("url").asString());
            seen.add(url.getScheme() + " " + url.getHost() + " "
                    + entry.get("response").get("status").asInt());
        });
        assertThat(seen).contains("http click.example.com 302", "https example.com 200");
    }

    @Test
    void patienceWithASilentServerIsTimeOfTheHop() {
        JsonNode entries = har(Runs.of(STALLED, "chromium-156")).get("entries");
        JsonNode last = entries.get(entries.size() - 1);
        assertThat(last.get("response").get("_error").asString()).isEqualTo("net::ERR_TIMED_OUT");
    }

    private static JsonNode har(Run run) {
        Map<String, Object> har = Har.of(run);
        return JSON.readTree(JSON.writeValueAsString(har)).get("log");
    }

    private static void text(JsonNode node, String... names) {
        for (String name : names) {
            assertThat(node.path(name).isString()).as(name + " in " + node).isTrue();
        }
    }

    private static void numbers(JsonNode node, String... names) {
        for (String name : names) {
            assertThat(node.path(name).isNumber()).as(name + " in " + node).isTrue();
        }
    }

    private static void lists(JsonNode node, String... names) {
        for (String name : names) {
            assertThat(node.path(name).isArray()).as(name + " in " + node).isTrue();
        }
    }
}
