package padlock.progress;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import padlock.progress.ProgressExport.Trouble;

class ProgressExportTest {
    private static final List<Mark> MARKS =
            List.of(new Mark("a", "b", 2, true, false, Instant.parse("2026-11-22T09:00:00Z")));

    @Test
    void whatIsWrittenIsReadAgain() {
        assertThat(ProgressExport.read(ProgressExport.write(MARKS).getBytes(UTF_8))
                        .marks())
                .contains(MARKS);
    }

    private static Trouble trouble(String file) {
        return ProgressExport.read(file.getBytes(UTF_8)).trouble();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{", "[]", "null", "7", "{\"format\":\"other\"}", "not json"})
    void aForeignFileIsToldApart(String file) {
        assertThat(trouble(file)).isEqualTo(Trouble.FOREIGN);
    }

    @Test
    void aLaterVersionIsToldApart() {
        assertThat(trouble(ProgressExport.write(MARKS).replace("\"version\":1", "\"version\":2")))
                .isEqualTo(Trouble.NEWER);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"lesson\":\"../a\"",
                "\"lesson\":7",
                "\"task\":\"<b>\"",
                "\"choice\":-1",
                "\"choice\":2000",
                "\"choice\":\"2\"",
                "\"foreseen\":\"yes\"",
                "\"at\":\"yesterday\"",
                "\"x\":1"
            })
    void aDamagedMarkIsNotTaken(String wrong) {
        String key = wrong.substring(0, wrong.indexOf(':'));
        String file = ProgressExport.write(MARKS);
        String broken = file.contains(key + ":")
                ? file.replaceFirst(key + ":(\"[^\"]*\"|[a-z0-9]+)", wrong)
                : file.replace("\"lesson\":\"a\"", wrong);
        assertThat(trouble(broken)).isEqualTo(Trouble.DAMAGED);
    }

    @Test
    @Timeout(20)
    void tenMegabytesAndDeepNestingEndInTime() {
        assertThat(trouble(" ".repeat(10_000_000))).isEqualTo(Trouble.TOO_LONG);
        assertThat(trouble("[".repeat(200_000))).isEqualTo(Trouble.FOREIGN);
        String mark = "{\"lesson\":\"a\",\"task\":\"b\",\"choice\":0,\"foreseen\":true,\"mended\":true,\"at\":\"x\"},";
        assertThat(trouble("{\"format\":\"padlock-progress\",\"version\":1,\"marks\":[" + mark.repeat(2_500) + "0]}"))
                .isEqualTo(Trouble.DAMAGED);
    }
}
