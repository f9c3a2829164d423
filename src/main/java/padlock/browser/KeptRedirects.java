package padlock.browser;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import padlock.http.Response;
import padlock.url.WebUrl;
import padlock.words.Sentence;

/**
 * The redirects in a browser's HTTP cache: while one is fresh, the browser follows it without asking the server again, and nothing that
 * the sender changes meanwhile reaches the reader.
 *
 * <p>Only an explicit {@code max-age} counts (RFC 9111, sections 4.2 and 4.2.1, checked 2026-11-22). Browsers also guess how long a bare
 * 301 stays fresh (section 4.2.2); no server here sends one.
 */
record KeptRedirects(Map<String, Kept> byUrl) {
    static final Sentence BECAUSE = Sentence.of("run.net.kept");

    private static final Pattern MAX_AGE =
            Pattern.compile("(?:^|[,\\s])max-age=\"?([0-9]{1,10})", Pattern.CASE_INSENSITIVE);
    private static final Pattern NOT_KEPT =
            Pattern.compile("(?:^|[,\\s])no-(?:store|cache)(?:$|[,\\s=])", Pattern.CASE_INSENSITIVE);
    private static final KeptRedirects NONE = new KeptRedirects(Map.of());

    /** One redirect, and the moment from which the server is asked again. */
    record Kept(WebUrl to, Instant until) {}

    KeptRedirects {
        byUrl = Map.copyOf(byUrl);
    }

    static KeptRedirects none() {
        return NONE;
    }

    Optional<WebUrl> from(WebUrl url, Instant now) {
        return byUrl.isEmpty()
                ? Optional.empty()
                : Optional.ofNullable(byUrl.get(key(url)))
                        .filter(kept -> now.isBefore(kept.until()))
                        .map(Kept::to);
    }

    /** What is kept after this answer. */
    KeptRedirects after(WebUrl url, Response response, Instant now) {
        Optional<WebUrl> target = response.redirectTarget().flatMap(url::resolve);
        OptionalLong seconds = freshFor(response.headers().all("Cache-Control"));
        if (target.isEmpty() || seconds.isEmpty()) {
            return this;
        }
        Map<String, Kept> more = new HashMap<>(byUrl);
        more.put(key(url), new Kept(target.get(), now.plusSeconds(seconds.getAsLong())));
        return new KeptRedirects(more);
    }

    private static OptionalLong freshFor(List<String> headers) {
        String all = String.join(", ", headers);
        Matcher age = MAX_AGE.matcher(all);
        boolean kept = age.find() && !NOT_KEPT.matcher(all).find();
        return kept && !age.group(1).matches("0+")
                ? OptionalLong.of(Long.parseLong(age.group(1)))
                : OptionalLong.empty();
    }

    private static String key(WebUrl url) {
        return url.withoutFragment().toString();
    }
}
