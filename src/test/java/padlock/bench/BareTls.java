package padlock.bench;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.List;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLServerSocket;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.TrustManager;
import javax.net.ssl.X509TrustManager;
import padlock.pki.Authority;
import padlock.pki.Credential;

/** The least that an https request can cost here: two sockets of the JDK, a full handshake, one request and one answer. */
final class BareTls implements AutoCloseable {
    private final SSLServerSocket server;

    BareTls(Authority authority) throws IOException, GeneralSecurityException {
        Credential credential = authority.issueFor(List.of("example.com"), Instant.parse("2026-11-22T09:00:00Z"));
        KeyStore keys = KeyStore.getInstance("PKCS12");
        keys.load(null, null);
        keys.setKeyEntry(
                "key", credential.key(), new char[0], credential.chain().toArray(X509Certificate[]::new));
        KeyManagerFactory managers = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        managers.init(keys, new char[0]);
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(managers.getKeyManagers(), null, null);
        server = (SSLServerSocket)
                context.getServerSocketFactory().createServerSocket(0, 50, InetAddress.getLoopbackAddress());
        Thread answering = new Thread(this::answer, "bare-tls");
        answering.setDaemon(true);
        answering.start();
    }

    private void answer() {
        while (!server.isClosed()) {
            try (Socket client = server.accept()) {
                client.setTcpNoDelay(true);
                if (client.getInputStream().read(new byte[1_024]) > 0) {
                    client.getOutputStream()
                            .write("HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nok"
                                    .getBytes(StandardCharsets.US_ASCII));
                    client.getOutputStream().flush();
                }
            } catch (IOException ended) {
                // The next client comes, or the bench is over.
            }
        }
    }

    /** One request; the context is new each time, so that no session is resumed. */
    void ask() throws IOException, GeneralSecurityException {
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(null, new TrustManager[] {new Anybody()}, null);
        int port = server.getLocalPort();
        try (Socket line = new Socket(InetAddress.getLoopbackAddress(), port)) {
            line.setTcpNoDelay(true);
            try (SSLSocket tls = (SSLSocket) context.getSocketFactory().createSocket(line, "example.com", port, true)) {
                tls.getOutputStream()
                        .write("GET / HTTP/1.1\r\nHost: example.com\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
                tls.getInputStream().readAllBytes();
            }
        }
    }

    @Override
    public void close() throws IOException {
        server.close();
    }

    /** Judging certificates is no part of what is measured. */
    private static final class Anybody implements X509TrustManager {
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
