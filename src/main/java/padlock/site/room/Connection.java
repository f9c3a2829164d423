package padlock.site.room;

import io.javalin.http.Context;
import jakarta.servlet.AsyncContext;
import jakarta.servlet.AsyncEvent;
import jakarta.servlet.AsyncListener;
import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.WriteListener;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * One stream of server-sent events to one page (WHATWG HTML, section 9.2).
 *
 * <p>Holds no thread while nothing happens, nor while a slow network takes its time: what cannot be sent at once waits, and only
 * the newest state waits, because an older one is of no use to anybody.
 */
final class Connection implements WriteListener, AsyncListener {
    private static final String RETRY = "retry: 1000\n\n";
    private static final String BEAT = ":\n\n";

    private final AsyncContext async;
    private final ServletOutputStream out;
    private final Runnable gone;
    private String waiting = "";
    private boolean greeted;
    private boolean flushing;
    private boolean closed;

    private Connection(AsyncContext async, ServletOutputStream out, Runnable gone) {
        this.async = async;
        this.out = out;
        this.gone = gone;
    }

    /**
     * Turns a request into a stream, which starts with the tag of the present state.
     *
     * @param gone called once, when nobody listens any more
     */
    static Connection open(Context ctx, String tag, Runnable gone) throws IOException {
        HttpServletResponse response = ctx.res();
        response.setStatus(200);
        response.setContentType("text/event-stream;charset=utf-8");
        response.setHeader("Cache-Control", "no-store");
        // Else nginx would collect events until they fill a page of memory.
        response.setHeader("X-Accel-Buffering", "no");
        AsyncContext async = ctx.req().startAsync();
        async.setTimeout(0);
        Connection connection = new Connection(async, response.getOutputStream(), gone);
        connection.waiting = RETRY + frame(tag);
        async.addListener(connection);
        connection.out.setWriteListener(connection);
        return connection;
    }

    /** Tells the page which state is the present one. The tag is made of letters, digits and dots. */
    synchronized void tell(String tag) {
        waiting = frame(tag);
        pump();
    }

    private static String frame(String tag) {
        return "id: " + tag + "\nevent: state\ndata: " + tag + "\n\n";
    }

    synchronized boolean isClosed() {
        return closed;
    }

    /** A sign of life, for proxies that cut silent connections, and to notice who has gone. */
    synchronized void beat() {
        if (waiting.isEmpty()) {
            waiting = BEAT;
            pump();
        }
    }

    @Override
    public synchronized void onWritePossible() {
        greeted = true;
        pump();
    }

    private void pump() {
        try {
            while (greeted && !closed && (flushing || !waiting.isEmpty()) && out.isReady()) {
                if (flushing) {
                    flushing = false;
                    out.flush();
                } else {
                    byte[] bytes = waiting.getBytes(StandardCharsets.UTF_8);
                    waiting = "";
                    flushing = true;
                    out.write(bytes);
                }
            }
        } catch (IOException hungUp) {
            close();
        }
    }

    void close() {
        boolean first;
        synchronized (this) {
            first = !closed;
            closed = true;
        }
        if (first) {
            gone.run();
            complete().ifPresent(AsyncContext::complete);
        }
    }

    private Optional<AsyncContext> complete() {
        try {
            return async.getRequest().isAsyncStarted() ? Optional.of(async) : Optional.empty();
        } catch (IllegalStateException alreadyDone) {
            return Optional.empty();
        }
    }

    @Override
    public void onError(Throwable broken) {
        close();
    }

    @Override
    public void onComplete(AsyncEvent event) {
        close();
    }

    @Override
    public void onTimeout(AsyncEvent event) {
        close();
    }

    @Override
    public void onError(AsyncEvent event) {
        close();
    }

    @Override
    public void onStartAsync(AsyncEvent event) {}
}
