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

/** Reads what a scenario, or a file that shows one, claims about its steps. */
public final class ExpectationReader {
    private static final int MOST_COUNTED = 10_000;
    private static final int MOST_IMAGES = 1_000;
    private static final int MOST_TOGETHER = 20;
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
    public ExpectationReader(int steps, Collection<String> browsers) {
        this.steps = steps;
        this.browsers = Words.of(browsers);
    }

    List<Expectation> read(List<Value> items) {
        return items.stream().map(this::one).toList();
    }

    /** One claim or a list of them; a claim that does not name its step, image or browser is about the given ones. */
    public List<Expectation> about(Value value, int step, OptionalInt element, String browser) {
        List<Value> items = value.isGroup() ? List.of(value) : value.items(1, MOST_TOGETHER);
        return items.stream()
                .map(item -> {
                    Fields fields = item.fields(KEYS);
                    boolean elsewhere = fields.get("step").isPresent();
                    Expectation claim = claim(item, fields, fields.get("step"), step);
                    return claim.about(
                            claim.element().isPresent() || elsewhere ? claim.element() : element,
                            claim.browser().orElse(browser));
                })
                .toList();
    }

    private Expectation one(Value value) {
        Fields fields = value.fields(KEYS);
        return claim(value, fields, fields.required("step"), 1);
    }

    private Expectation claim(Value value, Fields fields, Optional<Value> named, int usual) {
        Optional<Integer> step = named.flatMap(number -> number.whole(1, Math.max(1, steps)));
        if (value.isGroup() && !claimsSomething(fields)) {
            value.problem("this expects nothing: say for example `outcome: delivered`");
        }
        return new Expectation(
                step.orElse(usual),
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
