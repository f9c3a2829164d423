package padlock.url;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PercentCodingTest {
    @ParameterizedTest
    @CsvSource({
        "%41, A",
        "a%41, aA",
        "%41%42c, ABc",
        "%4, %4",
        "%, %",
        "100%, 100%",
        "%zz, %zz",
        "%4g, %4g",
        "%2541, %41",
        "%c3%BC, ü",
        "ü%41, üA"
    })
    void escapesAreReadOnce(String raw, String text) {
        assertThat(PercentCoding.decode(raw)).isEqualTo(text);
    }

    @ParameterizedTest
    @CsvSource({"a b, a%20b", "ü, %C3%BC", "%41, %41", "'\"<>`', %22%3C%3E%60", "a|b^{c}, a|b^{c}", "#, %23", "\\, %5C"
    })
    void tidyEncodesWhatMayNotStandInAUrl(String raw, String text) {
        assertThat(PercentCoding.tidy(raw)).isEqualTo(text);
    }

    @Test
    void aValueKeepsItsMeaningThroughEncodingAndBack() {
        String every = "";
        for (char c = 0; c < 0x250; c++) {
            every += c;
        }
        String encoded = PercentCoding.encode(every);

        assertThat(encoded).matches("[A-Za-z0-9._~%-]*");
        assertThat(PercentCoding.decode(encoded)).isEqualTo(every);
    }

    @Test
    void aValueKeepsTheCharactersThatNeedNoEscape() {
        assertThat(PercentCoding.encode("azAZ09-._~/ü%")).isEqualTo("azAZ09-._~%2F%C3%BC%25");
    }

    @Test
    void controlsAreEncoded() {
        assertThat(PercentCoding.tidy("\u0000\u001f\u007f")).isEqualTo("%00%1F%7F");
    }
}
