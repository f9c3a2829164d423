package padlock.qr;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.DecodeHintType;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.Result;
import com.google.zxing.ResultMetadataType;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import java.util.Arrays;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class QrCodeTest {
    private static final int PIXELS = 5;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "x",
                "http://192.168.1.20:8080/r/K7WPM4",
                "https://training.example.com/padlock/r/CDFGHJ",
                "höher, weiter, 日本",
            })
    void anotherDecoderReadsTheText(String text) throws Exception {
        assertThat(decoded(QrCode.of(text).orElseThrow()).getText()).isEqualTo(text);
    }

    @Test
    void everyLengthIsReadAtLevelM() throws Exception {
        Random random = new Random(18_004);
        for (int length = 1; length <= 106; length++) {
            StringBuilder text = new StringBuilder();
            random.ints(length, ' ', '~' + 1).forEach(text::appendCodePoint);
            Result result = decoded(QrCode.of(text.toString()).orElseThrow());
            assertThat(result.getText()).isEqualTo(text.toString());
            assertThat(result.getResultMetadata().get(ResultMetadataType.ERROR_CORRECTION_LEVEL))
                    .hasToString("M");
        }
    }

    @ParameterizedTest
    @CsvSource({"14,21", "15,25", "26,25", "27,29", "42,29", "43,33", "62,33", "63,37", "84,37", "85,41", "106,41"})
    void theSmallestSizeThatFitsIsTaken(int bytes, int side) {
        assertThat(QrCode.of("a".repeat(bytes)).orElseThrow().side()).isEqualTo(side);
    }

    @Test
    void longerTextIsRefused() {
        assertThat(QrCode.of("a".repeat(107))).isEmpty();
        assertThat(QrCode.of("ü".repeat(54))).isEmpty();
    }

    @Test
    void survivesACoffeeStain() throws Exception {
        String text = "http://192.168.1.20:8080/r/K7WPM4";
        QrCode code = QrCode.of(text).orElseThrow();
        boolean[][] stained = new boolean[code.side()][code.side()];
        for (int y = 0; y < code.side(); y++) {
            for (int x = 0; x < code.side(); x++) {
                stained[y][x] = code.isDark(x, y) || (x >= 12 && x < 17 && y >= 12 && y < 17);
            }
        }
        assertThat(decoded(stained).getText()).isEqualTo(text);
    }

    @Test
    void thePathCoversExactlyTheDarkSquares() {
        QrCode code = QrCode.of("http://127.0.0.1:8080/r/K7WPM4").orElseThrow();
        boolean[][] drawn = new boolean[code.extent()][code.extent()];
        for (String run : code.path().substring(1).split("M")) {
            String[] numbers = run.split("[ hvz]");
            int x = Integer.parseInt(numbers[0]);
            int y = Integer.parseInt(numbers[1]);
            Arrays.fill(drawn[y], x, x + Integer.parseInt(numbers[2]), true);
        }
        for (int y = 0; y < code.side(); y++) {
            for (int x = 0; x < code.side(); x++) {
                assertThat(drawn[y + QrCode.QUIET_ZONE][x + QrCode.QUIET_ZONE]).isEqualTo(code.isDark(x, y));
            }
        }
    }

    private static Result decoded(QrCode code) throws Exception {
        boolean[][] dark = new boolean[code.side()][code.side()];
        for (int y = 0; y < code.side(); y++) {
            for (int x = 0; x < code.side(); x++) {
                dark[y][x] = code.isDark(x, y);
            }
        }
        return decoded(dark);
    }

    private static Result decoded(boolean[][] dark) throws Exception {
        int width = PIXELS * (dark.length + 2 * QrCode.QUIET_ZONE);
        int[] pixels = new int[width * width];
        Arrays.fill(pixels, 0xFFFFFF);
        for (int y = 0; y < PIXELS * dark.length; y++) {
            for (int x = 0; x < PIXELS * dark.length; x++) {
                if (dark[y / PIXELS][x / PIXELS]) {
                    int edge = PIXELS * QrCode.QUIET_ZONE;
                    pixels[(y + edge) * width + x + edge] = 0;
                }
            }
        }
        return new QRCodeReader()
                .decode(
                        new BinaryBitmap(new HybridBinarizer(new RGBLuminanceSource(width, width, pixels))),
                        Map.of(DecodeHintType.CHARACTER_SET, "UTF-8"));
    }
}
