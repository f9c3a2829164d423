package padlock.site;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.util.Locale;
import java.util.Optional;

/** Requests written by hand, byte for byte, as no HTTP client would send them. */
public final class Raw {
    private static final int PATIENCE = 20_000;

    private Raw() {}

    /** All that came back. */
    public record Answer(String text) {
        public int status() {
            return text.startsWith("HTTP/1.") && text.length() > 12 ? Integer.parseInt(text.substring(9, 12)) : 0;
        }

        public Optional<String> header(String name) {
            String head = text.substring(0, Math.max(0, text.indexOf("\r\n\r\n")));
            return head.lines()
                    .filter(line -> line.toLowerCase(Locale.ROOT).startsWith(name.toLowerCase(Locale.ROOT) + ":"))
                    .map(line -> line.substring(name.length() + 1).strip())
                    .findFirst();
        }

        public String body() {
            int end = text.indexOf("\r\n\r\n");
            return end < 0 ? "" : text.substring(end + 4);
        }

        /** How many answers came on this connection. */
        public int count() {
            return text.split("HTTP/1\\.1 [0-9]{3}", -1).length - 1;
        }
    }

    /** Sends these bytes and reads until the server hangs up, which the bytes should ask for. */
    public static Answer send(int port, String bytes) throws IOException {
        try (Socket socket = new Socket("127.0.0.1", port)) {
            socket.setSoTimeout(PATIENCE);
            socket.getOutputStream().write(bytes.getBytes(ISO_8859_1));
            socket.getOutputStream().flush();
            return new Answer(read(socket.getInputStream()));
        }
    }

    private static String read(InputStream in) {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        try {
            in.transferTo(all);
        } catch (IOException reset) {
            // What came before the reset is the answer.
            return all.toString(ISO_8859_1);
        }
        return all.toString(ISO_8859_1);
    }

    /** A request with the headers as given, each ended by CR LF. */
    public static Answer get(int port, String path, String host, String headers) throws IOException {
        return send(
                port, "GET " + path + " HTTP/1.1\r\nHost: " + host + "\r\nConnection: close\r\n" + headers + "\r\n");
    }

    /** A form. */
    public static Answer post(int port, String path, String host, String headers, String form) throws IOException {
        return send(
                port,
                "POST " + path + " HTTP/1.1\r\nHost: " + host + "\r\nConnection: close\r\n" + headers
                        + "Content-Type: application/x-www-form-urlencoded\r\nContent-Length: "
                        + form.getBytes(ISO_8859_1).length + "\r\n\r\n" + form);
    }
}
