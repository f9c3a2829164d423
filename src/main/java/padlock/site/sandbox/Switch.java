package padlock.site.sandbox;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import padlock.site.view.SandboxView.ChoiceView;

/**
 * One switch of the bench, named by its place in a scenario's {@code setup}: {@code cdn.forward-host}.
 *
 * @param standard the value a scenario has when it does not mention the switch
 * @param hint what it does, in one line
 */
public record Switch(String name, Kind kind, String label, String standard, String hint, List<ChoiceView> choices) {
    public enum Kind {
        CHOICE,
        FLAG,
        TEXT,
        NUMBER
    }

    static Switch choice(String name, String label, String hint, String... valuesAndLabels) {
        List<ChoiceView> choices = new ArrayList<>();
        for (int i = 0; i < valuesAndLabels.length; i += 2) {
            choices.add(new ChoiceView(valuesAndLabels[i], valuesAndLabels[i + 1]));
        }
        return new Switch(name, Kind.CHOICE, label, valuesAndLabels[0], hint, List.copyOf(choices));
    }

    static Switch flag(String name, String label, boolean standard, String hint) {
        return new Switch(name, Kind.FLAG, label, Boolean.toString(standard), hint, List.of());
    }

    static Switch text(String name, String label, String standard, String hint) {
        return new Switch(name, Kind.TEXT, label, standard, hint, List.of());
    }

    static Switch number(String name, String label, String standard, String hint) {
        return new Switch(name, Kind.NUMBER, label, standard, hint, List.of());
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

    /** Every way to set it, as {@code name=value}; where anything may be typed, the value is left out. */
    List<ChoiceView> settings() {
        return switch (kind) {
            case CHOICE ->
                choices.stream()
                        .map(choice -> new ChoiceView(name + "=" + choice.value(), label + ": " + choice.label()))
                        .toList();
            case FLAG ->
                List.of(
                        new ChoiceView(name + "=true", label + ": on"),
                        new ChoiceView(name + "=false", label + ": off"));
            case TEXT, NUMBER -> List.of(new ChoiceView(name + "=", label + ": as typed below"));
        };
    }

    /** The short words for a value, as a summary says them. */
    public String words(String value) {
        return switch (kind) {
            case CHOICE ->
                choices.stream()
                        .filter(choice -> choice.value().equals(value))
                        .map(ChoiceView::label)
                        .findFirst()
                        .orElse(value);
            case FLAG -> label + ": " + (value.equals("true") ? "on" : "off");
            case TEXT, NUMBER -> label + ": " + (value.isEmpty() ? "none" : value);
        };
    }
}
