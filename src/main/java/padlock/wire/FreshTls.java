package padlock.wire;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketException;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.List;
import java.util.Optional;
import javax.net.ssl.SNIHostName;
import javax.net.ssl.SNIServerName;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.SSLSocketFactory;
import javax.net.ssl.TrustManager;
import padlock.url.Host;

/**
 * TLS that remembers nothing and asks for exactly one name.
 *
 * <p>Java resumes TLS sessions by name and port, and a resumed session shows the old certificate; a context of its own for each
 * connection has nothing to resume. Left to itself Java also sends no server name of a single label, where browsers do.
 */
final class FreshTls extends SSLSocketFactory {
    private final SSLSocketFactory jdk;
    private final List<SNIServerName> serverNames;

    FreshTls(Host host) {
        this.jdk = context().getSocketFactory();
        this.serverNames = serverName(host).stream().toList();
    }

    /** The name to ask for; IP addresses are no server names (RFC 6066 section 3). */
    private static Optional<SNIServerName> serverName(Host host) {
        if (host.isIpLiteral()) {
            return Optional.empty();
        }
        try {
            return Optional.of(new SNIHostName(host.name().getBytes(StandardCharsets.US_ASCII)));
        } catch (IllegalArgumentException strict) {
            // Java speaks no name with an underscore or an outer hyphen; the lab's servers know what is meant.
            return Optional.empty();
        }
    }

    private static SSLContext context() {
        try {
            SSLContext context = SSLContext.getInstance("TLS");
            context.init(null, new TrustManager[] {AnyChain.INSTANCE}, null);
            return context;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("this Java offers no TLS", e);
        }
    }

    @Override
    public Socket createSocket(Socket line, String host, int port, boolean autoClose) throws IOException {
        SSLSocket socket = (SSLSocket) jdk.createSocket(line, host, port, autoClose);
        SSLParameters parameters = socket.getSSLParameters();
        parameters.setServerNames(serverNames);
        socket.setSSLParameters(parameters);
        return socket;
    }

    @Override
    public String[] getDefaultCipherSuites() {
        return jdk.getDefaultCipherSuites();
    }

    @Override
    public String[] getSupportedCipherSuites() {
        return jdk.getSupportedCipherSuites();
    }

    @Override
    public Socket createSocket(String host, int port) throws IOException {
        throw elsewhere();
    }

    @Override
    public Socket createSocket(String host, int port, InetAddress localHost, int localPort) throws IOException {
        throw elsewhere();
    }

    @Override
    public Socket createSocket(InetAddress host, int port) throws IOException {
        throw elsewhere();
    }

    @Override
    public Socket createSocket(InetAddress host, int port, InetAddress localHost, int localPort) throws IOException {
        throw elsewhere();
    }

    private static IOException elsewhere() {
        return new SocketException("TLS runs over the line that is there");
    }
}
