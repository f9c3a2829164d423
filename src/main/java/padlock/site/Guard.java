package padlock.site;

import io.javalin.http.Context;
import io.javalin.http.ForbiddenResponse;
import io.javalin.http.HandlerType;
import java.net.URI;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;

/**
 * What stands between the site and the rest of the web: headers on every answer, and no posts from other sites.
 *
 * <p>There is no {@code Strict-Transport-Security} among them on purpose. The header would stick to {@code localhost} in some browsers,
 * and with it to every other server on the reader's machine.
 */
final class Guard {
    static final Map<String, String> HEADERS = Map.of(
            "Content-Security-Policy",
            "default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self' data:; font-src 'self'; connect-src 'self';"
                    + " form-action 'self'; base-uri 'none'; frame-ancestors 'none'",
            "X-Content-Type-Options",
            "nosniff",
            "Referrer-Policy",
            "no-referrer",
            "Permissions-Policy",
            "camera=(), geolocation=(), microphone=(), payment=(), usb=()",
            "Cross-Origin-Opener-Policy",
            "same-origin",
            "Cross-Origin-Resource-Policy",
            "same-origin",
            "X-Frame-Options",
            "DENY");

    private Guard() {}

    static void before(Context ctx) {
        HEADERS.forEach(ctx::header);
        if (!safe(ctx.method()) && fromElsewhere(ctx)) {
            throw new ForbiddenResponse("This request came from another site");
        }
    }

    /** Answers what is no HTTP at all, before any page of ours is asked. */
    static boolean malformed(Request request, Response response, Callback callback) {
        HEADERS.forEach(response.getHeaders()::put);
        response.getHeaders().put("Content-Type", "text/plain;charset=utf-8");
        Content.Sink.write(response, true, "Padlock cannot read this request.\n", callback);
        return true;
    }

    private static boolean safe(HandlerType method) {
        return method.equals(HandlerType.GET) || method.equals(HandlerType.HEAD) || method.equals(HandlerType.OPTIONS);
    }

    // Browsers send one of the two with every post; programs send neither, and have no cookie of anybody to misuse.
    private static boolean fromElsewhere(Context ctx) {
        Optional<String> site = Optional.ofNullable(ctx.header("Sec-Fetch-Site"));
        if (site.isPresent()) {
            return !site.get().equals("same-origin") && !site.get().equals("none");
        }
        Optional<String> origin = Optional.ofNullable(ctx.header("Origin"));
        String host = Optional.ofNullable(ctx.header("Host")).orElse("").toLowerCase(Locale.ROOT);
        return origin.isPresent() && !authority(origin.get()).equals(host);
    }

    private static String authority(String origin) {
        try {
            return Optional.ofNullable(URI.create(origin).getRawAuthority())
                    .orElse("")
                    .toLowerCase(Locale.ROOT);
        } catch (IllegalArgumentException notAnOrigin) {
            return "";
        }
    }
}
