package padlock.oracle;

import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Firefox's remote control (Marionette): WebDriver commands as JSON with their length before them, one answer for each. */
final class Marionette implements AutoCloseable {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final int COMMAND = 0;

    private final Socket socket;
    private final InputStream in;
    private final OutputStream out;
    private int ids;

    Marionette(int port) {
        try {
            socket = new Socket("127.0.0.1", port);
            socket.setSoTimeout((int) Programs.PATIENCE.toMillis());
            socket.setTcpNoDelay(true);
            in = new BufferedInputStream(socket.getInputStream());
            out = socket.getOutputStream();
            read();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    JsonNode call(String command, Map<String, ?> params) {
        try {
            byte[] message = JSON.writeValueAsBytes(List.of(COMMAND, ++ids, command, params));
            out.write((message.length + ":").getBytes(StandardCharsets.US_ASCII));
            out.write(message);
            out.flush();
            JsonNode answer = read();
            if (!answer.get(2).isNull()) {
                throw new IllegalStateException(command + ": " + answer.get(2));
            }
            JsonNode result = answer.get(3);
            return result.has("value") ? result.get("value") : result;
        } catch (IOException e) {
            throw new UncheckedIOException(command, e);
        }
    }

    private JsonNode read() throws IOException {
        int length = 0;
        for (int digit = in.read(); digit != ':'; digit = in.read()) {
            if (digit < 0) {
                throw new EOFException("Firefox is gone");
            }
            length = length * 10 + digit - '0';
        }
        return JSON.readTree(in.readNBytes(length));
    }

    @Override
    public void close() {
        try {
            socket.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
