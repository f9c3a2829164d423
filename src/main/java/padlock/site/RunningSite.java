package padlock.site;

import io.javalin.Javalin;
import java.net.BindException;

/** The site while it answers. */
public final class RunningSite implements AutoCloseable {
    private final Javalin server;
    private final String scheme;
    private final String host;

    private RunningSite(Javalin server, String scheme, String host) {
        this.server = server;
        this.scheme = scheme;
        this.host = host;
    }

    /** Somebody else listens on the port, or the address is none of this machine's. */
    public static final class CannotListen extends Exception {
        private static final long serialVersionUID = 1;

        CannotListen(String message, Throwable cause) {
            super(message, cause);
        }
    }

    /** Starts to answer. {@code port} 0 picks a free one. */
    static RunningSite start(Javalin server, String scheme, String host, int port) throws CannotListen {
        try {
            return new RunningSite(server.start(host, port), scheme, host);
        } catch (RuntimeException failure) {
            for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
                if (cause instanceof BindException
                        || cause.getClass().getSimpleName().contains("Bind")) {
                    throw new CannotListen(
                            "port " + port + " on " + host + " is taken or is not this machine's", failure);
                }
            }
            throw failure;
        }
    }

    /** Where a browser finds it. */
    public String url() {
        return scheme + "://" + (host.contains(":") ? "[" + host + "]" : host) + ":" + server.port() + "/";
    }

    @Override
    public void close() {
        server.stop();
    }
}
