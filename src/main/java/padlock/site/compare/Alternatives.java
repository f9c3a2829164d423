package padlock.site.compare;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import padlock.scenario.Scenario;
import padlock.site.sandbox.ScenarioText;
import padlock.site.sandbox.Switch;
import padlock.site.sandbox.Switchboard;
import padlock.site.view.SandboxView.ChoiceView;

/** The single changes of a setup that the page offers; whoever wants another one writes it as in a scenario file. */
final class Alternatives {
    private static final String HSTS_ALL = "hsts=all";
    private static final String HSTS_HOST = "hsts=host";
    private static final String HSTS_NONE = "hsts=none";

    private Alternatives() {}

    static List<ChoiceView> all() {
        List<ChoiceView> choices = new ArrayList<>();
        choices.add(new ChoiceView(HSTS_ALL, "Web team: HSTS for all subdomains"));
        choices.add(new ChoiceView(HSTS_HOST, "Web team: HSTS for the site alone"));
        choices.add(new ChoiceView(HSTS_NONE, "Web team: no HSTS header"));
        Switchboard.all().forEach(control -> {
            if (control.kind() == Switch.Kind.CHOICE) {
                control.choices()
                        .forEach(choice -> choices.add(new ChoiceView(
                                control.name() + "=" + choice.value(), control.label() + ": " + choice.label())));
            } else if (control.kind() == Switch.Kind.FLAG) {
                for (String value : List.of("true", "false")) {
                    choices.add(new ChoiceView(control.name() + "=" + value, control.words(value)));
                }
            }
        });
        return choices;
    }

    static Optional<String> label(String id) {
        return all().stream()
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
