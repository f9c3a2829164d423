package padlock.bring;

import java.util.List;
import java.util.Optional;
import padlock.policy.MixedContent;
import padlock.url.WebUrl;

/**
 * One answer of a server.
 *
 * @param url the address that was asked; empty where the text does not say
 * @param status the status code; 0 when no answer came
 * @param hsts the values of {@code Strict-Transport-Security}, in order
 * @param part what kind of part of a page it is; empty for a page itself
 */
public record Answer(
        Optional<WebUrl> url,
        int status,
        List<String> hsts,
        Optional<String> location,
        Optional<MixedContent.Element> part) {
    public Answer {
        hsts = List.copyOf(hsts);
    }

    /** Where a redirect leads; empty when it is none, or leads nowhere on the web. */
    Optional<WebUrl> next() {
        boolean redirect = status >= 300 && status < 400;
        return redirect
                ? location.flatMap(to -> url.map(from -> from.resolve(to)).orElseGet(() -> WebUrl.parse(to)))
                : Optional.empty();
    }
}
