package padlock.site.front;

import java.time.Duration;
import java.util.Map;
import java.util.OptionalInt;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;
import org.eclipse.jetty.util.thread.Scheduler;
import org.jspecify.annotations.Nullable;

/**
 * What becomes of a body that is announced as long, before anything of it was read.
 *
 * <p>One that is too long runs past before its request is refused: a browser that is still sending when the connection closes never sees the
 * page that says why. It holds no thread meanwhile, and nothing of it is kept. Where longer ones are taken they are kept in memory, so only a
 * few at once and each not for long.
 */
final class LongBodies extends Handler.Wrapper {
    /** The status of a body that is longer than its path takes. */
    static final int TOO_LONG = 413;

    /** What is let past. Whoever announces more sees a closed connection. */
    private static final long MOST_LET_PAST = 16L * 1_024 * 1_024;

    private static final int AT_ONCE = 6;
    private static final String REFUSED = LongBodies.class.getName();

    private final long most;
    private final Map<String, Long> longer;
    private final Duration patience;
    private final Semaphore places = new Semaphore(AT_ONCE);

    /**
     * Stands before another handler.
     *
     * @param most the longest body in bytes
     * @param longer paths that take longer ones, and how long these are
     * @param patience how long such a request may take until it is answered
     */
    LongBodies(long most, Map<String, Long> longer, Duration patience, Handler next) {
        super(next);
        this.most = most;
        this.longer = longer;
        this.patience = patience;
    }

    /** The status with which a request is refused for the length of its body: 413, or 503 when there is no place for it now. */
    static OptionalInt refused(Function<String, @Nullable Object> attributes) {
        return attributes.apply(REFUSED) instanceof Integer status ? OptionalInt.of(status) : OptionalInt.empty();
    }

    @Override
    public boolean handle(Request request, Response response, Callback callback) throws Exception {
        long length = request.getLength();
        if (length <= most) {
            return super.handle(request, response, callback);
        }
        if (length > longer.getOrDefault(Request.getPathInContext(request), most)) {
            return refuse(TOO_LONG, request, response, callback);
        }
        if (!places.tryAcquire()) {
            return refuse(503, request, response, callback);
        }
        Scheduler.Task late = request.getComponents()
                .getScheduler()
                .schedule(
                        () -> request.fail(new TimeoutException("a long body came too slowly")),
                        patience.toMillis(),
                        TimeUnit.MILLISECONDS);
        Request.addCompletionListener(request, failure -> {
            late.cancel();
            places.release();
        });
        return super.handle(request, response, callback);
    }

    private boolean refuse(int status, Request request, Response response, Callback callback) throws Exception {
        request.setAttribute(REFUSED, status);
        if (request.getLength() > MOST_LET_PAST) {
            return super.handle(request, response, callback);
        }
        Content.Source.consumeAll(request, Callback.from(() -> handOn(request, response, callback), callback::failed));
        return true;
    }

    /** Whoever is next sees the announced length and an empty body. */
    private void handOn(Request request, Response response, Callback callback) {
        try {
            if (!super.handle(request, response, callback)) {
                Response.writeError(request, response, callback, 404);
            }
        } catch (Exception failure) {
            Response.writeError(request, response, callback, failure);
        }
    }
}
