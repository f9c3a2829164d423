package padlock.world;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import padlock.http.Request;
import padlock.http.Response;
import padlock.url.WebUrl;

/**
 * What the CDN keeps to answer without asking again.
 *
 * <p>The key is host and path, and the query where its owner says so; never the scheme. With the query left out, every SendGrid
 * link is {@code /ls/click} to the cache: all readers are sent where the first one went.
 *
 * <p>A CDN that obeys {@code no-store} keeps redirects, which say nothing, but no pixel; with a least time to live it keeps that too.
 */
final class EdgeCache {
    private static final int MOST = 1_000;

    private final Map<String, Kept> answers = new LinkedHashMap<>();

    Optional<Response> find(Request request, Cdn.Cache settings, Instant now) {
        if (answers.isEmpty() || !request.method().equals("GET") || !isOn(settings)) {
            return Optional.empty();
        }
        return Optional.ofNullable(answers.get(key(request.url(), settings)))
                .filter(kept -> now.isBefore(kept.until()))
                .map(Kept::response);
    }

    void keep(Request request, Response response, Cdn.Cache settings, Instant now) {
        int status = response.status();
        long seconds = seconds(response, settings);
        if (seconds == 0 || !request.method().equals("GET") || !(status == 200 || status == 301 || status == 302)) {
            return;
        }
        if (answers.size() >= MOST) {
            answers.remove(answers.keySet().iterator().next());
        }
        answers.put(key(request.url(), settings), new Kept(response, now.plusSeconds(seconds)));
    }

    // An administrator who sets both times to nothing has switched the cache off, also for what it kept before.
    private static boolean isOn(Cdn.Cache settings) {
        return settings.seconds() > 0 || settings.leastSeconds() > 0;
    }

    private static long seconds(Response response, Cdn.Cache settings) {
        boolean forbidden = settings.obeysNoStore()
                && response.headers().all("Cache-Control").stream().anyMatch(value -> value.contains("no-store"));
        return Math.max(settings.leastSeconds(), forbidden ? 0 : settings.seconds());
    }

    private static String key(WebUrl url, Cdn.Cache settings) {
        return url.host().name() + (settings.keyQuery() ? url.target() : url.path());
    }

    private record Kept(Response response, Instant until) {}
}
