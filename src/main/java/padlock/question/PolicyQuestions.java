package padlock.question;

import java.util.LinkedHashMap;
import java.util.Map;
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
    private static final int LONGEST_LINE = 1_000_000;

    private final Profiles profiles;
    private final JsonMapper json = JsonMapper.builder().build();

    public PolicyQuestions(Profiles profiles) {
        this.profiles = profiles;
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
        String ask = question.text("ask");
        return switch (ask) {
            case "hsts-header" -> HstsQuestions.header(profile(question), question);
            case "hsts-sequence" -> HstsQuestions.sequence(profile(question), question);
            case "hsts-match" -> HstsQuestions.match(profile(question), question);
            case "hsts-url" -> HstsQuestions.url(question);
            case "preloaded-tld" -> HstsQuestions.preloadedTld(profile(question), question);
            case "preload-header" -> PreloadQuestions.header(question);
            case "navigate" -> BrowserQuestions.navigate(profile(question), question);
            case "subresource" -> BrowserQuestions.subresource(profile(question), question);
            case "tls-error" -> BrowserQuestions.tlsError(profile(question), question);
            default -> throw new Question.Malformed("unknown question \"" + ask + "\"");
        };
    }

    private Profile profile(Question question) {
        return question.word("browser", profiles::find);
    }
}
