package padlock.oracle;

import java.util.List;
import java.util.Optional;
import padlock.judge.Traffic;
import padlock.trace.Outcome;
import padlock.url.Host;
import padlock.url.WebUrl;

/** What came of a link or an image, from what the browser shows and what the servers were asked. */
final class Verdict {
    private Verdict() {}

    /**
     * Judges a navigation.
     *
     * @param from the link as the mail has it, or the address typed
     * @param wanted the page the reader meant; empty where any page will do
     */
    static Outcome of(WebUrl from, Optional<WebUrl> wanted, Shown shown, List<Traffic.Exchange> exchanges) {
        return switch (shown.kind()) {
            case QUESTION -> Outcome.WARNED;
            case CERTIFICATE_PAGE -> shown.canProceed() ? Outcome.WARNED : Outcome.BLOCKED;
            case NETWORK_ERROR -> isLoop(shown) ? Outcome.BROKEN : Outcome.FAILED;
            case DOCUMENT -> document(from, wanted, WebUrl.of(shown.url()), exchanges);
        };
    }

    private static boolean isLoop(Shown shown) {
        return shown.code()
                .filter(List.of("ERR_TOO_MANY_REDIRECTS", "redirectLoop")::contains)
                .isPresent();
    }

    private static Outcome document(
            WebUrl from, Optional<WebUrl> wanted, WebUrl here, List<Traffic.Exchange> exchanges) {
        boolean rightPlace = wanted.map(here::samePlace).orElse(true);
        boolean success = last(exchanges, here.host(), here.target())
                .map(exchange -> exchange.response().isSuccess())
                .orElse(true);
        if (!success || !rightPlace) {
            return Outcome.BROKEN;
        }
        boolean https = exchanges.stream()
                .map(exchange -> exchange.request().url())
                .filter(url -> url.host().name().equals(from.host().name()))
                .reduce((first, second) -> second)
                .map(WebUrl::isHttps)
                .orElse(false);
        return https && !from.isHttps() ? Outcome.UPGRADED : Outcome.DELIVERED;
    }

    /** Judges an image. */
    static Outcome of(ImageSeen image, List<Traffic.Exchange> exchanges) {
        Optional<WebUrl> source = WebUrl.parse(image.source());
        Optional<Traffic.Exchange> last = source.flatMap(url -> last(exchanges, url.host(), url.target()));
        if (image.loaded()) {
            boolean https =
                    last.map(exchange -> exchange.request().url().isHttps()).orElse(false);
            return https && !source.orElseThrow().isHttps() ? Outcome.UPGRADED : Outcome.DELIVERED;
        }
        String error = image.error().orElse("");
        if (error.startsWith("NET::ERR_CERT_")
                || error.equals(ImageSeen.MIXED_CONTENT)
                || error.startsWith("SEC_ERROR_")
                || error.startsWith("MOZILLA_PKIX_ERROR_")
                || error.equals("SSL_ERROR_BAD_CERT_DOMAIN")) {
            return Outcome.BLOCKED;
        }
        boolean redirected =
                last.flatMap(exchange -> exchange.response().redirectTarget()).isPresent();
        return last.isPresent() && !redirected ? Outcome.BROKEN : Outcome.FAILED;
    }

    private static Optional<Traffic.Exchange> last(List<Traffic.Exchange> exchanges, Host host, String target) {
        return exchanges.stream()
                .filter(exchange -> exchange.request().url().host().name().equals(host.name()))
                .filter(exchange -> exchange.request().url().target().equals(target))
                .reduce((first, second) -> second);
    }
}
