package padlock.world;

import java.util.Optional;
import java.util.OptionalInt;
import padlock.http.Request;
import padlock.http.Response;
import padlock.policy.Rule;
import padlock.trace.Backstage;
import padlock.url.Host;
import padlock.words.Sentence;

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
 * <p>What failure looks like: 405 for a method and 403 for a program that the CDN lets through to nobody, one of the pages of
 * {@link OriginFaults} when the provider cannot be asked, the provider's "wrong link" when Host, path or query was dropped, and no
 * event at all when the answer comes from the cache.
 *
 * <p>Source: SparkPost/support-docs, enabling-https-engagement-tracking-on-sparkpost.md (checked 2026-11-22).
 */
final class Edge implements Site {
    /** What the provider sees as user agent where the CDN does not pass the reader's on. */
    static final String USER_AGENT = "Padlock-Edge/1.0";

    private final World world;
    private final ProviderSite provider;
    private final OriginFaults faults;
    private final EdgeCache cache = new EdgeCache();

    Edge(World world, ProviderSite provider) {
        this.world = world;
        this.provider = provider;
        this.faults = new OriginFaults(world);
    }

    @Override
    public Response answer(Request request) {
        Cdn cdn = world.setup().cdn();
        Host asked = request.url().host();
        if (!Names.isTrackingHost(asked, world.setup())) {
            return Pages.noSuchSite(request);
        }
        if (!cdn.knowsHost() && cdn.claimedByStranger()) {
            tell(Rule.CDN_11, Sentence.of("run.cdn.stranger", Names.EDGE, asked), 200);
            return Pages.page(200, "Somebody else's page", "A stranger answers for " + asked + " now.");
        }
        if (!cdn.knowsHost()) {
            tell(Rule.CDN_10, Sentence.of("run.cdn.no-site", Names.EDGE, asked), 403);
            return Pages.page(403, "Not set up", "This CDN account has no site named " + asked + ".");
        }
        // As real CDNs do, it keeps these paths for its own certificates, before any other rule.
        if (request.url().path().startsWith(AcmeAuthority.FOLDER)) {
            return Pages.page(404, "No such challenge", "This CDN asked for no certificate with this proof.");
        }
        Optional<Response> turnedAway = turnedAway(request, cdn);
        if (turnedAway.isPresent()) {
            return turnedAway.get();
        }
        Optional<Response> ownFile = world.setup().association().answer(request);
        if (ownFile.isPresent()) {
            return ownFile.get();
        }
        Optional<Response> kept = cache.find(request, cdn.cache(), world.now());
        if (kept.isPresent()) {
            tell(
                    Rule.CDN_2,
                    Sentence.of("run.cdn.from-cache", Names.EDGE, asked, providerName()),
                    kept.get().status());
            return kept.get();
        }
        Response response = ask(request);
        cache.keep(request, response, cdn.cache(), world.now());
        return response;
    }

    private Optional<Response> turnedAway(Request request, Cdn cdn) {
        Host asked = request.url().host();
        if (cdn.http() == Cdn.Http.REDIRECT && !request.url().isHttps()) {
            tell(Rule.CDN_5, Sentence.of("run.cdn.to-https", Names.EDGE, asked), 301);
            return Optional.of(Pages.toHttps(request, cdn.redirectSeconds()));
        }
        if (cdn.methods() == Cdn.Methods.GET_HEAD && !isRead(request)) {
            tell(Rule.CDN_6, Sentence.of("run.cdn.method", Names.EDGE, request.method(), providerName()), 405);
            return Optional.of(Pages.page(405, "Method not allowed", "This CDN lets GET and HEAD through.")
                    .with("Allow", "GET, HEAD"));
        }
        String agent = UserAgents.of(request);
        if (cdn.agents() == Cdn.Agents.BROWSERS && !UserAgents.looksLikeBrowser(agent)) {
            Sentence robot = agent.isEmpty()
                    ? Sentence.of("run.cdn.nameless-robot", Names.EDGE)
                    : Sentence.of("run.cdn.robot", Names.EDGE, agent);
            tell(Rule.CDN_8, robot, 403);
            return Optional.of(Pages.page(403, "Blocked", "This CDN's firewall lets browsers through."));
        }
        return Optional.empty();
    }

    private Response ask(Request request) {
        Forwarding forwarding = Forwarding.of(request, world.setup().cdn());
        Request forwarded = forwarding.passedOn();
        Optional<Response> failure = faults.asking(forwarded.url());
        if (failure.isPresent()) {
            return failure.get();
        }
        tellWhatIsLost(forwarding);
        int place = world.diary().size();
        Response response = provider.answer(forwarded, Machine.Name.EDGE.address());
        world.diary()
                .insert(
                        place,
                        new Backstage(
                                Names.EDGE,
                                forwarded.url().scheme() + "://" + providerName()
                                        + forwarded.url().target(),
                                Rule.CDN_1,
                                Sentence.of(
                                        "run.cdn.asks",
                                        Names.EDGE,
                                        providerName(),
                                        forwarded.url().scheme(),
                                        forwarded.url().host()),
                                OptionalInt.of(response.status())));
        return response;
    }

    private void tellWhatIsLost(Forwarding forwarding) {
        forwarding
                .lost(world.setup().esp().vendor())
                .ifPresent(
                        lost -> note(Rule.CDN_7, Sentence.of("run.cdn.leaves-out", Names.EDGE, providerName(), lost)));
        if (!world.setup().cdn().forward().userAgent()) {
            note(Rule.TRK_5, Sentence.of("run.cdn.own-agent", Names.EDGE));
        }
    }

    private static boolean isRead(Request request) {
        return request.method().equals("GET") || request.method().equals("HEAD");
    }

    private String providerName() {
        return world.setup().esp().vendor().domain().name();
    }

    private void tell(Rule rule, Sentence because, int status) {
        world.diary().add(new Backstage(Names.EDGE, "", rule, because, OptionalInt.of(status)));
    }

    private void note(Rule rule, Sentence because) {
        world.diary().add(new Backstage(Names.EDGE, "", rule, because, OptionalInt.empty()));
    }
}
