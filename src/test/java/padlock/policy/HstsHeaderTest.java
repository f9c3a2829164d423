package padlock.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static padlock.words.Said.english;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** One header, three readings: the table of differences between the engines, row by row. */
class HstsHeaderTest {
    private static final Profiles PROFILES = Profiles.read();
    private static final HstsRules CHROMIUM = PROFILES.get("chromium-156").hsts();
    private static final HstsRules FIREFOX = PROFILES.get("firefox-153").hsts();
    private static final HstsRules WEBKIT = PROFILES.get("webkitgtk-2.50").hsts();

    /** Seconds as each engine keeps them; {@code -} where it ignores the header. */
    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '~',
            value = {
                "max-age=31536000, 31536000, 31536000, 31536000",
                "MAX-AGE=100, 100, 100, 100",
                "max-age=\"100\", 100, 100, 100",
                "max-age = 100 ; , 100, 100, 100",
                ";; max-age=100;;, 100, 100, 100",
                "max-age=100; unknown, 100, 100, 100",
                "max-age=100; unknown=1, 100, 100, 100",
                "max-age=0, 0, 0, 0",
                "max-age=31536001, 31536000, 31536001, 31536001",
                "max-age=3153600001, 31536000, 3153600000, 3153600001",
                "max-age=18446744073709551615, 31536000, 3153600000, 9223372036854775807",
                "max-age=18446744073709551616, 31536000, -, 9223372036854775807",
                "max-age=-1, -, -, 9223372036854775807",
                "max-age=+1, -, -, 1",
                "max-age=1; =2, -, 1, 1",
                "max-age=1; unknown=, -, 1, 1",
                "max-age=1; non@token, -, -, 1",
                "max-age=\"100, -, -, 100",
                "max-age=31536\", -, -, -",
                "max-age=\"1\\00\", 100, -, 100",
                "max-age=\"\", -, -, 0",
                "max-age=1; x=\"é\", 1, -, 1",
                "max-age=1; x=\"\\é\", 1, -, 1",
                "max-age=1; x=\"a b\", 1, 1, 1",
                "max-age=1; x=\"a\tb\", 1, 1, 1",
                "max-age=1; x=\"a\u007fb\", 1, -, 1",
                "max-age=1; x=1; x=1, 1, 1, -",
                "max-age=1; includeSubDomains=, -, -, -",
                "max-age=100 includesubdomains, -, -, -",
                "max-age=0100, 100, 100, 100",
                "max-age=1e3, -, -, -",
                "max-age=0x10, -, -, -",
                "max-age=１０, -, -, -",
                "max-age=1; max-age=2, -, -, -",
                "max-age=1; includeSubDomains; INCLUDESUBDOMAINS, -, -, -",
                "max-age, -, -, -",
                "includeSubDomains, -, -, -",
                "~~, -, -, -"
            })
    void theEnginesReadEachHeaderInTheirOwnWay(String header, String chromium, String firefox, String webkit) {
        assertThat(seconds(header, CHROMIUM)).as("Chromium").isEqualTo(age(chromium));
        assertThat(seconds(header, FIREFOX)).as("Firefox").isEqualTo(age(firefox));
        assertThat(seconds(header, WEBKIT)).as("WebKitGTK").isEqualTo(age(webkit));
    }

    @ParameterizedTest
    @CsvSource({
        "max-age=1, false",
        "max-age=1; includeSubDomains, true",
        "IncludeSubdomains;max-age=1, true",
        "max-age=1; includesubdomainsSomeStuff, false",
        "max-age=1; xincludeSubDomains, false"
    })
    void includeSubDomainsIsAWordOfItsOwn(String header, boolean includes) {
        for (Profile profile : PROFILES.all()) {
            assertThat(HstsHeader.read(header, profile.hsts()))
                    .as(profile.id())
                    .isEqualTo(new HstsHeader.Noted(1, includes));
        }
    }

    @ParameterizedTest
    @CsvSource({
        "max-age=x, whole number",
        "includeSubDomains, no max-age",
        "max-age=1; max-age=1, twice",
        "max-age=1; includeSubDomains=1, takes no value",
        "max-age=1 2, grammar"
    })
    void anIgnoredHeaderSaysWhy(String header, String word) {
        HstsHeader read = HstsHeader.read(header, CHROMIUM);

        assertThat(read).isInstanceOfSatisfying(HstsHeader.Ignored.class, ignored -> {
            assertThat(ignored.rule()).isEqualTo(Rule.HSTS_6_1);
            assertThat(english(ignored.because())).contains(word);
        });
    }

    @Test
    void aSemicolonInsideQuotesEndsNothing() {
        assertThat(seconds("max-age=1; x=\";max-age=2\"", CHROMIUM)).contains(1L);
        assertThat(seconds("max-age=1; x=\";max-age=2\"", FIREFOX)).contains(1L);
        assertThat(seconds("max-age=1; x=\";max-age=2\"", WEBKIT)).contains(1L);
        assertThat(seconds("max-age=1; x=\"\\\";max-age=2\"", WEBKIT)).contains(1L);
        assertThat(seconds("x=\\;max-age=7", WEBKIT))
                .as("outside quotes nothing is escaped")
                .contains(7L);
        assertThat(seconds("max-age=\"1\\", WEBKIT))
                .as("nothing follows the backslash")
                .isEmpty();
        assertThat(seconds("max-age=\"\\1\\9\"", WEBKIT)).contains(19L);
    }

    @ParameterizedTest
    @ValueSource(strings = {"\u0000", "\u007f", "ü", "\u2028", "\ud800"})
    void whatIsNoTokenEndsTheGrammar(String character) {
        assertThat(seconds("max-age=1; a" + character, CHROMIUM)).isEmpty();
        assertThat(seconds("max-age=1; a" + character, FIREFOX)).isEmpty();
    }

    private static Optional<Long> seconds(String header, HstsRules rules) {
        return HstsHeader.read(header, rules) instanceof HstsHeader.Noted noted
                ? Optional.of(noted.maxAgeSeconds())
                : Optional.empty();
    }

    private static Optional<Long> age(String cell) {
        return cell.equals("-") ? Optional.empty() : Optional.of(Long.valueOf(cell));
    }
}
