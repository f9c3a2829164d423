package padlock.site.front;

import org.eclipse.jetty.http.HttpURI;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;

/** Takes the site's prefix off a request's path. A proxy may already have done so; both kinds are welcome. */
final class Doorstep extends Handler.Wrapper {
    private final String prefix;

    Doorstep(String prefix, Handler next) {
        super(next);
        this.prefix = prefix;
    }

    @Override
    public boolean handle(Request request, Response response, Callback callback) throws Exception {
        String path = request.getHttpURI().getPath();
        if (prefix.isEmpty() || path == null || !path.startsWith(prefix)) {
            return super.handle(request, response, callback);
        }
        String rest = path.substring(prefix.length());
        if (rest.isEmpty()) {
            Response.sendRedirect(request, response, callback, 308, prefix + "/", true);
            return true;
        }
        if (!rest.startsWith("/")) {
            return super.handle(request, response, callback);
        }
        HttpURI inside = HttpURI.build(request.getHttpURI()).path(rest).asImmutable();
        return super.handle(Request.serveAs(request, inside), response, callback);
    }
}
