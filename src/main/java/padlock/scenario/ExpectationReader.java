package padlock.scenario;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import padlock.content.Fields;
import padlock.content.Value;
import padlock.content.Words;
import padlock.policy.Rule;
import padlock.trace.Outcome;

/** Reads what a scenario claims about its steps. */
final class ExpectationReader {
    private static final int MOST_COUNTED = 10_000;
    private static final int MOST_IMAGES = 1_000;
    private static final Map<String, Outcome> OUTCOMES = Words.of(Outcome.class);
    private static final Map<String, String> RULES =
            Words.of(Rule.all().stream().map(Rule::id).toList());
    private static final Set<String> WHERE = Set.of("step", "element", "browser");
    private static final String[] KEYS = {
        "step",
        "outcome",
        "by",
        "error",
        "canProceed",
        "finalUrl",
        "counted",
        "countedTimes",
        "plainRequestSent",
        "element",
        "browser"
    };

    private final int steps;
    private final Map<String, String> browsers;

    /**
     * For one scenario.
     *
     * @param steps how many steps it has
     * @param browsers the ids that may be named
     */
    ExpectationReader(int steps, Collection<String> browsers) {
        this.steps = steps;
        this.browsers = Words.of(browsers);
    }

    List<Expectation> read(List<Value> items) {
        return items.stream().map(this::one).toList();
    }

    private Expectation one(Value value) {
        Fields fields = value.fields(KEYS);
        Optional<Integer> step = fields.required("step").flatMap(number -> number.whole(1, Math.max(1, steps)));
        if (value.isGroup() && !claimsSomething(fields)) {
            value.problem("this expects nothing: say for example `outcome: delivered`");
        }
        return new Expectation(
                step.orElse(1),
                fields.get("outcome").flatMap(outcome -> outcome.word(OUTCOMES)),
                fields.get("by").flatMap(rule -> rule.word(RULES)),
                fields.get("error").flatMap(Value::textOrNull),
                fields.get("canProceed").flatMap(Value::trueFalseOrNull),
                fields.get("finalUrl").flatMap(Value::textOrNull),
                fields.get("counted").flatMap(Value::trueOrFalse),
                number(fields, "countedTimes", 0, MOST_COUNTED),
                fields.get("plainRequestSent").flatMap(Value::trueOrFalse),
                number(fields, "element", 1, MOST_IMAGES),
                fields.get("browser").flatMap(browser -> browser.word(browsers)),
                value.line());
    }

    private static boolean claimsSomething(Fields fields) {
        return Arrays.stream(KEYS)
                .filter(key -> !WHERE.contains(key))
                .anyMatch(key -> fields.get(key).isPresent());
    }

    private static OptionalInt number(Fields fields, String key, int least, int most) {
        return fields.get(key)
                .flatMap(value -> value.whole(least, most))
                .map(OptionalInt::of)
                .orElse(OptionalInt.empty());
    }
}
