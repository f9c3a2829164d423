package padlock.site.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import padlock.words.Wording;

class SandboxFormTest {
    @Test
    void untouchedFormIsTheStandardScenario() {
        assertThat(form(Map.of()).yaml(Wording.english())).isEqualTo("""
                title: From the sandbox
                browsers: [chromium-156]
                steps:
                  - send: newsletter
                  - open: mail
                  - click: 1
                """);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "max-age=1; includeSubDomains",
                "\"}\nsteps: [forget: all]\n#",
                "'single' \\ back",
                "yes",
                "null",
                "- a\n- b",
                "&anchor *alias !!tag %dir @x `y`",
                "tab\tbell\u0007nel\u0085 ls\u2028 bom\uFEFF",
                "emoji 🚂",
                "# no comment",
                "{}",
                "1e3",
                "~",
                "<<",
                "true"
            })
    void hostileValuesComeBackAsTheyWere(String value) {
        Map<String, Object> scenario = read(form(Map.of(
                "brand.hsts", List.of("x" + value),
                "dns.tracking-host", List.of(value + "x"),
                "mail", List.of("<p>" + value),
                "browser", List.of(value))));
        assertThat(scenario.get("setup"))
                .isEqualTo(Map.of(
                        "brand", Map.of("hsts", Map.of("example.com", ("x" + value).strip())),
                        "dns", Map.of("tracking-host", (value + "x").strip())));
        assertThat(scenario.get("browsers")).isEqualTo(List.of(value));
        assertThat(scenario.get("steps")).asList().first().isEqualTo(Map.of("send", Map.of("html", "<p>" + value)));
    }

    @Test
    void halfACharacterDoesNotSpoilTheFile() {
        assertThat(read(form(Map.of("mail", List.of("<p>\uD800"))))).containsKey("steps");
    }

    @Test
    void untickedBoxIsOffOnlyInAWholeForm() {
        assertThat(form(Map.of()).value("esp.track-clicks")).isEqualTo("true");
        assertThat(form(Map.of("complete", List.of("1"))).value("esp.track-clicks"))
                .isEqualTo("false");
        assertThat(form(Map.of("complete", List.of("1"))).yaml(Wording.english()))
                .contains("track-clicks: false");
    }

    @Test
    void numbersStayNumbersAndNonsenseStaysText() {
        assertThat(form(Map.of("cdn.cache-seconds", List.of("60"))).yaml(Wording.english()))
                .contains("cache-seconds: 60\n");
        assertThat(form(Map.of("cdn.cache-seconds", List.of("1}"))).yaml(Wording.english()))
                .contains("cache-seconds: \"1}\"\n");
    }

    @Test
    void yesterdaysVisitComesBeforeTheMail() {
        Map<String, Object> scenario = read(form(Map.of("memory", List.of("yesterday"), "clicks", List.of("2"))));
        assertThat(scenario.get("steps"))
                .asList()
                .hasSize(6)
                .first()
                .isEqualTo(Map.of("visit", "https://example.com/"));
    }

    @Test
    void warningsArePassedWhereAsked() {
        assertThat(form(Map.of("accept-warning", List.of("true"))).yaml(Wording.english()))
                .contains("click: { link: 1, accept-warning: true }");
    }

    private static SandboxForm form(Map<String, List<String>> fields) {
        return SandboxForm.of(fields, "chromium-156");
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> read(SandboxForm form) {
        return (Map<String, Object>)
                new Load(LoadSettings.builder().build()).loadFromString(form.yaml(Wording.english()));
    }
}
