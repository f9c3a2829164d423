package padlock.site;

import io.javalin.http.Context;
import io.javalin.http.ForbiddenResponse;
import io.javalin.http.HandlerType;
import io.javalin.http.HttpResponseException;
import java.util.Map;
import java.util.Optional;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;
import padlock.site.front.Below;
import padlock.site.front.Front;
import padlock.site.front.Visit;

/**
 * What stands between the site and the rest of the web: headers on every answer, no names that are not ours, and no posts from other
 * sites.
 *
 * <p>{@code Strict-Transport-Security} is sent only where the operator asked for it: the header would stick to {@code localhost} in some
 * browsers, and with it to every other server on the reader's machine.
 */
final class Guard {
    static final Map<String, String> HEADERS = Map.of(
            "Content-Security-Policy",
            "default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self' data:; font-src 'self'; connect-src 'self';"
                    + " form-action 'self'; base-uri 'none'; frame-ancestors 'none'",
            "X-Content-Type-Options",
            "nosniff",
            "Referrer-Policy",
            // Not "no-referrer": with it browsers post our own forms with "Origin: null", and where there is no https
            // they send no "Sec-Fetch-Site" either. No address here holds a secret; to other sites nothing is said.
            "same-origin",
            "Permissions-Policy",
            "accelerometer=(), camera=(), display-capture=(), geolocation=(), gyroscope=(), magnetometer=(), microphone=(),"
                    + " midi=(), payment=(), usb=()",
            "Cross-Origin-Opener-Policy",
            "same-origin",
            "Cross-Origin-Resource-Policy",
            "same-origin",
            "X-Frame-Options",
            "DENY");

    private static final String PLAIN = "text/plain;charset=utf-8";
    private static final int MISDIRECTED = 421;

    private final Front front;

    Guard(Front front) {
        this.front = front;
    }

    void before(Context ctx) {
        Visit visit = Visit.arrive(ctx, front);
        HEADERS.forEach(ctx::header);
        if (visit.secure()) {
            front.hsts().ifPresent(seconds -> ctx.header("Strict-Transport-Security", "max-age=" + seconds));
        }
        // Whoever asks for the health of a server may call it as they like.
        if (!visit.host().isEmpty()
                && !front.answersTo(visit.host())
                && !ctx.path().startsWith("/health/")) {
            throw new HttpResponseException(MISDIRECTED, "Nobody by that name lives here", Map.of());
        }
        if (!safe(ctx.method()) && fromElsewhere(ctx, visit)) {
            throw new ForbiddenResponse("This request came from another site");
        }
    }

    /** Keeps redirects below the site's prefix, whoever wrote them, and says how plain text is written. */
    void after(Context ctx) {
        if ("text/plain".equals(ctx.res().getContentType())) {
            ctx.contentType(PLAIN);
        }
        Optional<String> location = Optional.ofNullable(ctx.res().getHeader("Location"));
        location.ifPresent(
                address -> ctx.header("Location", Below.address(Visit.of(ctx).prefix(), address)));
    }

    /** Answers what is no HTTP at all, before any page of ours is asked. */
    static boolean malformed(Request request, Response response, Callback callback) {
        HEADERS.forEach(response.getHeaders()::put);
        response.getHeaders().put("Content-Type", PLAIN);
        // Jetty hangs up after it, and a client that is not told so sends its next request into the void.
        response.getHeaders().put("Connection", "close");
        Content.Sink.write(response, true, "Padlock cannot read this request.\n", callback);
        return true;
    }

    private static boolean safe(HandlerType method) {
        return method.equals(HandlerType.GET) || method.equals(HandlerType.HEAD) || method.equals(HandlerType.OPTIONS);
    }

    // Browsers send one of the two with every post; programs send neither, and have no cookie of anybody to misuse.
    private boolean fromElsewhere(Context ctx, Visit visit) {
        Optional<String> site = Optional.ofNullable(ctx.header("Sec-Fetch-Site"));
        if (site.isPresent()) {
            return !site.get().equals("same-origin") && !site.get().equals("none");
        }
        return Optional.ofNullable(ctx.header("Origin"))
                .filter(origin -> !front.isOurs(origin, visit))
                .isPresent();
    }
}
