package padlock.site.share;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import padlock.scenario.Scenario;
import padlock.scenario.SetupWords;
import padlock.site.sandbox.Switch;
import padlock.site.sandbox.Switchboard;
import padlock.url.Host;
import padlock.world.Setup;

/** A setup in the words of the bench: each switch that stands otherwise than in another setup. */
final class SetupSentences {
    // Told host by host instead, since a file may name several.
    private static final String HSTS = "brand.hsts";

    private SetupSentences() {}

    /** How a scenario's setup differs from the usual one. */
    static List<String> differences(Scenario scenario) {
        return between(Setup.standard(), scenario.setup());
    }

    static List<String> between(Setup before, Setup after) {
        List<String> sentences = new ArrayList<>();
        hsts(sentences, before.brand().hsts(), after.brand().hsts());
        Map<String, String> was = SetupWords.of(before);
        Map<String, Switch> switches = new LinkedHashMap<>();
        Switchboard.all().forEach(control -> switches.put(control.name(), control));
        SetupWords.of(after).forEach((name, value) -> {
            if (!name.equals(HSTS) && !value.equals(was.get(name))) {
                sentences.add(sentence(Optional.ofNullable(switches.get(name)), name, value));
            }
        });
        return List.copyOf(sentences);
    }

    private static String sentence(Optional<Switch> control, String name, String value) {
        return control.map(known -> known.kind() == Switch.Kind.CHOICE
                        ? known.label() + ": " + known.words(value)
                        : known.words(value))
                .orElse(name + ": " + value);
    }

    private static void hsts(List<String> sentences, Map<Host, String> before, Map<Host, String> after) {
        after.forEach((host, header) -> {
            if (!header.equals(before.get(host))) {
                sentences.add(host.text() + " sends Strict-Transport-Security: " + header);
            }
        });
        before.keySet().stream()
                .filter(host -> !after.containsKey(host))
                .forEach(host -> sentences.add(host.text() + " sends no Strict-Transport-Security"));
    }
}
