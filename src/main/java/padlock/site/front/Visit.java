package padlock.site.front;

import io.javalin.http.Context;
import java.time.Duration;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * How one request came in, as its browser sees it.
 *
 * @param secure over https, at least as far as the first proxy that the operator trusts
 * @param host {@code name:port} in the browser's address bar
 * @param prefix the path before every page of ours; empty for none
 * @param client the address of the browser, or of the first machine on the way that the operator does not vouch for
 */
public record Visit(boolean secure, String host, String prefix, String client) {
    private static final String SEEN = "padlock.visit";
    private static final int LONGEST_HOST = 260;

    /** Reads it from a request, and remembers it there for {@link #of}. */
    public static Visit arrive(Context ctx, Front front) {
        String peer = ctx.req().getRemoteAddr();
        boolean told = front.proxies().contains(peer);
        boolean https = ctx.req().isSecure()
                || forwarded(ctx, "X-Forwarded-Proto", told)
                        .filter("https"::equalsIgnoreCase)
                        .isPresent()
                || front.publiclySecure();
        String host = forwarded(ctx, "X-Forwarded-Host", told)
                .or(() -> Optional.ofNullable(ctx.header("Host")))
                .filter(text -> text.length() <= LONGEST_HOST)
                .orElse("")
                .toLowerCase(Locale.ROOT);
        String prefix = forwarded(ctx, "X-Forwarded-Prefix", told)
                .map(path -> path.endsWith("/") ? path.substring(0, path.length() - 1) : path)
                .filter(Front::isPrefix)
                .orElse(front.prefix());
        Visit visit = new Visit(https, host, prefix, client(ctx, front, peer));
        ctx.attribute(SEEN, visit);
        return visit;
    }

    public static Visit of(Context ctx) {
        Optional<Visit> seen = Optional.ofNullable(ctx.attribute(SEEN));
        return seen.orElseThrow(() -> new IllegalStateException("a request that nobody let in"));
    }

    /** {@code https://training.example.com/padlock}: what to put before the path of a page, under this host or a better one. */
    public String base(String host) {
        return (secure ? "https://" : "http://") + host + prefix;
    }

    /** What a cookie of ours ends in: where it may go, how long it stays, and that no script reads it. */
    public String cookieRules(Duration age) {
        return "; Path=" + (prefix.isEmpty() ? "/" : prefix + "/") + "; Max-Age=" + age.toSeconds()
                + "; HttpOnly; SameSite=Lax" + (secure ? "; Secure" : "");
    }

    static String withoutPort(String host) {
        String name = host.toLowerCase(Locale.ROOT);
        int colon = name.lastIndexOf(':');
        String bare = colon > name.lastIndexOf(']') ? name.substring(0, colon) : name;
        return bare.endsWith(".") ? bare.substring(0, bare.length() - 1) : bare;
    }

    // Each proxy adds to the right of what it was given, and the given part may be anybody's invention.
    private static Optional<String> forwarded(Context ctx, String name, boolean told) {
        List<String> values = told ? values(ctx, name) : List.of();
        return values.isEmpty() ? Optional.empty() : Optional.of(values.get(values.size() - 1));
    }

    private static List<String> values(Context ctx, String name) {
        return Collections.list(ctx.req().getHeaders(name)).stream()
                .flatMap(line -> Arrays.stream(line.split(",")))
                .map(String::strip)
                .filter(value -> !value.isEmpty())
                .toList();
    }

    private static String client(Context ctx, Front front, String peer) {
        if (!front.proxies().contains(peer)) {
            return peer;
        }
        List<String> way = values(ctx, "X-Forwarded-For");
        String nearest = peer;
        for (int i = way.size() - 1; i >= 0; i--) {
            if (Networks.literal(way.get(i)).isEmpty()) {
                return nearest;
            }
            nearest = way.get(i);
            if (!front.proxies().contains(nearest)) {
                return nearest;
            }
        }
        return nearest;
    }
}
