package padlock.question;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import padlock.policy.Profiles;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class PolicyQuestionsTest {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final PolicyQuestions QUESTIONS = new PolicyQuestions(Profiles.read());

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "nonsense", "{", "[]", "1", "null", "\"text\"", "{} {}", "{\"id\":1,}", "\u0000"})
    void aLineThatIsNoQuestionAnswersAProblem(String line) {
        JsonNode answer = ask(line);

        assertThat(answer.get("problem").asString()).isNotBlank();
        assertThat(answer.get("id").isNull()).isTrue();
    }

    /** A question, and what the problem must name. */
    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '~',
            delimiter = '|',
            value = {
                "{\"id\":7} | ask",
                "{\"id\":7,\"ask\":5} | ask",
                "{\"id\":7,\"ask\":\"weather\"} | weather",
                "{\"id\":7,\"ask\":\"hsts-header\"} | browser",
                "{\"id\":7,\"ask\":\"hsts-header\",\"browser\":\"netscape-4\"} | netscape-4",
                "{\"id\":7,\"ask\":\"hsts-header\",\"browser\":\"rfc-6797\"} | header",
                "{\"id\":7,\"ask\":\"hsts-header\",\"browser\":\"rfc-6797\",\"header\":null} | header",
                "{\"id\":7,\"ask\":\"hsts-match\",\"browser\":\"rfc-6797\",\"known\":{}} | known",
                "{\"id\":7,\"ask\":\"hsts-match\",\"browser\":\"rfc-6797\",\"known\":[1]} | host",
                "{\"id\":7,\"ask\":\"hsts-match\",\"browser\":\"rfc-6797\",\"known\":[{\"host\":\"a\",\"expired\":\"no\"}]} | expired",
                "{\"id\":7,\"ask\":\"hsts-sequence\",\"browser\":\"rfc-6797\",\"preloaded\":[1]} | preloaded",
                "{\"id\":7,\"ask\":\"hsts-url\",\"url\":\"ftp://example.com/\"} | ftp",
                "{\"id\":7,\"ask\":\"hsts-url\",\"url\":\"\"} | url",
                "{\"id\":7,\"ask\":\"preloaded-tld\",\"browser\":\"rfc-6797\",\"tld\":\"a b\"} | tld",
                "{\"id\":7,\"ask\":\"preload-header\",\"header\":\"\",\"check\":\"x\"} | check",
                "{\"id\":7,\"ask\":\"tls-error\",\"browser\":\"rfc-6797\",\"fault\":\"x\"} | fault",
                "{\"id\":7,\"ask\":\"tls-error\",\"browser\":\"rfc-6797\",\"fault\":\"expired\",\"hsts\":1} | hsts",
                "{\"id\":7,\"ask\":\"navigate\",\"browser\":\"rfc-6797\",\"url\":\"http://a.example/\",\"initiation\":\"x\"} | initiation",
                "{\"id\":7,\"ask\":\"navigate\",\"browser\":\"rfc-6797\",\"url\":\"http://a.example/\",\"initiation\":\"link\",\"from\":\"ftp\"} | from",
                "{\"id\":7,\"ask\":\"navigate\",\"browser\":\"rfc-6797\",\"url\":\"http://a.example/\",\"initiation\":\"link\",\"from\":\"http\",\"https\":\"x\"} | https"
            })
    void aProblemNamesWhatIsWrongAndTheIdOfTheQuestion(String line, String word) {
        JsonNode answer = ask(line);

        assertThat(answer.get("id").intValue()).isEqualTo(7);
        assertThat(answer.get("problem").asString()).contains(word);
    }

    @ParameterizedTest
    @ValueSource(strings = {"7", "\"seven\"", "null", "[1,{}]", "1.50", "123456789012345678901234567890"})
    void theIdComesBackAsItWent(String id) {
        String answer =
                QUESTIONS.answer("{\"ask\":\"hsts-url\",\"url\":\"http://example.com:80/a\",\"id\":" + id + "}");

        assertThat(JSON.readTree(answer).get("id")).isEqualTo(JSON.readTree(id));
        assertThat(JSON.readTree(answer).get("url").asString()).isEqualTo("https://example.com/a");
    }

    @Test
    void afterAProblemTheNextLineIsAnswered() {
        assertThat(ask("{").has("problem")).isTrue();
        assertThat(ask("{\"ask\":\"hsts-url\",\"url\":\"http://example.com/\"}").has("problem"))
                .isFalse();
    }

    @Test
    void everyAnswerIsOneLine() {
        assertThat(QUESTIONS.answer("{\"id\":\"a\\nb\",\"ask\":\"x\\ny\"}")).doesNotContain("\n", "\r");
    }

    @Test
    void aLineLongerThanAMillionCharactersIsRefused() {
        assertThat(ask("{\"id\":\"" + "a".repeat(1_000_000) + "\"}")
                        .get("problem")
                        .asString())
                .contains("million");
    }

    /** Deep, long and strange values in a question that is otherwise good. */
    @ParameterizedTest
    @ValueSource(
            strings = {"ü", "a.", "..", ";", "a;;", "max-age=00;", "\\\"", "0", "%41", "/", "\\ud800", "[", "http://"})
    @Timeout(value = 30, threadMode = Timeout.ThreadMode.SEPARATE_THREAD, unit = TimeUnit.SECONDS)
    void longValuesCostLittle(String piece) {
        String longText = piece.repeat(900_000 / piece.length());
        for (String question : List.of(
                "{\"ask\":\"hsts-header\",\"browser\":\"firefox-153\",\"header\":\"%s\"}",
                "{\"ask\":\"hsts-header\",\"browser\":\"webkitgtk-2.50\",\"header\":\"%s\"}",
                "{\"ask\":\"preload-header\",\"check\":\"preloadable\",\"header\":\"%s\"}",
                "{\"ask\":\"hsts-match\",\"browser\":\"firefox-153\",\"known\":[],\"query\":\"%s\"}",
                "{\"ask\":\"preloaded-tld\",\"browser\":\"firefox-153\",\"tld\":\"%s\"}",
                "{\"ask\":\"hsts-url\",\"url\":\"http://%s\"}")) {
            assertThat(JSON.readTree(QUESTIONS.answer(question.replace("%s", longText)))
                            .isObject())
                    .isTrue();
        }
    }

    @Test
    void nestingWithoutEndIsAProblem() {
        assertThat(ask("{\"id\":" + "[".repeat(100_000)).has("problem")).isTrue();
        assertThat(ask("{\"a\":".repeat(100_000)).has("problem")).isTrue();
    }

    /** Hosts that are no names must not surprise a question about pages of the same site. */
    @ParameterizedTest
    @ValueSource(
            strings = {"http://127.0.0.1/", "http://8.8.8.8/", "http://[2600::1]/", "http://localhost/", "http://com/"})
    void aPartOnAnAddressHasAnAnswer(String url) {
        for (String relation : List.of("none", "same-site", "cross-site")) {
            JsonNode answer = ask(subresource(url, relation));
            assertThat(answer.has("decision")).as("%s", answer).isTrue();
        }
    }

    @Test
    void theLongestNameHasAnAnswer() {
        String label = "a".repeat(63);
        String name = label + "." + label + "." + label + "." + "b".repeat(57) + ".com";

        assertThat(ask(subresource("http://" + name + "/", "same-site")).has("decision"))
                .isTrue();
    }

    @Test
    void aValidCertificateIsAsGoodAsOk() {
        String question =
                "{\"ask\":\"navigate\",\"browser\":\"chromium-156\",\"initiation\":\"link\",\"from\":\"https\","
                        + "\"url\":\"http://example.com/\",\"https\":\"%s\",\"typedBefore\":false}";

        assertThat(QUESTIONS.answer(question.formatted("valid"))).isEqualTo(QUESTIONS.answer(question.formatted("ok")));
    }

    @RepeatedTest(10)
    void noMixtureOfWordsIsTooStrange(RepetitionInfo seed) {
        Random random = new Random(seed.getCurrentRepetition());
        Map<String, List<String>> words = Map.ofEntries(
                Map.entry(
                        "ask",
                        List.of("navigate", "subresource", "tls-error", "hsts-sequence", "hsts-match", "hsts-url")),
                Map.entry(
                        "browser",
                        Profiles.read().all().stream()
                                .map(profile -> profile.id())
                                .toList()),
                Map.entry("initiation", List.of("link", "typed-http", "form-post", "iframe")),
                Map.entry("from", List.of("https", "http")),
                Map.entry("page", List.of("https", "http")),
                Map.entry(
                        "element",
                        List.of("img", "img-srcset", "img-crossorigin", "css-background", "script", "iframe", "form")),
                Map.entry("redirectTo", List.of("none", "http")),
                Map.entry("hsts", List.of("none", "same-site", "cross-site")),
                Map.entry("fault", List.of("expired", "refused", "wildcard-one-label", "valid", "stall")),
                Map.entry(
                        "https",
                        List.of(
                                "ok",
                                "refused",
                                "stall",
                                "handshake-failure",
                                "plain-http",
                                "404",
                                "503",
                                "loop",
                                "redirect-http",
                                "closed",
                                "expired",
                                "wrong-host",
                                "revoked",
                                "weak-key",
                                "wildcard-one-label",
                                "name-not-found",
                                "valid")),
                Map.entry(
                        "url",
                        List.of(
                                "http://example.com/",
                                "https://example.com/",
                                "http://example.com:8080/a?b#c",
                                "http://127.0.0.1/",
                                "http://[::1]:80/",
                                "http://localhost/",
                                "http://foo.test/",
                                "http://example.dev/",
                                "http://com./")));
        for (int i = 0; i < 500; i++) {
            StringBuilder line = new StringBuilder("{\"id\":" + i + ",\"known\":[],\"query\":\"http://a.example/\"");
            words.forEach((key, values) -> line.append(",\"")
                    .append(key)
                    .append("\":\"")
                    .append(values.get(random.nextInt(values.size())))
                    .append('"'));
            JsonNode answer = ask(line + "}");
            assertThat(answer.get("id").intValue()).isEqualTo(i);
            assertThat(answer.size()).as("%s: %s", line, answer).isGreaterThan(1);
        }
    }

    private static String subresource(String url, String relation) {
        return "{\"ask\":\"subresource\",\"browser\":\"chromium-156\",\"page\":\"http\",\"csp\":null,\"element\":\"img\","
                + "\"url\":\"" + url + "\",\"https\":\"ok\",\"redirectTo\":\"none\",\"hsts\":\"" + relation + "\"}";
    }

    private static JsonNode ask(String line) {
        return JSON.readTree(QUESTIONS.answer(line));
    }
}
