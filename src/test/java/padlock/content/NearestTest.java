package padlock.content;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NearestTest {
    @ParameterizedTest
    @CsvSource({
        "htps, https",
        "htpps, https",
        "brwosers, browsers",
        "Browsers, browsers",
        "can-proceed, canProceed",
        "chromium-165, chromium-156",
        "browser, browsers"
    })
    void aSlipOfTheFingersIsUnderstood(String word, String meant) {
        assertThat(Nearest.to(word, List.of("https", "browsers", "canProceed", "chromium-156", "esp")))
                .contains(meant);
    }

    @Test
    void anotherWordAltogetherIsNoSlip() {
        assertThat(Nearest.to("color", List.of("https", "esp"))).isEmpty();
        assertThat(Nearest.hint("color", List.of("https", "esp"))).isEqualTo("; known here: `https`, `esp`");
    }

    @Test
    @Timeout(20)
    void aVeryLongWordIsNotCompared() {
        assertThat(Nearest.to("https".repeat(20_000), List.of("https"))).isEmpty();
    }
}
