package padlock.url;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Text nobody thought of: reading never throws, and what was read reads the same again. */
class RandomUrlsTest {
    private static final List<String> PIECES = List.of(
            "http", "https", "HTTP", "ftp", ":", "//", "/", "\\", "..", ".", "%2e", "%", "%41", "%00", "%ff", "?", "#",
            "@", "[", "]", "[::1]", "::", "1.2.3.4", "0x", "0x7f", "08", "65536", "443", "80", " ", "\t", "\n", "\u0000",
            "\u00ad", "\u200d", "ü", "ß", "。", "㏂", "İ", "١", "\ud800", "\udfff", "😀", "xn--", "xn--a", "-", "_", "a",
            "example.com", "localhost", "com", "+", "*", "\"", "'", "<", "|", "{", "é́", "ﷺ", "א", "\uffff");

    @RepeatedTest(20)
    void parsingNeverThrowsAndIsStable(RepetitionInfo seed) {
        Random random = new Random(seed.getCurrentRepetition());
        for (int i = 0; i < 2_000; i++) {
            String text = (random.nextInt(4) == 0 ? "" : "http://") + text(random);
            Optional<WebUrl> url = WebUrl.parse(text);
            url.ifPresent(read -> assertThat(WebUrl.parse(read.toString()))
                    .as("%s", escaped(text))
                    .contains(read));
            url.ifPresent(read ->
                    assertThat(WebUrl.parse(read.toHttps().toString())).contains(read.toHttps()));
            url.ifPresent(RandomUrlsTest::everyQuestionHasAnAnswer);
        }
    }

    @RepeatedTest(20)
    void resolvingNeverThrowsAndIsStable(RepetitionInfo seed) {
        Random random = new Random(1_000 + seed.getCurrentRepetition());
        WebUrl base = WebUrl.of("http://example.com/a/b?c#d");
        for (int i = 0; i < 2_000; i++) {
            String reference = text(random);
            base.resolve(reference)
                    .ifPresent(read -> assertThat(WebUrl.parse(read.toString()))
                            .as("%s", escaped(reference))
                            .contains(read));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"a", "/", "../", "%2e/", ":", "http:", "ü.", "?", "#", "@", "[", "\t", "a:"})
    @Timeout(value = 5, threadMode = Timeout.ThreadMode.SEPARATE_THREAD, unit = TimeUnit.SECONDS)
    void lengthCostsLittle(String piece) {
        String longText = piece.repeat(1_000_000 / piece.length());
        WebUrl base = WebUrl.of("http://example.com/");

        assertThatCode(() -> {
                    WebUrl.parse(longText);
                    WebUrl.parse("http://" + longText);
                    base.resolve(longText);
                })
                .doesNotThrowAnyException();
    }

    private static void everyQuestionHasAnAnswer(WebUrl url) {
        Host host = url.host();
        assertThat(Host.parse(host.text())).contains(host);
        assertThat(host.sameSite(host)).isTrue();
        assertThat(host.isLoopback() && !host.isPrivateAddress() && host.isIpLiteral())
                .isFalse();
        assertThat(host.isNonUnique()).isIn(true, false);
    }

    private static String text(Random random) {
        StringBuilder text = new StringBuilder();
        for (int i = random.nextInt(10); i >= 0; i--) {
            text.append(
                    random.nextInt(8) == 0
                            ? String.valueOf((char) random.nextInt(0x10000))
                            : PIECES.get(random.nextInt(PIECES.size())));
        }
        return text.toString();
    }

    private static String escaped(String text) {
        StringBuilder out = new StringBuilder();
        text.chars().forEach(c -> out.append(c >= ' ' && c < 127 ? "" + (char) c : "\\u%04x".formatted(c)));
        return out.toString();
    }
}
