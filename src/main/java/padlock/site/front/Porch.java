package padlock.site.front;

import io.javalin.config.JavalinConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpResponseException;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Predicate;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.NetworkConnectionLimit;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.SecureRequestCustomizer;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.server.SslConnectionFactory;
import org.eclipse.jetty.server.handler.EagerContentHandler;
import org.eclipse.jetty.server.handler.EagerContentHandler.RetainedContentLoaderFactory;
import org.eclipse.jetty.server.handler.GracefulHandler;
import org.eclipse.jetty.util.ssl.SslContextFactory;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import padlock.pki.ServerIdentity;

/**
 * How the server listens: with TLS if there is a certificate, with patience for slow clients that costs no thread, and with an orderly
 * end.
 */
public final class Porch {
    private static final Logger LOG = LoggerFactory.getLogger(Porch.class);

    /** How long a stopping server lets what runs come to its end. */
    public static final Duration FAREWELL = Duration.ofSeconds(20);

    // After that: connections on which nothing is asked any more.
    private static final Duration HANGING_UP = Duration.ofSeconds(5);

    private static final Duration LONG_BODY = Duration.ofSeconds(30);

    // A class of a thousand, each with a stream and a page that loads.
    private static final int CONNECTIONS = 4_000;
    private static final int HEADER_BYTES = 8 * 1_024;

    private final Front front;
    private final long requestBytes;
    private final Map<String, Long> longer;
    private final GracefulHandler guests = new GracefulHandler();

    /**
     * Before anybody listens.
     *
     * @param requestBytes the longest body of a request
     * @param longer paths that take longer ones, and how long these are
     */
    public Porch(Front front, long requestBytes, Map<String, Long> longer) {
        this.front = front;
        this.requestBytes = requestBytes;
        this.longer = longer;
    }

    public void install(JavalinConfig config) {
        config.jetty.modifyHttpConfiguration(http -> {
            http.setSendServerVersion(false);
            http.setSendXPoweredBy(false);
            http.setRequestHeaderSize(HEADER_BYTES);
            // Else a header that begins as an earlier one of its connection takes over the case of that one.
            http.setHeaderCacheCaseSensitive(true);
        });
        config.jetty.modifyServer(server -> {
            server.setStopTimeout(HANGING_UP.toMillis());
            server.addBean(new NetworkConnectionLimit(CONNECTIONS, server));
            Handler.Wrapper ordinary = whole(requestBytes, request -> request.getLength() <= requestBytes);
            ordinary.setHandler(whole(longest(), request -> request.getLength() > requestBytes));
            guests.setHandler(new Doorstep(front.prefix(), new LongBodies(requestBytes, longer, LONG_BODY, ordinary)));
            server.setHandler(guests);
        });
        config.jetty.addConnector((server, http) -> listening(
                front.tls().map(identity -> secure(server, http, identity)).orElseGet(() -> plain(server, http)),
                config));
    }

    /**
     * Refuses a request whose body was announced as too long, or that found no place for a long one. The body has run past by then. A path
     * that takes longer ones says itself what is too long for it.
     */
    public void refuseLong(Context ctx) {
        LongBodies.refused(ctx.req()::getAttribute).ifPresent(status -> {
            if (status != LongBodies.TOO_LONG || !longer.containsKey(ctx.path())) {
                throw new HttpResponseException(status);
            }
        });
    }

    /**
     * Lets nobody in any more (503), says goodbye to those who would stay for ever, and waits for those who are about to go. Jetty's own
     * stop would hang up on a connection that is silent for a second, as one is on which a long run is waited for.
     */
    public void close(Runnable goodbye) {
        CompletableFuture<Void> empty = guests.shutdown();
        goodbye.run();
        try {
            empty.get(FAREWELL.toSeconds(), TimeUnit.SECONDS);
        } catch (TimeoutException still) {
            LOG.warn(
                    "{} requests were not answered within {} s", guests.getCurrentRequestCount(), FAREWELL.toSeconds());
        } catch (InterruptedException hurried) {
            Thread.currentThread().interrupt();
        } catch (ExecutionException failure) {
            throw new IllegalStateException("the end of the requests cannot be waited for", failure);
        }
    }

    // A body is collected before a thread is given to its request: a client that sends a byte a second holds none.
    // One that is refused has run past already.
    @SuppressWarnings("unchecked") // a list of one predicate
    private static Handler.Wrapper whole(long most, Predicate<Request> which) {
        EagerContentHandler eager = new EagerContentHandler(new RetainedContentLoaderFactory(most + 1, 0, false));
        eager.include(
                which.and(request -> LongBodies.refused(request::getAttribute).isEmpty()));
        return eager;
    }

    private long longest() {
        return longer.values().stream().mapToLong(Long::longValue).max().orElse(requestBytes);
    }

    private static ServerConnector listening(ServerConnector connector, JavalinConfig config) {
        connector.setHost(config.jetty.host);
        connector.setPort(config.jetty.port);
        // A class that comes back in one moment must not be turned away by the kernel.
        connector.setAcceptQueueSize(CONNECTIONS);
        return connector;
    }

    private static ServerConnector plain(Server server, HttpConfiguration http) {
        return new ServerConnector(server, new HttpConnectionFactory(http));
    }

    private static ServerConnector secure(Server server, HttpConfiguration http, ServerIdentity identity) {
        SslContextFactory.Server tls = new SslContextFactory.Server();
        tls.setKeyStore(identity.store());
        tls.setKeyStorePassword("");
        tls.setIncludeProtocols("TLSv1.3", "TLSv1.2");
        HttpConfiguration secure = new HttpConfiguration(http);
        // Which names are ours is decided once, for http and https alike, by Front.
        secure.addCustomizer(new SecureRequestCustomizer(false));
        return new ServerConnector(
                server, new SslConnectionFactory(tls, "http/1.1"), new HttpConnectionFactory(secure));
    }
}
