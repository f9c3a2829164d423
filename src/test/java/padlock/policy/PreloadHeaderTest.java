package padlock.policy;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PreloadHeaderTest {
    @Test
    void aGoodHeaderHasNothingAgainstIt() {
        assertThat(PreloadHeader.preloadable("max-age=31536000; includeSubDomains; preload"))
                .isEqualTo(new PreloadHeader.Findings(List.of(), List.of()));
    }

    @Test
    void partsAreReadWhateverTheirCase() {
        PreloadHeader read = PreloadHeader.parse(" MAX-AGE=63072000 ;PRELOAD; IncludeSubdomains");

        assertThat(read.maxAgeSeconds()).contains(BigInteger.valueOf(63_072_000));
        assertThat(read.preload()).isTrue();
        assertThat(read.includeSubDomains()).isTrue();
        assertThat(read.findings().errors()).isEmpty();
        assertThat(read.findings().warnings()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "max-age=31535999; includeSubDomains; preload, header.preloadable.max_age.below_1_year, ''",
        "max-age=0; includeSubDomains; preload, header.preloadable.max_age.zero, ''",
        "includeSubDomains; preload, header.preloadable.max_age.missing, ''",
        "max-age=31536000; preload, header.preloadable.include_sub_domains.missing, ''",
        "max-age=31536000; includeSubDomains, header.preloadable.preload.missing, ''",
        "max-age=315360000; includeSubDomains; preload, '', ''",
        "max-age=315360001; includeSubDomains; preload, '', header.preloadable.max_age.over_10_years"
    })
    void theListHasConditions(String header, String error, String warning) {
        PreloadHeader.Findings findings = PreloadHeader.preloadable(header);

        assertThat(String.join(" ", findings.errors())).isEqualTo(error);
        assertThat(String.join(" ", findings.warnings())).isEqualTo(warning);
    }

    @ParameterizedTest
    @CsvSource({
        "max-age=31536000, ''",
        "max-age=0; x; x, ''",
        "max-age=1; preload, header.removable.contains.preload",
        "includeSubDomains, header.removable.missing.max_age",
        "max-age=x, header.parse.max_age.non_digit_characters header.removable.missing.max_age"
    })
    void whoLeavesTheListSaysSo(String header, String errors) {
        PreloadHeader.Findings findings = PreloadHeader.removable(header);

        assertThat(String.join(" ", findings.errors())).isEqualTo(errors);
        assertThat(findings.warnings()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "'  ', '', header.parse.empty",
        "max-age=01, '', header.parse.max_age.leading_zero",
        "max-age=0, '', ''",
        "max-age=, header.parse.max_age.parse_int_error, ''",
        "max-age=18446744073709551615, '', ''",
        "max-age=18446744073709551616, header.parse.max_age.parse_int_error, ''",
        "max-age=000018446744073709551615, '', header.parse.max_age.leading_zero",
        "'max-age=\"1\"', header.parse.max_age.non_digit_characters, ''",
        "max-age=-1, header.parse.max_age.non_digit_characters, ''",
        "max-age, header.parse.invalid.max_age.no_value, ''",
        "max-age=1; max-age=2; max-age=3, '', header.parse.repeated.max_age",
        "max-age=1;, '', header.parse.empty_directive",
        "max-age=1;;;, '', header.parse.empty_directive",
        "preload; preload; preload, '', header.parse.repeated.preload",
        "preload=1, '', header.parse.invalid.preload",
        "includeSubDomains; includeSubDomains, '', header.parse.repeated.include_sub_domains",
        "includeSubDomains=1, '', header.parse.invalid.include_sub_domains",
        "a; b, '', header.parse.unknown_directive header.parse.unknown_directive"
    })
    void whatIsUntidyHasACode(String header, String errors, String warnings) {
        PreloadHeader.Findings findings = PreloadHeader.parse(header).findings();

        assertThat(String.join(" ", findings.errors())).isEqualTo(errors);
        assertThat(String.join(" ", findings.warnings())).isEqualTo(warnings);
    }

    @Test
    void theFirstMaxAgeIsTheOneThatCounts() {
        assertThat(PreloadHeader.parse("max-age=1; max-age=2").maxAgeSeconds()).contains(BigInteger.ONE);
    }
}
