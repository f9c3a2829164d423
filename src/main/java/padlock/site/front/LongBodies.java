package padlock.site.front;

import java.util.Map;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;

/**
 * Lets a body that is announced as too long run past before its request is refused: a browser that is still sending when the connection
 * closes never sees the page that says why. Holds no thread meanwhile, and keeps nothing of it.
 */
final class LongBodies extends Handler.Wrapper {
    /** What is let past. Whoever announces more sees a closed connection. */
    private static final long MOST_LET_PAST = 16L * 1_024 * 1_024;

    private final long most;
    private final Map<String, Long> longer;

    /**
     * Stands before another handler.
     *
     * @param most the longest body in bytes
     * @param longer paths that take longer ones, and how long these are
     */
    LongBodies(long most, Map<String, Long> longer, Handler next) {
        super(next);
        this.most = most;
        this.longer = longer;
    }

    @Override
    public boolean handle(Request request, Response response, Callback callback) throws Exception {
        long length = request.getLength();
        if (length <= longer.getOrDefault(Request.getPathInContext(request), most) || length > MOST_LET_PAST) {
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
