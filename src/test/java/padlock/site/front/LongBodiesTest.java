package padlock.site.front;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.Socket;
import java.time.Duration;
import java.util.Map;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.util.Callback;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class LongBodiesTest {
    /** Answers with how many bytes came. */
    private static final class Counting extends Handler.Abstract {
        @Override
        public boolean handle(Request request, Response response, Callback callback) throws Exception {
            int status = LongBodies.refused(request::getAttribute).orElse(200);
            int length = Content.Source.asString(request).length();
            response.setStatus(status);
            Content.Sink.write(response, true, length + " bytes", callback);
            return true;
        }
    }

    private static String post(int port, String path, int announced, int sent) throws Exception {
        try (Socket socket = new Socket("127.0.0.1", port)) {
            String head = "POST " + path + " HTTP/1.1\r\nHost: a\r\nConnection: close\r\nContent-Length: " + announced;
            socket.getOutputStream().write((head + "\r\n\r\n" + "x".repeat(sent)).getBytes(ISO_8859_1));
            return new String(socket.getInputStream().readAllBytes(), ISO_8859_1);
        }
    }

    @Test
    void aLongBodyThatComesTooSlowlyGivesItsPlaceBack() throws Exception {
        Server server = new Server();
        ServerConnector connector = new ServerConnector(server);
        connector.setHost("127.0.0.1");
        server.addConnector(connector);
        server.setHandler(new LongBodies(10, Map.of("/long", 100L), Duration.ofMillis(50), new Counting()));
        server.start();
        try {
            int port = connector.getLocalPort();
            // More of them than there are places.
            for (int i = 0; i < 20; i++) {
                assertThat(post(port, "/long", 90, 1)).doesNotContain(" 200 ").doesNotContain(" 503 ");
            }
            assertThat(post(port, "/long", 10, 10)).contains(" 200 ").contains("10 bytes");
            assertThat(post(port, "/long", 101, 101)).contains(" 413 ").contains("0 bytes");
            assertThat(post(port, "/other", 11, 11)).contains(" 413 ").contains("0 bytes");
        } finally {
            server.stop();
        }
    }
}
