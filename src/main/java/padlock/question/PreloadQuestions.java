package padlock.question;

import java.util.Map;
import java.util.function.Function;
import padlock.policy.PreloadHeader;

/** Questions about what hstspreload.org would say of a header. */
final class PreloadQuestions {
    private static final Map<String, Function<String, PreloadHeader.Findings>> CHECKS = Map.of(
            "parse", header -> PreloadHeader.parse(header).findings(),
            "preloadable", PreloadHeader::preloadable,
            "removable", PreloadHeader::removable);

    private PreloadQuestions() {}

    static Map<String, Object> header(Question question) {
        String header = question.text("header");
        PreloadHeader.Findings findings = question.word("check", CHECKS).apply(header);
        return Map.of("errors", findings.errors(), "warnings", findings.warnings());
    }
}
