package padlock.site.sandbox;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import padlock.scenario.Scenario;
import padlock.scenario.SetupWords;
import padlock.url.Host;
import padlock.words.Wording;
import padlock.world.Setup;

/** A setup in the words of the bench: each switch that stands otherwise than in another setup. */
public final class SetupSentences {
    // Told host by host instead, since a file may name several.
    private static final String HSTS = "brand.hsts";

    private SetupSentences() {}

    /** How a scenario's setup differs from the usual one. */
    public static List<String> differences(Scenario scenario, Wording words) {
        return between(Setup.standard(), scenario.setup(), words);
    }

    static List<String> between(Setup before, Setup after, Wording words) {
        List<String> sentences = new ArrayList<>();
        hsts(sentences, before.brand().hsts(), after.brand().hsts(), words);
        Map<String, String> was = SetupWords.of(before);
        SetupWords.of(after).forEach((name, value) -> {
            if (!name.equals(HSTS) && !value.equals(was.get(name))) {
                sentences.add(Switchboard.find(name)
                        .map(control -> control.whole(value, words))
                        .orElseGet(() -> words.say("switch.all-of", name, value)));
            }
        });
        return List.copyOf(sentences);
    }

    private static void hsts(List<String> sentences, Map<Host, String> before, Map<Host, String> after, Wording words) {
        after.forEach((host, header) -> {
            if (!header.equals(before.get(host))) {
                sentences.add(words.say("told.hsts", host.text(), header));
            }
        });
        before.keySet().stream()
                .filter(host -> !after.containsKey(host))
                .forEach(host -> sentences.add(words.say("told.no-hsts", host.text())));
    }
}
