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
 */
final class EdgeCache {
    private static final int MOST = 1_000;

    private final Map<String, Kept> answers = new LinkedHashMap<>();

    Optional<Response> find(Request request, Cdn cdn, Instant now) {
        if (!keeps(request, cdn)) {
            return Optional.empty();
        }
        return Optional.ofNullable(answers.get(key(request.url(), cdn)))
                .filter(kept -> now.isBefore(kept.until()))
                .map(Kept::response);
    }

    void keep(Request request, Response response, Cdn cdn, Instant now) {
        int status = response.status();
        if (!keeps(request, cdn) || !(status == 200 || status == 301 || status == 302)) {
            return;
        }
        if (answers.size() >= MOST) {
            answers.remove(answers.keySet().iterator().next());
        }
        answers.put(
                key(request.url(), cdn),
                new Kept(response, now.plusSeconds(cdn.cache().seconds())));
    }

    private static boolean keeps(Request request, Cdn cdn) {
        return cdn.cache().seconds() > 0 && request.method().equals("GET");
    }

    private static String key(WebUrl url, Cdn cdn) {
        return url.host().name() + (cdn.cache().keyQuery() ? url.target() : url.path());
    }

    private record Kept(Response response, Instant until) {}
}
