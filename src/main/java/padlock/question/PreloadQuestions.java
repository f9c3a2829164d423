package padlock.question;

import java.util.Map;
import padlock.policy.PreloadHeader;

/** Questions about what hstspreload.org would say of a header. */
final class PreloadQuestions {
    private PreloadQuestions() {}

    static Map<String, Object> header(Question question) {
        String header = question.text("header");
        PreloadHeader.Findings findings = switch (question.text("check")) {
            case "parse" -> PreloadHeader.parse(header).findings();
            case "preloadable" -> PreloadHeader.preloadable(header);
            case "removable" -> PreloadHeader.removable(header);
            default -> throw new Question.Malformed("\"check\" is parse, preloadable or removable");
        };
        return Map.of("errors", findings.errors(), "warnings", findings.warnings());
    }
}
