package padlock.site.sandbox;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import padlock.pki.CertificateKind;
import padlock.site.view.SandboxView.ChoiceView;
import padlock.words.Wording;

/**
 * One switch of the bench, named by its place in a scenario's {@code setup}: {@code cdn.forward-host}.
 *
 * @param standard the value a scenario has when it does not mention the switch
 * @param values what can be chosen; empty where nothing is
 * @param family the key below which the words name the values
 */
public record Switch(String name, Kind kind, String standard, List<String> values, String family) {
    public enum Kind {
        CHOICE,
        FLAG,
        TEXT,
        NUMBER
    }

    static Switch choice(String name, String... values) {
        return new Switch(name, Kind.CHOICE, values[0], List.of(values), "switch." + name + ".is");
    }

    /** What a server shows on port 443: a certificate, or something else. */
    static Switch certificate(String name, String... others) {
        Stream<String> shown = Stream.of(CertificateKind.values()).map(CertificateKind::id);
        return choice(name, Stream.concat(shown, Stream.of(others)).toArray(String[]::new))
                .named("certificate");
    }

    static Switch flag(String name, boolean standard) {
        return new Switch(name, Kind.FLAG, Boolean.toString(standard), List.of(), "");
    }

    static Switch text(String name, String standard) {
        return new Switch(name, Kind.TEXT, standard, List.of(), "");
    }

    static Switch number(String name, String standard) {
        return new Switch(name, Kind.NUMBER, standard, List.of(), "");
    }

    /** The same, its values named as something else names them. */
    Switch named(String others) {
        return new Switch(name, kind, standard, values, others);
    }

    /** The value as a scenario file writes it. Where it makes no sense the reader of the file will say so. */
    String scalar(String value) {
        return switch (kind) {
            case FLAG -> value.equals("true") || value.equals("false") ? value : ScenarioText.quote(value);
            case NUMBER -> value.matches("[0-9]{1,9}") ? value : ScenarioText.quote(value);
            case CHOICE -> ScenarioText.quote(value);
            case TEXT -> name.equals(Switchboard.CAA) ? list(value) : ScenarioText.quote(value);
        };
    }

    private static String list(String value) {
        return Stream.of(value.split(","))
                .map(String::strip)
                .filter(item -> !item.isEmpty())
                .map(ScenarioText::quote)
                .collect(Collectors.joining(", ", "[", "]"));
    }

    public String label(Wording words) {
        return words.say("switch." + name);
    }

    /** What it does, in one line. */
    public String hint(Wording words) {
        return words.say("switch." + name + ".hint");
    }

    public List<ChoiceView> choices(Wording words) {
        return values.stream()
                .map(value -> new ChoiceView(value, words.say(family + "." + value)))
                .toList();
    }

    /** Every way to set it, as {@code name=value}; where anything may be typed, the value is left out. */
    List<ChoiceView> settings(Wording words) {
        return switch (kind) {
            case CHOICE, FLAG -> fixed(words);
            case TEXT, NUMBER -> List.of(new ChoiceView(name + "=", words.say("switch.typed", label(words))));
        };
    }

    /** Every way to set it where nothing is typed; empty where something is. */
    public List<ChoiceView> fixed(Wording words) {
        Stream<String> all = switch (kind) {
            case CHOICE -> values.stream();
            case FLAG -> Stream.of("true", "false");
            case TEXT, NUMBER -> Stream.empty();
        };
        return all.map(value -> new ChoiceView(name + "=" + value, whole(value, words)))
                .toList();
    }

    /** The short words for a value, as a summary says them. */
    public String words(String value, Wording words) {
        return switch (kind) {
            case CHOICE -> values.contains(value) ? words.say(family + "." + value) : value;
            case FLAG -> words.say(value.equals("true") ? "switch.on" : "switch.off", label(words));
            case TEXT, NUMBER ->
                value.isEmpty()
                        ? words.say("switch.empty", label(words))
                        : words.say("switch.all-of", label(words), value);
        };
    }

    /** The words for a value with the name of the switch before them. */
    public String whole(String value, Wording words) {
        return kind == Kind.CHOICE
                ? words.say("switch.all-of", label(words), words(value, words))
                : words(value, words);
    }
}
