package padlock.world;

import java.util.Optional;
import java.util.OptionalInt;
import padlock.http.Response;
import padlock.policy.Rule;
import padlock.trace.Backstage;
import padlock.url.Host;
import padlock.url.WebUrl;
import padlock.words.Sentence;

/**
 * What can go wrong between the CDN and the provider, and the page that the reader gets for it: 521 when nobody listens, 525 when
 * the TLS handshake fails, 526 when the certificate was checked and is not good for the name asked for. Other CDNs say 502 to all.
 *
 * <p>The provider's port 80 is always open, so only https can fail.
 *
 * <p>Source: Cloudflare's error pages 521, 525 and 526; AWS CloudFront guide, http-502-bad-gateway (checked 2026-11-22).
 */
final class OriginFaults {
    private final World world;

    OriginFaults(World world) {
        this.world = world;
    }

    /** The page in the place of the provider's answer, if the edge cannot ask for this URL; the diary says why. */
    Optional<Response> asking(WebUrl url) {
        if (!url.isHttps()) {
            return Optional.empty();
        }
        Host named = url.host();
        Cdn.Origin origin = world.setup().cdn().origin();
        if (!world.setup().esp().ownCertificate()) {
            return Optional.of(failed(
                    Rule.CDN_3,
                    Sentence.of("run.cdn.origin-closed", Names.EDGE, provider()),
                    page(521, "Web server is down", "The CDN cannot reach the server behind " + named + ".")));
        }
        if (!origin.sni()) {
            return Optional.of(failed(
                    Rule.CDN_9,
                    Sentence.of("run.cdn.origin-no-name", Names.EDGE, provider()),
                    page(525, "TLS handshake failed", "The CDN and the server behind " + named + " cannot agree.")));
        }
        if (origin.mode() == Cdn.OriginMode.STRICT && !trusts(named)) {
            return Optional.of(failed(
                    Rule.CDN_4,
                    Sentence.of("run.cdn.origin-not-good", Names.EDGE, provider(), named),
                    page(
                            526,
                            "Invalid certificate",
                            "The server behind " + named + " has no good certificate for it.")));
        }
        return Optional.empty();
    }

    private boolean trusts(Host named) {
        return world.keyring().vouchesFor(world.keyring().provider(Optional.of(named)), named);
    }

    private Response page(int status, String title, String text) {
        return world.setup().cdn().origin().errorPages() == Cdn.ErrorPages.NAMED
                ? Pages.page(status, title, text)
                : Pages.page(502, "Bad gateway", "The CDN got no answer that it could pass on.")
                        .with("X-Cache", "Error from " + Names.EDGE);
    }

    private Response failed(Rule rule, Sentence because, Response page) {
        String origin = "https://" + provider();
        world.diary().add(new Backstage(Names.EDGE, origin, rule, because, OptionalInt.of(page.status())));
        return page;
    }

    private String provider() {
        return world.setup().esp().vendor().domain().name();
    }
}
