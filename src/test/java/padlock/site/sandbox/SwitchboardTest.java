package padlock.site.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import padlock.scenario.ScenarioDefaults;
import padlock.scenario.SetupWords;
import padlock.words.Wording;

class SwitchboardTest {
    private static final Pattern KEY = Pattern.compile("\\| `([a-z]+\\.[a-z-]+)` \\|");

    @Test
    void everyKeyOfTheReferenceHasASwitch() throws IOException {
        List<String> keys = new ArrayList<>();
        Matcher row = KEY.matcher(Files.readString(Path.of("src/docs/SCENARIOS.md")));
        while (row.find()) {
            keys.add(row.group(1));
        }
        // The pages of the sandbox speak of example.com throughout.
        keys.remove("brand.domain");
        // In a scenario it is a key of the map brand.hsts.
        keys.add(Switchboard.HSTS_HOST);

        assertThat(Switchboard.all().map(Switch::name)).containsExactlyInAnyOrderElementsOf(keys);
    }

    @Test
    void everySwitchThatASetupHasStandsOnTheBoard() {
        List<String> names = new ArrayList<>(SetupWords.names());
        names.remove("brand.domain");
        names.add(Switchboard.HSTS_HOST);

        assertThat(Switchboard.all().map(Switch::name)).containsExactlyInAnyOrderElementsOf(names);
    }

    @Test
    void whatIsUsualHereIsUsualInAFile() {
        Map<String, String> usual = SetupWords.of(ScenarioDefaults.SETUP);

        Switchboard.all()
                .filter(control -> usual.containsKey(control.name()))
                .forEach(control ->
                        assertThat(control.standard()).as(control.name()).isEqualTo(usual.get(control.name())));
    }

    @Test
    void everySwitchSaysWhatFollowsInOneLine() {
        Switchboard.all()
                .forEach(control -> assertThat(control.hint(Wording.english()))
                        .as(control.name())
                        .hasSizeBetween(10, 120)
                        .endsWith(".")
                        .doesNotContain("\n"));
    }

    @Test
    void authoritiesBecomeAList() {
        SandboxForm form = SandboxForm.of(Map.of("dns.caa", List.of("letsencrypt.org, pki.goog")), "chromium-156");

        assertThat(form.yaml(Wording.english())).contains("caa: [\"letsencrypt.org\", \"pki.goog\"]");
    }
}
