package padlock.content;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import padlock.content.YamlNode.Mapping;
import padlock.content.YamlNode.Scalar;
import padlock.content.YamlNode.Sequence;

/**
 * One value of a YAML file. Each question answers empty when the value is of another kind, and then has noted the problem.
 */
public final class Value {
    private static final Pattern WHOLE = Pattern.compile("[-+]?[0-9]{1,12}");
    private static final Pattern DURATION = Pattern.compile("([0-9]{1,12})([smhd])");

    private final YamlNode node;
    private final Problems problems;

    Value(YamlNode node, Problems problems) {
        this.node = node;
        this.problems = problems;
    }

    /** Any single value, as it is written. */
    public Optional<String> text() {
        return text("text");
    }

    /** Text that says something. */
    public Optional<String> someText() {
        Optional<String> text = text();
        return text.isPresent() && text.get().isBlank() ? refuse("text") : text;
    }

    private Optional<String> text(String wanted) {
        return node instanceof Scalar scalar && !scalar.isNull() ? Optional.of(scalar.text()) : refuse(wanted);
    }

    /** Text or {@code null}; the inner optional is empty for {@code null}. */
    public Optional<Optional<String>> textOrNull() {
        return isNull() ? Optional.of(Optional.empty()) : text("text or null").map(Optional::of);
    }

    /** {@code true} or {@code false}. */
    public Optional<Boolean> trueOrFalse() {
        if (node instanceof Scalar scalar && scalar.plain()) {
            switch (scalar.text()) {
                case "true", "True", "TRUE":
                    return Optional.of(true);
                case "false", "False", "FALSE":
                    return Optional.of(false);
                default:
                    break;
            }
        }
        return refuse("true or false");
    }

    /** {@code true}, {@code false} or {@code null}; the inner optional is empty for {@code null}. */
    public Optional<Optional<Boolean>> trueFalseOrNull() {
        return isNull() ? Optional.of(Optional.empty()) : trueOrFalse().map(Optional::of);
    }

    /** A whole number from {@code least} to {@code most}. */
    public Optional<Integer> whole(int least, int most) {
        if (node instanceof Scalar scalar
                && scalar.plain()
                && WHOLE.matcher(scalar.text()).matches()) {
            long number = Long.parseLong(scalar.text());
            if (number >= least && number <= most) {
                return Optional.of((int) number);
            }
        }
        return refuse("a whole number from " + least + " to " + most);
    }

    /** A length of time such as {@code 30d}, in seconds, minutes, hours or days. */
    public Optional<Duration> duration(Duration most) {
        String wanted = "a length of time such as 30d (s, m, h or d)";
        Optional<String> text = text(wanted);
        if (text.isEmpty()) {
            return Optional.empty();
        }
        Matcher parts = DURATION.matcher(text.get());
        if (!parts.matches()) {
            return refuse(wanted);
        }
        Duration duration = Duration.ofSeconds(Long.parseLong(parts.group(1)) * secondsIn(parts.group(2)));
        return duration.compareTo(most) <= 0 ? Optional.of(duration) : refuse("at most " + most.toDays() + "d");
    }

    private static long secondsIn(String unit) {
        return switch (unit) {
            case "d" -> 86_400;
            case "h" -> 3_600;
            case "m" -> 60;
            default -> 1;
        };
    }

    /** One of a set of words; another word is answered with the nearest. */
    public <T> Optional<T> word(Map<String, T> words) {
        Optional<String> text = text("a word");
        if (text.isPresent() && !words.containsKey(text.get())) {
            problem("unknown word " + Quoted.of(text.get()) + Nearest.hint(text.get(), words.keySet()));
        }
        return text.map(words::get);
    }

    /**
     * Text with a grammar of its own.
     *
     * @param wanted what it should have been, for the message: {@code a web address such as https://www.example.com/}
     */
    public <T> Optional<T> parsed(String wanted, Function<String, Optional<T>> parser) {
        Optional<String> text = text(wanted);
        if (text.isEmpty()) {
            return Optional.empty();
        }
        Optional<T> value = parser.apply(text.get());
        return value.isPresent() ? value : refuse(wanted);
    }

    /** The items of a list with {@code least} to {@code most} of them. */
    public List<Value> items(int least, int most) {
        if (!(node instanceof Sequence sequence)) {
            refuse("a list");
            return List.of();
        }
        int size = sequence.items().size();
        if (size < least) {
            problem("expected at least " + least + " here, found " + size);
        }
        if (size > most) {
            problem("expected at most " + most + " here, found " + size);
            return List.of();
        }
        return sequence.items().stream().map(item -> new Value(item, problems)).toList();
    }

    /** As {@link #items}, where each is text. */
    public List<String> texts(int least, int most) {
        return items(least, most).stream()
                .flatMap(item -> item.someText().stream())
                .toList();
    }

    /** How many items a list has; 0 for anything else. */
    public int size() {
        return node instanceof Sequence sequence ? sequence.items().size() : 0;
    }

    /** The keys of a group in which only these keys may stand. */
    public Fields fields(String... known) {
        return new Fields(this, entries(), List.of(known));
    }

    /** The keys and values of a group whose keys are the author's own. */
    public List<Entry> entries() {
        if (!(node instanceof Mapping mapping)) {
            refuse("keys and values");
            return List.of();
        }
        return mapping.pairs().stream()
                .map(pair -> new Entry(new Value(pair.key(), problems), new Value(pair.value(), problems)))
                .toList();
    }

    /** One key and its value. */
    public record Entry(Value key, Value value) {}

    public boolean isNull() {
        return node instanceof Scalar scalar && scalar.isNull();
    }

    public boolean isGroup() {
        return node instanceof Mapping;
    }

    /** The line on which the value starts, counted from 1. */
    public int line() {
        return node.place().line();
    }

    /** Notes that something is wrong with this value. */
    public void problem(String message) {
        problems.add(node.place().line(), node.place().column(), message);
    }

    private <T> Optional<T> refuse(String wanted) {
        problem("expected " + wanted + ", found " + node.kind());
        return Optional.empty();
    }
}
