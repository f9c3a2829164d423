package padlock.origin;

import com.github.tomakehurst.wiremock.common.HttpsSettings;
import com.github.tomakehurst.wiremock.common.JettySettings;
import com.github.tomakehurst.wiremock.core.Options;
import com.github.tomakehurst.wiremock.http.AdminRequestHandler;
import com.github.tomakehurst.wiremock.http.HttpServer;
import com.github.tomakehurst.wiremock.http.HttpServerFactory;
import com.github.tomakehurst.wiremock.http.StubRequestHandler;
import com.github.tomakehurst.wiremock.jetty11.Jetty11HttpServer;
import com.github.tomakehurst.wiremock.jetty11.Jetty11Utils;
import java.security.GeneralSecurityException;
import javax.net.ssl.KeyManager;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManager;
import wiremock.org.eclipse.jetty.io.NetworkTrafficListener;
import wiremock.org.eclipse.jetty.server.ConnectionFactory;
import wiremock.org.eclipse.jetty.server.HttpConnectionFactory;
import wiremock.org.eclipse.jetty.server.ServerConnector;
import wiremock.org.eclipse.jetty.server.SslConnectionFactory;
import wiremock.org.eclipse.jetty.util.ssl.SslContextFactory;

/**
 * Builds WireMock's web server so that it can stand for somebody else's: any certificate by the name asked for, also one that no key
 * store would accept, and each request's target exactly as it was sent.
 */
final class LabServerFactory implements HttpServerFactory {
    private static final int BY_THE_SELECTOR = 0;
    private static final int ONE_SELECTOR = 1;

    private final NamedCredentials credentials;
    private final ServerThreads threads;

    LabServerFactory(NamedCredentials credentials, ServerThreads threads) {
        this.credentials = credentials;
        this.threads = threads;
    }

    @Override
    public HttpServer buildHttpServer(Options options, AdminRequestHandler admin, StubRequestHandler stubs) {
        FreshContexts tls = new FreshContexts(credentials);
        // The constructor of the superclass calls these methods, so they may use what is captured here but no field.
        return new Jetty11HttpServer(options, admin, stubs) {
            @Override
            protected ServerConnector createHttpConnector(
                    String address, int port, JettySettings settings, NetworkTrafficListener listener) {
                return connector(address, port, http(settings));
            }

            @Override
            protected ServerConnector createHttpsConnector(
                    String address, HttpsSettings https, JettySettings settings, NetworkTrafficListener listener) {
                return connector(address, https.port(), new SslConnectionFactory(tls, "http/1.1"), http(settings));
            }

            private ServerConnector connector(String address, int port, ConnectionFactory... protocols) {
                ServerConnector connector = new ServerConnector(
                        jettyServer, null, threads.scheduler(), null, BY_THE_SELECTOR, ONE_SELECTOR, protocols);
                connector.setHost(address);
                connector.setPort(port);
                return connector;
            }
        };
    }

    private static HttpConnectionFactory http(JettySettings settings) {
        return new ExactTargets(Jetty11Utils.createHttpConfig(settings));
    }

    /**
     * TLS that remembers no client.
     *
     * <p>A client that resumes a session goes by the certificate it saw first, and here a changed certificate must be seen at once. A
     * context of its own for each connection has no session and no key of a ticket to resume by (RFC 8446 section 2.2); limits on a
     * context that is shared do not bind the tickets.
     */
    private static final class FreshContexts extends SslContextFactory.Server {
        private final NamedCredentials credentials;

        FreshContexts(NamedCredentials credentials) {
            this.credentials = credentials;
            setSslContext(fresh());
        }

        @Override
        public SSLContext getSslContext() {
            return fresh();
        }

        private SSLContext fresh() {
            try {
                SSLContext context = SSLContext.getInstance("TLS");
                context.init(new KeyManager[] {credentials}, new TrustManager[0], null);
                return context;
            } catch (GeneralSecurityException e) {
                throw new IllegalStateException("this Java offers no TLS", e);
            }
        }
    }
}
