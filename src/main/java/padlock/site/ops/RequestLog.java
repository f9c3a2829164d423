package padlock.site.ops;

import io.javalin.http.Context;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One line a request, as the inside of a JSON object: method, route, status, milliseconds.
 *
 * <p>It names the route ({@code /r/{code}}), never the path: room codes are secrets while a class lasts. No query, no cookie, no header
 * and no address of anybody is written.
 */
public final class RequestLog {
    private static final Logger LOG = LoggerFactory.getLogger("padlock.requests");

    private RequestLog() {}

    public static void write(Context ctx, Float milliseconds) {
        if (LOG.isInfoEnabled()) {
            LOG.info(
                    "\"method\":\"{}\",\"route\":\"{}\",\"status\":{},\"ms\":{}",
                    ctx.method().name().replaceAll("[^A-Z]", ""),
                    route(ctx),
                    ctx.statusCode(),
                    Math.round(milliseconds));
        }
    }

    /** The route as it is written in this program; {@code none} where there is none. */
    static String route(Context ctx) {
        return Optional.ofNullable(ctx.endpoints().lastHttpEndpoint())
                .map(endpoint -> endpoint.path)
                .orElse("none");
    }
}
