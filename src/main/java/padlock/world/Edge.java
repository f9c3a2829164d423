package padlock.world;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import padlock.http.Request;
import padlock.http.Response;
import padlock.pki.Credential;
import padlock.policy.Rule;
import padlock.trace.Backstage;
import padlock.url.Host;
import padlock.url.Scheme;

/**
 * The CDN's edge: a reverse proxy that stands at the tracking host's name, speaks TLS with the brand's certificate, and asks the
 * provider in the reader's place.
 *
 * <p>In the real world this is how a tracking host got https before providers obtained certificates themselves. The reader's
 * request ends here; a second one goes to the provider, and whatever the edge leaves out of it is lost.
 *
 * <p>Example: {@code GET https://click.example.com/ls/click?upn=abc} becomes a request to {@code sendgrid.net} that still says
 * {@code Host: click.example.com}.
 *
 * <p>What failure looks like: 521 when the provider cannot be reached, 526 when its certificate was checked and is for another
 * name, 405 for a method that the CDN lets through to nobody, the provider's "wrong link" when Host, path or query was dropped, and
 * no event at all when the answer comes from the cache.
 *
 * <p>Source: SparkPost/support-docs, enabling-https-engagement-tracking-on-sparkpost.md; Cloudflare's error pages 521 and 526
 * (checked 2026-11-22).
 */
final class Edge implements Site {
    /** What the provider sees as user agent where the CDN does not pass the reader's on. */
    static final String USER_AGENT = "Padlock-Edge/1.0";

    private final World world;
    private final ProviderSite provider;
    private final EdgeCache cache = new EdgeCache();

    Edge(World world, ProviderSite provider) {
        this.world = world;
        this.provider = provider;
    }

    @Override
    public Response answer(Request request) {
        Setup.Cdn cdn = world.setup().cdn();
        Host asked = request.url().host();
        if (!Names.isTrackingHost(asked, world.setup())) {
            return Pages.noSuchSite(request);
        }
        if (cdn.http() == Setup.CdnHttp.REDIRECT && !request.url().isHttps()) {
            tell("", Rule.CDN_5, "sends the http request for " + asked + " on to https", 301);
            return Pages.toHttps(request);
        }
        if (cdn.methods() == Setup.Methods.GET_HEAD && !isRead(request)) {
            tell("", Rule.CDN_6, "lets no " + request.method() + " through to " + providerName(), 405);
            return Pages.page(405, "Method not allowed", "This CDN lets GET and HEAD through.")
                    .with("Allow", "GET, HEAD");
        }
        Optional<Response> ownFile = world.setup().association().answer(request);
        if (ownFile.isPresent()) {
            return ownFile.get();
        }
        Optional<Response> kept = cache.find(request, cdn, world.now());
        if (kept.isPresent()) {
            tell(
                    "",
                    Rule.CDN_2,
                    "answers for " + asked + " from its cache and does not ask " + providerName(),
                    kept.get().status());
            return kept.get();
        }
        Response response = ask(request);
        cache.keep(request, response, cdn, world.now());
        return response;
    }

    private Response ask(Request request) {
        Forwarding forwarding = Forwarding.of(request, world.setup().cdn());
        Request forwarded = forwarding.passedOn();
        Host named = forwarded.url().host();
        String origin = forwarded.url().scheme() + "://" + providerName();
        Optional<Response> failure = failure(forwarded.url().scheme(), origin, named);
        if (failure.isPresent()) {
            return failure.get();
        }
        tellWhatIsLost(forwarding);
        int place = world.diary().size();
        Response response = provider.answer(forwarded);
        world.diary()
                .insert(
                        place,
                        new Backstage(
                                Names.EDGE,
                                origin + forwarded.url().target(),
                                Rule.CDN_1,
                                sentence("asks " + providerName() + " over "
                                        + forwarded.url().scheme() + " for " + named),
                                OptionalInt.of(response.status())));
        return response;
    }

    // The provider's port 80 is always open, so only https can fail.
    private Optional<Response> failure(Scheme scheme, String origin, Host named) {
        if (scheme == Scheme.HTTP) {
            return Optional.empty();
        }
        if (!world.setup().esp().ownCertificate()) {
            tell(origin, Rule.CDN_3, "cannot reach " + providerName() + ": its port 443 is closed", 521);
            return Optional.of(
                    Pages.page(521, "Web server is down", "The CDN cannot reach the server behind " + named + "."));
        }
        if (world.setup().cdn().origin() == Setup.OriginMode.STRICT && !trusts(named)) {
            tell(origin, Rule.CDN_4, "finds that the certificate of " + providerName() + " is not for " + named, 526);
            return Optional.of(Pages.page(
                    526, "Invalid certificate", "The server behind " + named + " has no good certificate for it."));
        }
        return Optional.empty();
    }

    private boolean trusts(Host named) {
        Credential shown = world.keyring().provider(Optional.of(named));
        return world.keyring().vouchesFor(shown, named);
    }

    private void tellWhatIsLost(Forwarding forwarding) {
        List<String> lost = forwarding.lost();
        if (!lost.isEmpty()) {
            note(Rule.CDN_7, "leaves out what " + providerName() + " needs: " + String.join(", ", lost));
        }
        if (!world.setup().cdn().forwardUserAgent()) {
            note(Rule.TRK_5, "names itself as the user agent in the reader's place");
        }
    }

    private static boolean isRead(Request request) {
        return request.method().equals("GET") || request.method().equals("HEAD");
    }

    private String providerName() {
        return world.setup().esp().vendor().domain().name();
    }

    private void tell(String to, Rule rule, String what, int status) {
        world.diary().add(new Backstage(Names.EDGE, to, rule, sentence(what), OptionalInt.of(status)));
    }

    private void note(Rule rule, String what) {
        world.diary().add(new Backstage(Names.EDGE, "", rule, sentence(what), OptionalInt.empty()));
    }

    private static String sentence(String what) {
        return Names.EDGE + " " + what + ".";
    }
}
