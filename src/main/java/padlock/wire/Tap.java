package padlock.wire;

import java.io.FilterInputStream;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import padlock.trace.Sighting;

/**
 * Somebody on the path who copies every byte of a connection: the café's Wi-Fi, the provider, a proxy.
 *
 * <p>Over http the head of the request is readable, token and all. Over https two things are: how many bytes of what kind went
 * which way, and the name of the server in the first message.
 */
final class Tap {
    private static final int MOST_TEXT = 2_048;
    private static final int MOST_RECORDS = 50;
    private static final int MOST_SHOWN = 640;
    private static final int LARGEST_FIRST_MESSAGE = 16 * 1024;

    private final boolean tls;
    private final List<String> records = new ArrayList<>();
    private final TlsRecords outbound = new TlsRecords("out", this::note);
    private final TlsRecords inbound = new TlsRecords("in", this::note);
    private final StringBuilder sent = new StringBuilder();
    private final StringBuilder heard = new StringBuilder();
    private boolean answered;
    private boolean answeredInTls;

    Tap(boolean tls) {
        this.tls = tls;
    }

    InputStream listening(InputStream in) {
        return new FilterInputStream(in) {
            @Override
            public int read() throws IOException {
                int b = super.read();
                if (b >= 0) {
                    received(new byte[] {(byte) b}, 0, 1);
                }
                return b;
            }

            @Override
            public int read(byte[] buffer, int offset, int length) throws IOException {
                int count = super.read(buffer, offset, length);
                received(buffer, offset, count);
                return count;
            }
        };
    }

    OutputStream listening(OutputStream out) {
        return new FilterOutputStream(out) {
            @Override
            public void write(int b) throws IOException {
                write(new byte[] {(byte) b}, 0, 1);
            }

            @Override
            public void write(byte[] buffer, int offset, int length) throws IOException {
                out.write(buffer, offset, length);
                sent(buffer, offset, length);
            }
        };
    }

    private synchronized void sent(byte[] bytes, int offset, int length) {
        int room = (tls ? LARGEST_FIRST_MESSAGE : MOST_TEXT) - sent.length();
        if (room > 0) {
            sent.append(new String(bytes, offset, Math.min(length, room), StandardCharsets.ISO_8859_1));
        }
        if (tls) {
            outbound.pass(bytes, offset, length);
        }
    }

    private synchronized void received(byte[] bytes, int offset, int count) {
        if (count <= 0) {
            return;
        }
        if (!answered) {
            answered = true;
            answeredInTls = TlsRecords.isType(bytes[offset]);
        }
        if (!tls && heard.length() < MOST_TEXT) {
            int room = Math.min(count, MOST_TEXT - heard.length());
            heard.append(new String(bytes, offset, room, StandardCharsets.ISO_8859_1));
        }
        if (tls && answeredInTls) {
            inbound.pass(bytes, offset, count);
        }
    }

    private void note(String record) {
        if (records.size() < MOST_RECORDS) {
            records.add(record);
        }
    }

    synchronized boolean heardPlainTextForTls() {
        return tls && answered && !answeredInTls;
    }

    synchronized boolean heardTlsForPlainText() {
        return !tls && answered && answeredInTls;
    }

    /** What was seen so far; empty when no connection came about. */
    synchronized Optional<Sighting> sighting() {
        if (sent.isEmpty()) {
            return Optional.empty();
        }
        if (!tls) {
            return Optional.of(new Sighting(
                    Optional.empty(),
                    Optional.of(head(sent.toString())),
                    List.of(),
                    heard.isEmpty() ? Optional.empty() : Optional.of(heard.toString()),
                    Optional.empty()));
        }
        byte[] bytes = sent.toString().getBytes(StandardCharsets.ISO_8859_1);
        String hello = HexFormat.of().formatHex(bytes, 0, Math.min(bytes.length, MOST_SHOWN));
        return Optional.of(new Sighting(
                ClientHello.serverName(bytes), Optional.empty(), records, Optional.empty(), Optional.of(hello)));
    }

    private static String head(String text) {
        int end = text.indexOf("\r\n\r\n");
        return end < 0 ? text : text.substring(0, end);
    }
}
