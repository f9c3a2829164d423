package padlock.wire;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class TapTest {
    private static final byte[] ALERT = {21, 3, 3, 0, 2, 2, 40};

    @Test
    void nothingSentIsNothingSeen() {
        assertThat(new Tap(true).sighting()).isEmpty();
        assertThat(new Tap(false).sighting()).isEmpty();
    }

    @Test
    void bytesPassUnchanged() throws IOException {
        Tap tap = new Tap(true);
        ByteArrayOutputStream server = new ByteArrayOutputStream();
        tap.listening(server).write(ALERT);
        assertThat(server.toByteArray()).isEqualTo(ALERT);
        assertThat(tap.listening(new ByteArrayInputStream(ALERT)).readAllBytes())
                .isEqualTo(ALERT);
    }

    @Test
    void recordsAreReadAcrossPieces() throws IOException {
        Tap tap = new Tap(true);
        OutputStream out = tap.listening(new ByteArrayOutputStream());
        for (byte b : ALERT) {
            out.write(b);
        }
        out.write(ALERT);
        assertThat(tap.sighting().orElseThrow().records()).containsExactly("alert 2 bytes out", "alert 2 bytes out");
    }

    @Test
    void onlySoManyRecordsAreKept() throws IOException {
        Tap tap = new Tap(true);
        OutputStream out = tap.listening(new ByteArrayOutputStream());
        for (int i = 0; i < 1_000; i++) {
            out.write(ALERT);
        }
        assertThat(tap.sighting().orElseThrow().records()).hasSize(50);
    }

    @Test
    void theBodyOfAPlainRequestIsNotKept() throws IOException {
        Tap tap = new Tap(false);
        tap.listening(new ByteArrayOutputStream())
                .write("POST / HTTP/1.1\r\nHost: a\r\n\r\npassword".getBytes(StandardCharsets.US_ASCII));
        assertThat(tap.sighting().orElseThrow().plainText()).contains("POST / HTTP/1.1\r\nHost: a");
    }

    @Test
    void theWrongProtocolIsNoticed() throws IOException {
        Tap tls = new Tap(true);
        tls.listening(new ByteArrayInputStream("HTTP/1.1 400".getBytes(StandardCharsets.US_ASCII)))
                .readAllBytes();
        assertThat(tls.heardPlainTextForTls()).isTrue();
        Tap plain = new Tap(false);
        plain.listening(new ByteArrayInputStream(ALERT)).readAllBytes();
        assertThat(plain.heardTlsForPlainText()).isTrue();
    }
}
