package padlock.wire;

import java.io.IOException;
import java.security.cert.X509Certificate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import javax.net.ssl.SSLPeerUnverifiedException;
import javax.net.ssl.SSLSession;
import javax.net.ssl.SSLSocket;
import okhttp3.Headers;
import okhttp3.Interceptor;
import okhttp3.RequestBody;
import okhttp3.Response;
import org.jspecify.annotations.Nullable;
import padlock.browser.Network;
import padlock.http.Request;

/**
 * Stands between TLS handshake and request: shows the certificates to the browser's gate, and lets through exactly the header lines
 * the browser wrote.
 */
final class Guard implements Interceptor {
    private final Request request;
    private final Network.Gate gate;
    private Optional<SSLSession> session = Optional.empty();

    Guard(Request request, Network.Gate gate) {
        this.request = request;
        this.gate = gate;
    }

    /** The gate did not admit the certificates. */
    static final class Refused extends IOException {
        private static final long serialVersionUID = 1L;
        private final transient List<X509Certificate> chain;

        Refused(List<X509Certificate> chain) {
            super("the certificate was not accepted");
            this.chain = chain;
        }

        List<X509Certificate> chain() {
            return chain;
        }
    }

    @Override
    public Response intercept(Chain chain) throws IOException {
        if (Objects.requireNonNull(chain.connection(), "a network interceptor has a connection")
                        .socket()
                instanceof SSLSocket tls) {
            session = Optional.of(tls.getSession());
            List<X509Certificate> presented = chain();
            if (!gate.admits(presented)) {
                throw new Refused(presented);
            }
        }
        okhttp3.Request outgoing = chain.request();
        return chain.proceed(
                outgoing.newBuilder().headers(lines(outgoing.body())).build());
    }

    /** OkHttp would add a user agent, a connection header and an encoding; the server must see what the browser says. */
    private Headers lines(@Nullable RequestBody body) throws IOException {
        Headers.Builder lines = new Headers.Builder();
        lines.addUnsafeNonAscii("Host", request.url().authority());
        request.headers().lines().forEach(line -> lines.addUnsafeNonAscii(line.name(), line.value()));
        if (body != null) {
            lines.add("Content-Length", Long.toString(body.contentLength()));
        }
        return lines.build();
    }

    /** The certificates presented, leaf first; empty over http. */
    List<X509Certificate> chain() throws SSLPeerUnverifiedException {
        return session.isEmpty()
                ? List.of()
                : Stream.of(session.get().getPeerCertificates())
                        .map(X509Certificate.class::cast)
                        .toList();
    }

    Optional<String> tlsVersion() {
        return session.map(SSLSession::getProtocol);
    }
}
