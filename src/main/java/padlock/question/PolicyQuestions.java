package padlock.question;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.function.Function;
import padlock.policy.Profile;
import padlock.policy.Profiles;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Answers policy questions: one JSON object in, one out.
 *
 * <p>A line that is no question answers {@code {"id":…,"problem":"…"}}, and the next line is read as if nothing had happened.
 */
public final class PolicyQuestions {
    static final int LONGEST_LINE = 1_000_000;

    private final Map<String, Profile> browsers = new LinkedHashMap<>();
    private final Map<String, Function<Question, Map<String, Object>>> asks;
    private final JsonMapper json = JsonMapper.builder().build();

    public PolicyQuestions(Profiles profiles) {
        profiles.all().forEach(profile -> browsers.put(profile.id(), profile));
        asks = Map.of(
                "hsts-header", ofBrowser(HstsQuestions::header),
                "hsts-sequence", ofBrowser(HstsQuestions::sequence),
                "hsts-match", ofBrowser(HstsQuestions::match),
                "hsts-url", HstsQuestions::url,
                "preloaded-tld", ofBrowser(HstsQuestions::preloadedTld),
                "preload-header", PreloadQuestions::header,
                "navigate", ofBrowser(BrowserQuestions::navigate),
                "subresource", ofBrowser(BrowserQuestions::subresource),
                "tls-error", ofBrowser(BrowserQuestions::tlsError),
                "certificate-name", ofBrowser(BrowserQuestions::certificateName));
    }

    /** The answer to one line, as one line. */
    public String answer(String line) {
        Map<String, Object> answer = new LinkedHashMap<>();
        answer.put("id", null);
        try {
            if (line.length() > LONGEST_LINE) {
                throw new Question.Malformed("the line is longer than a million characters");
            }
            JsonNode node = json.readTree(line);
            if (!node.isObject()) {
                throw new Question.Malformed("expected one JSON object");
            }
            answer.put("id", node.get("id"));
            answer.putAll(answer(new Question(node)));
        } catch (Question.Malformed problem) {
            answer.put("problem", String.valueOf(problem.getMessage()));
        } catch (JacksonException notJson) {
            answer.put("problem", "not JSON: " + notJson.getOriginalMessage());
        }
        return json.writeValueAsString(answer);
    }

    private Map<String, Object> answer(Question question) {
        return question.word("ask", asks).apply(question);
    }

    private Function<Question, Map<String, Object>> ofBrowser(
            BiFunction<Profile, Question, Map<String, Object>> answers) {
        return question -> answers.apply(question.word("browser", browsers), question);
    }
}
