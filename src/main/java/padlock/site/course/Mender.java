package padlock.site.course;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import padlock.exercise.Fix;
import padlock.scenario.Scenario;
import padlock.scenario.SetupWords;
import padlock.site.engine.Engine;
import padlock.site.engine.Engine.Reading;
import padlock.site.sandbox.ScenarioText;
import padlock.site.sandbox.Switch;
import padlock.site.sandbox.Switchboard;
import padlock.site.view.SandboxView.FieldView;
import padlock.words.Wording;

/** The switches of a task: as they stand, as a learner sets them, and the story that follows. */
final class Mender {
    private static final int LONGEST = 2_000;

    private Mender() {}

    /** How the switches stand that may be turned. */
    static Map<String, String> values(Fix fix, Scenario start) {
        Map<String, String> all = SetupWords.of(start.setup());
        Map<String, String> values = new LinkedHashMap<>();
        fix.switches().forEach(name -> values.put(name, all.getOrDefault(name, "")));
        return values;
    }

    /** How a learner set them; whatever else was sent is not looked at. */
    static Map<String, String> values(Fix fix, Map<String, List<String>> form) {
        Map<String, String> values = new LinkedHashMap<>();
        for (String name : fix.switches()) {
            // A box that is not ticked is not sent.
            String unsent = flag(name) ? "false" : "";
            String value =
                    form.getOrDefault(name, List.of()).stream().findFirst().orElse(unsent);
            values.put(name, value.length() > LONGEST ? value.substring(0, LONGEST) : value.strip());
        }
        return values;
    }

    static List<FieldView> fields(String prefix, Map<String, String> values, Wording words) {
        return values.entrySet().stream()
                .map(entry -> field(prefix, entry.getKey(), entry.getValue(), words))
                .toList();
    }

    private static FieldView field(String prefix, String name, String value, Wording words) {
        Optional<Switch> known = known(name);
        String kind = known.map(control -> switch (control.kind()) {
                    case CHOICE -> "choice";
                    case FLAG -> "flag";
                    case TEXT -> "text";
                    case NUMBER -> "number";
                })
                .orElse("text");
        return new FieldView(
                name,
                known.map(control -> control.label(words)).orElse(name),
                known.map(control -> control.hint(words)).orElse(""),
                kind,
                value,
                known.map(control -> control.choices(words)).orElse(List.of()),
                false,
                prefix);
    }

    /** How switches stand, a line for each. */
    static List<String> told(Map<String, String> values, Wording words) {
        return values.entrySet().stream()
                .map(entry -> known(entry.getKey())
                        .map(control -> control.whole(entry.getValue(), words))
                        .orElse(words.say("switch.all-of", entry.getKey(), entry.getValue())))
                .toList();
    }

    /** The story on the setup that a learner made, or what is wrong with a switch. */
    static Reading story(Engine engine, Scenario start, Map<String, String> values) {
        ScenarioText text = new ScenarioText();
        values.forEach((name, value) -> {
            int dot = name.indexOf('.');
            text.line(
                    0,
                    "- " + name.substring(0, dot) + ": { " + name.substring(dot + 1) + ": " + scalar(name, value, start)
                            + " }");
        });
        return engine.mended(start, text.toString());
    }

    private static String scalar(String name, String value, Scenario start) {
        if (name.equals(Switchboard.HSTS)) {
            return value.isEmpty()
                    ? "{}"
                    : "{ " + start.setup().brand().domain() + ": " + ScenarioText.quote(value) + " }";
        }
        boolean plain = flag(name) ? value.matches("true|false") : value.matches("[0-9]{1,9}");
        return plain ? value : ScenarioText.quote(value);
    }

    private static boolean flag(String name) {
        return known(name).filter(control -> control.kind() == Switch.Kind.FLAG).isPresent();
    }

    private static Optional<Switch> known(String name) {
        return Switchboard.find(name);
    }
}
