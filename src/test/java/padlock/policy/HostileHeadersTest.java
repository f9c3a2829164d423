package padlock.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Headers nobody sends in good faith: every grammar ends, quickly, with a value. */
class HostileHeadersTest {
    private static final List<Profile> PROFILES = Profiles.read().all();
    private static final List<String> PIECES = List.of(
            "max-age",
            "MAX-AGE",
            "=",
            "\"",
            "\\",
            ";",
            " ",
            "\t",
            ",",
            "0",
            "1",
            "31536000",
            "-",
            "+",
            "@",
            "ü",
            "\u0000",
            "\ud800",
            "includeSubDomains",
            "includesubdomains",
            "preload",
            "x",
            "18446744073709551616",
            "１",
            "\u00a0");

    @RepeatedTest(20)
    void noHeaderBreaksAGrammar(RepetitionInfo seed) {
        Random random = new Random(seed.getCurrentRepetition());
        for (int i = 0; i < 1_000; i++) {
            String header = header(random);
            for (Profile profile : PROFILES) {
                HstsHeader read = HstsHeader.read(header, profile.hsts());
                if (read instanceof HstsHeader.Noted noted) {
                    assertThat(noted.maxAgeSeconds())
                            .as("%s: %s", profile.id(), header)
                            .isBetween(
                                    0L,
                                    profile.hsts()
                                            .longest()
                                            .map(Duration::toSeconds)
                                            .orElse(Long.MAX_VALUE));
                }
            }
            assertThatCode(() -> PreloadHeader.preloadable(header)).doesNotThrowAnyException();
            assertThatCode(() -> PreloadHeader.removable(header)).doesNotThrowAnyException();
        }
    }

    static Stream<String> longHeaders() {
        int length = 64 * 1024;
        return Stream.of(
                        ";",
                        " ",
                        "a",
                        "a;",
                        "a;;",
                        "a=;",
                        "=",
                        "\"",
                        "\\",
                        "x=\"",
                        "max-age=",
                        "max-age=1;",
                        "max-age=00;",
                        "max-age=\"1\";",
                        "includeSubDomains;",
                        "preload;",
                        "0",
                        "9")
                .flatMap(piece -> {
                    String body = piece.repeat(length / piece.length());
                    return Stream.of(
                            body,
                            "max-age=" + body,
                            "max-age=\"" + body,
                            "max-age=1; " + body,
                            body + ";".repeat(length));
                });
    }

    @ParameterizedTest
    @MethodSource("longHeaders")
    @Timeout(value = 2, threadMode = Timeout.ThreadMode.SEPARATE_THREAD, unit = TimeUnit.SECONDS)
    void sixtyFourKibibytesCostLittle(String header) {
        for (HstsRules.Grammar grammar : HstsRules.Grammar.values()) {
            HstsRules rules = PROFILES.stream()
                    .map(Profile::hsts)
                    .filter(r -> r.grammar() == grammar)
                    .findFirst()
                    .orElseThrow();
            assertThat(HstsHeader.read(header, rules)).isNotNull();
        }
        assertThat(PreloadHeader.preloadable(header)).isNotNull();
    }

    private static String header(Random random) {
        StringBuilder header = new StringBuilder();
        for (int i = random.nextInt(12); i >= 0; i--) {
            header.append(
                    random.nextInt(10) == 0
                            ? String.valueOf((char) random.nextInt(0x10000))
                            : PIECES.get(random.nextInt(PIECES.size())));
        }
        return header.toString();
    }
}
