package padlock.site.compare;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import padlock.scenario.Scenario;
import padlock.site.sandbox.ScenarioText;
import padlock.site.sandbox.Switchboard;
import padlock.site.view.SandboxView.ChoiceView;
import padlock.words.Wording;

/** The single changes of a setup that the page offers; whoever wants another one writes it as in a scenario file. */
final class Alternatives {
    private static final String HSTS_ALL = "hsts=all";
    private static final String HSTS_HOST = "hsts=host";
    private static final String HSTS_NONE = "hsts=none";

    private Alternatives() {}

    static List<ChoiceView> all(Wording words) {
        List<ChoiceView> choices = new ArrayList<>();
        for (String id : List.of(HSTS_ALL, HSTS_HOST, HSTS_NONE)) {
            choices.add(new ChoiceView(id, words.say("compare." + id.replace('=', '-'))));
        }
        Switchboard.all().forEach(control -> choices.addAll(control.fixed(words)));
        return choices;
    }

    static Optional<String> label(String id, Wording words) {
        return all(words).stream()
                .filter(choice -> choice.value().equals(id))
                .map(ChoiceView::label)
                .findFirst();
    }

    /** A change as a scenario file's list of changes has it. {@code id} is one of {@link #all}. */
    static String yaml(String id, Scenario scenario) {
        if (id.startsWith("hsts=")) {
            String host = ScenarioText.quote(scenario.setup().brand().domain().name());
            String value = id.equals(HSTS_ALL) ? "max-age=31536000; includeSubDomains" : "max-age=31536000";
            return "- { brand: { hsts: {" + (id.equals(HSTS_NONE) ? "" : host + ": \"" + value + "\"") + "} } }";
        }
        int dot = id.indexOf('.');
        int equals = id.indexOf('=');
        String value = id.substring(equals + 1);
        String scalar = value.equals("true") || value.equals("false") ? value : ScenarioText.quote(value);
        return "- { " + id.substring(0, dot) + ": { " + id.substring(dot + 1, equals) + ": " + scalar + " } }";
    }
}
