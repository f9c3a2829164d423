package padlock.site.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StepLinesTest {
    private static final String TEXT = """
        title: Three steps
        steps:
          # the mail
          - send: newsletter
          - open: mail   # a remark
          - click: 1
        expect:
          - { step: 3, outcome: delivered }
        browsers: [firefox-153]
        """;

    @Test
    void oneMoreStepAtTheEndKeepsEverythingElse() {
        assertThat(insert(TEXT, 3, "wait: 1d")).isEqualTo(TEXT.replace("- click: 1\n", "- click: 1\n  - wait: 1d\n"));
    }

    @Test
    void stepInTheMiddleTakesTheExpectationsAway() {
        assertThat(insert(TEXT, 1, "wait: 1d")).isEqualTo("""
            title: Three steps
            steps:
              # the mail
              - send: newsletter
              - wait: 1d
              - open: mail   # a remark
              - click: 1
            browsers: [firefox-153]
            """);
    }

    @Test
    void expectationsBeforeTheStepsAreTakenAwayToo() {
        String text = "expect:\n  - { step: 1, outcome: failed }\nsteps:\n- send: newsletter\n- open: mail\n";
        assertThat(insert(text, 0, "forget: all"))
                .isEqualTo("steps:\n- forget: all\n- send: newsletter\n- open: mail\n");
    }

    @Test
    void stepAfterALongMailStandsBelowAllOfIt() {
        String text = "steps:\n  - send:\n      html: |\n        <a href='x'>\n\n        </a>\n\n";
        assertThat(insert(text, 1, "open: mail")).isEqualTo(text.stripTrailing() + "\n  - open: mail\n\n");
    }

    @Test
    void fileWithoutALastLineBreakGetsOne() {
        assertThat(insert("steps:\n  - send: newsletter", 1, "open: mail"))
                .isEqualTo("steps:\n  - send: newsletter\n  - open: mail\n");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "steps: [{ send: newsletter }, { open: mail }]",
                "steps:\n  -\n    send: newsletter\n",
                "steps: 5\n",
                "title: x\n",
                "- a\n",
                "\"unclosed"
            })
    void otherWaysOfWritingAreLeftAlone(String text) {
        assertThat(StepLines.of(text)).isEmpty();
    }

    private static String insert(String text, int after, String step) {
        return StepLines.of(text).orElseThrow().insert(after, step);
    }
}
