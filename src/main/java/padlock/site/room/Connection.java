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
import java.time.Duration;
import java.util.concurrent.CompletableFuture;

/**
 * One stream of server-sent events to one page (WHATWG HTML, section 9.2).
 *
 * <p>Holds no thread while nothing happens, nor while a slow network takes its time: what cannot be sent at once waits, and only
 * the newest state waits, because an older one is of no use to anybody.
 */
final class Connection implements WriteListener, AsyncListener {
    private static final String RETRY = "retry: 1000\n\n";
    private static final String BEAT = ":\n\n";

    private final CompletableFuture<Connection> over = new CompletableFuture<>();
    private final ServletOutputStream out;
    private String waiting = "";
    private boolean greeted;
    private boolean flushing;
    private boolean leaving;
    private boolean closed;

    private Connection(ServletOutputStream out) {
        this.out = out;
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
        Connection connection = new Connection(response.getOutputStream());
        connection.waiting = RETRY + frame(tag);
        connection.over.thenRun(gone);
        async.addListener(connection);
        connection.out.setWriteListener(connection);
        // Javalin ends the answer when this is over, and not before.
        ctx.future(() -> connection.over);
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
            while (greeted && !closed && (flushing || leaving || !waiting.isEmpty()) && out.isReady()) {
                if (flushing) {
                    flushing = false;
                    out.flush();
                } else if (waiting.isEmpty()) {
                    close();
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

    /** Tells the page to come back after so long, then hangs up. */
    synchronized void leave(Duration comeBack) {
        waiting = "retry: " + comeBack.toMillis() + "\n\n";
        leaving = true;
        pump();
    }

    void close() {
        synchronized (this) {
            closed = true;
        }
        // Completing it a second time does nothing.
        over.complete(this);
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
