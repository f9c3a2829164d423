package padlock.origin;

import wiremock.org.eclipse.jetty.http.HttpFields;
import wiremock.org.eclipse.jetty.http.HttpVersion;
import wiremock.org.eclipse.jetty.io.Connection;
import wiremock.org.eclipse.jetty.io.EndPoint;
import wiremock.org.eclipse.jetty.server.Connector;
import wiremock.org.eclipse.jetty.server.HttpChannelOverHttp;
import wiremock.org.eclipse.jetty.server.HttpConfiguration;
import wiremock.org.eclipse.jetty.server.HttpConnection;
import wiremock.org.eclipse.jetty.server.HttpConnectionFactory;
import wiremock.org.eclipse.jetty.server.Request;

/**
 * HTTP for a server that must see each request's target exactly as it was sent: {@code /50%}, {@code /a%00b}, an empty query.
 *
 * <p>The web server would judge the target first: refuse what it cannot decode, and take {@code /__admin} for a page of its own. So it
 * is told that everybody asks for {@code /}, and the real target travels beside, in a header that nobody can send.
 */
final class ExactTargets extends HttpConnectionFactory {
    /** The header that carries the target; whatever a client sent under this name is replaced. */
    static final String HEADER = "Padlock-Target";

    ExactTargets(HttpConfiguration http) {
        super(http);
        // Else a header that begins as an earlier one of its connection takes over the case of that one.
        http.setHeaderCacheCaseSensitive(true);
        http.addCustomizer((connector, configuration, request) -> attachTarget(request));
    }

    private static void attachTarget(Request request) {
        if (request.getHttpChannel() instanceof Channel channel) {
            request.setHttpFields(HttpFields.build(request.getHttpFields()).put(HEADER, channel.target));
        }
    }

    @Override
    public Connection newConnection(Connector connector, EndPoint endPoint) {
        HttpConnection connection = new HttpConnection(getHttpConfiguration(), connector, endPoint, false) {
            @Override
            protected HttpChannelOverHttp newHttpChannel() {
                return new Channel(this);
            }
        };
        return configure(connection, connector, endPoint);
    }

    private static final class Channel extends HttpChannelOverHttp {
        private String target = "/";

        Channel(HttpConnection connection) {
            super(
                    connection,
                    connection.getConnector(),
                    connection.getHttpConfiguration(),
                    connection.getEndPoint(),
                    connection);
        }

        @Override
        public void startRequest(String method, String uri, HttpVersion version) {
            target = uri;
            super.startRequest(method, "/", version);
        }
    }
}
