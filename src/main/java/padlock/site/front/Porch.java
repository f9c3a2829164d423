package padlock.site.front;

import io.javalin.config.JavalinConfig;
import java.time.Duration;
import org.eclipse.jetty.server.Connector;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.NetworkConnectionLimit;
import org.eclipse.jetty.server.SecureRequestCustomizer;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.server.SslConnectionFactory;
import org.eclipse.jetty.server.handler.EagerContentHandler;
import org.eclipse.jetty.server.handler.EagerContentHandler.RetainedContentLoaderFactory;
import org.eclipse.jetty.server.handler.GracefulHandler;
import org.eclipse.jetty.util.ssl.SslContextFactory;
import padlock.pki.ServerIdentity;

/**
 * How the server listens: with TLS if there is a certificate, with patience for slow clients that costs no thread, and with an orderly
 * end.
 */
public final class Porch {
    /** How long a stopping server lets what runs come to its end. */
    public static final Duration FAREWELL = Duration.ofSeconds(20);

    // A class of a thousand, each with a stream and a page that loads.
    private static final int CONNECTIONS = 4_000;
    private static final int HEADER_BYTES = 8 * 1_024;

    private final Front front;
    private final long requestBytes;

    /** {@code requestBytes}: the longest body of a request. */
    public Porch(Front front, long requestBytes) {
        this.front = front;
        this.requestBytes = requestBytes;
    }

    public void install(JavalinConfig config) {
        config.jetty.modifyHttpConfiguration(http -> {
            http.setSendServerVersion(false);
            http.setSendXPoweredBy(false);
            http.setRequestHeaderSize(HEADER_BYTES);
        });
        config.jetty.modifyServer(server -> {
            server.setStopTimeout(FAREWELL.toMillis());
            server.addBean(new NetworkConnectionLimit(CONNECTIONS, server));
            server.setHandler(new GracefulHandler(new Doorstep(front.prefix(), eager())));
        });
        front.tls()
                .ifPresent(identity -> config.jetty.addConnector(
                        (server, http) -> secure(server, http, identity, config.jetty.host, config.jetty.port)));
    }

    // A body is collected before a thread is given to its request: a client that sends a byte a second holds none.
    // One that is announced as too long is not waited for.
    private Handler.Wrapper eager() {
        EagerContentHandler eager =
                new EagerContentHandler(new RetainedContentLoaderFactory(requestBytes + 1, 0, false));
        eager.exclude(request -> request.getLength() > requestBytes);
        return eager;
    }

    private static Connector secure(
            Server server, HttpConfiguration http, ServerIdentity identity, String host, int port) {
        SslContextFactory.Server tls = new SslContextFactory.Server();
        tls.setKeyStore(identity.store());
        tls.setKeyStorePassword("");
        tls.setIncludeProtocols("TLSv1.3", "TLSv1.2");
        HttpConfiguration secure = new HttpConfiguration(http);
        // Which names are ours is decided once, for http and https alike, by Front.
        secure.addCustomizer(new SecureRequestCustomizer(false));
        ServerConnector connector = new ServerConnector(
                server, new SslConnectionFactory(tls, "http/1.1"), new HttpConnectionFactory(secure));
        connector.setHost(host);
        connector.setPort(port);
        return connector;
    }
}
