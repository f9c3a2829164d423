package padlock.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.SecureRandom;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.TrustManager;
import javax.net.ssl.X509TrustManager;
import padlock.pki.Authority;
import padlock.pki.Credential;

/** The least that a handshake and a request can cost in Java: JSSE sockets, EC P-256, a new session each time, nothing else. */
final class BareSockets implements AutoCloseable {
    private static final char[] NO_PASSWORD = {};
    private static final String ANSWER = "HTTP/1.1 200 OK\r\nContent-Length: 2\r\nConnection: close\r\n\r\nok";

    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final SSLContext context;
    private final ServerSocket plain;
    private final ServerSocket secure;
    private int asked;

    BareSockets() throws GeneralSecurityException, IOException {
        context = context(new Authority().issueFor(List.of("localhost"), Instant.parse("2026-11-22T00:00:00Z")));
        plain = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        secure = context.getServerSocketFactory().createServerSocket(0, 50, InetAddress.getLoopbackAddress());
        threads.submit(() -> serve(plain));
        threads.submit(() -> serve(secure));
    }

    /** One request over http. */
    void get() throws IOException {
        try (Socket socket = new Socket(plain.getInetAddress(), plain.getLocalPort())) {
            socket.setTcpNoDelay(true);
            exchange(socket);
        }
    }

    /** A full handshake. */
    void handshake() throws IOException {
        try (SSLSocket socket = secure()) {
            socket.startHandshake();
        }
    }

    /** A full handshake and one request. */
    void getSecurely() throws IOException {
        try (SSLSocket socket = secure()) {
            exchange(socket);
        }
    }

    private SSLSocket secure() throws IOException {
        Socket socket = new Socket(secure.getInetAddress(), secure.getLocalPort());
        socket.setTcpNoDelay(true);
        // A name of its own for each connection, so that no session is ever resumed.
        return (SSLSocket) context.getSocketFactory()
                .createSocket(socket, "h" + asked++ + ".example", secure.getLocalPort(), true);
    }

    private static void exchange(Socket socket) throws IOException {
        socket.getOutputStream()
                .write("GET / HTTP/1.1\r\nHost: example.com\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
        socket.getInputStream().readAllBytes();
    }

    private void serve(ServerSocket server) {
        while (!server.isClosed()) {
            try {
                Socket socket = server.accept();
                socket.setTcpNoDelay(true);
                threads.submit(() -> answer(socket));
            } catch (IOException closed) {
                return;
            }
        }
    }

    private static void answer(Socket accepted) {
        try (Socket socket = accepted) {
            BufferedReader lines =
                    new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.US_ASCII));
            String line = lines.readLine();
            while (line != null && !line.isEmpty()) {
                line = lines.readLine();
            }
            if (line != null) {
                socket.getOutputStream().write(ANSWER.getBytes(StandardCharsets.US_ASCII));
            }
        } catch (IOException clientLeft) {
            // After a handshake without a request there is nobody to answer.
        }
    }

    private static SSLContext context(Credential credential) throws GeneralSecurityException, IOException {
        KeyStore keys = KeyStore.getInstance("PKCS12");
        keys.load(null, NO_PASSWORD);
        keys.setKeyEntry(
                "key", credential.key(), NO_PASSWORD, credential.chain().toArray(X509Certificate[]::new));
        KeyManagerFactory managers = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        managers.init(keys, NO_PASSWORD);
        SSLContext context = SSLContext.getInstance("TLSv1.3");
        context.init(managers.getKeyManagers(), new TrustManager[] {new TrustsAnybody()}, new SecureRandom());
        return context;
    }

    @Override
    public void close() throws IOException {
        plain.close();
        secure.close();
        threads.shutdownNow();
    }

    private static final class TrustsAnybody implements X509TrustManager {
        @Override
        public void checkClientTrusted(X509Certificate[] chain, String type) {}

        @Override
        public void checkServerTrusted(X509Certificate[] chain, String type) {}

        @Override
        public X509Certificate[] getAcceptedIssuers() {
            return new X509Certificate[0];
        }
    }
}
