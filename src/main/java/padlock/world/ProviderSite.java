package padlock.world;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import padlock.http.Headers;
import padlock.http.Request;
import padlock.http.Response;
import padlock.mail.SentMail;
import padlock.policy.Rule;
import padlock.trace.Backstage;
import padlock.url.Host;
import padlock.words.Sentence;
import padlock.world.IssuedTokens.Issued;

/**
 * The e-mail service provider's tracking server: it counts, then sends the reader on.
 *
 * <p>In the real world every customer's tracking host ends at the same few servers. The name in the {@code Host} header says whose
 * link it is, the token says which. The event is written before the reader reaches the target, and only if the request gets here.
 *
 * <p>Example: {@code GET /ls/click?upn=u001.abc} for {@code click.example.com} writes one click and answers 302 with the target in
 * {@code Location}.
 *
 * <p>What failure looks like: 404, "wrong link" (403 at Amazon SES), when the host is no customer's or the token is unknown, however
 * good the link in the mail was. A CDN that drops Host, path or query makes it so.
 *
 * <p>Source: SparkPost/support-docs, using-proxy-https-tracking-domain.md; sendgrid/docs issue 3384 (checked 2026-11-22).
 */
final class ProviderSite implements Site {
    private static final String ONE_CLICK = "List-Unsubscribe=One-Click";

    private final World world;
    private final IssuedTokens tokens = new IssuedTokens();
    private final Map<String, String> files = new HashMap<>();

    ProviderSite(World world) {
        this.world = world;
    }

    void remember(SentMail mail) {
        tokens.remember(mail);
    }

    /** Puts a text at a path of every customer's host, for a certificate authority to find. */
    void publish(String path, String text) {
        files.put(path, text);
    }

    void withdraw(String path) {
        files.remove(path);
    }

    @Override
    public Response answer(Request request) {
        return answer(request, Clients.addressOf(request));
    }

    /** @param peer the address of whoever connected: a reader, or the CDN in the reader's place */
    Response answer(Request request, String peer) {
        String file = files.get(request.url().path());
        if (file != null) {
            return new Response(200, Headers.of("Content-Type", "text/plain"), file);
        }
        Host host = customer(request);
        if (!isCustomers(host)) {
            return wrong(WireHabits.wrongHost(vendor()), Sentence.of("run.provider.wrong-host", name(), host));
        }
        return vendor().links()
                .read(request.url())
                .flatMap(tokens::find)
                .map(asked -> new Visit(request, host, peer, asked))
                .map(this::answer)
                .orElseGet(() -> wrong(
                        WireHabits.wrongLink(vendor()),
                        Sentence.of(
                                "run.provider.wrong-token",
                                name(),
                                request.url().path())));
    }

    private Host customer(Request request) {
        Optional<Host> forwarded = vendor().readsForwardedHost()
                ? request.headers().first("X-Forwarded-Host").flatMap(Host::parse)
                : Optional.empty();
        return forwarded.orElse(request.url().host());
    }

    private boolean isCustomers(Host host) {
        return Names.isTrackingHost(host, world.setup())
                || Names.isOtherHost(host, world.setup())
                || host.name().equals(vendor().sharedHost().name());
    }

    private Response answer(Visit visit) {
        return switch (visit.asked().purpose()) {
            case CLICK -> click(visit);
            case OPEN -> open(visit);
            case UNSUBSCRIBE -> unsubscribe(visit);
        };
    }

    private Response click(Visit visit) {
        String target = visit.asked().target();
        Response moved = WireHabits.redirect(vendor(), target);
        return read(visit, moved, Rule.TRK_1, Sentence.of("run.provider.click", name(), target));
    }

    private Response open(Visit visit) {
        String counted = visit.asked().initial() ? "run.provider.initial-open" : "run.provider.open";
        return read(visit, WireHabits.pixel(vendor()), Rule.TRK_2, Sentence.of(counted, name()));
    }

    private Response read(Visit visit, Response answer, Rule rule, Sentence because) {
        return switch (visit.request().method()) {
            case "GET" -> counted(visit, answer, rule, because);
            // Only machines send it: it stands in the log and counts nothing.
            case "HEAD" -> {
                log(visit);
                yield answer;
            }
            default -> notAllowed("GET, HEAD");
        };
    }

    // RFC 8058, section 3.1: only a POST with this body unsubscribes, since scanners follow every link with GET.
    private Response unsubscribe(Visit visit) {
        Request request = visit.request();
        if (!request.method().equals("POST")) {
            return Pages.page(200, "Unsubscribe", "Your mail program asks with a POST. You are still on the list.");
        }
        if (!request.body().contains(ONE_CLICK)) {
            return Pages.page(400, "Unsubscribe", "The request does not say " + ONE_CLICK + ".");
        }
        Response done = Pages.page(200, "Unsubscribed", "You get no more mail from this sender.");
        return counted(visit, done, Rule.TRK_6, Sentence.of("run.provider.unsubscribe", name()));
    }

    private Response counted(Visit visit, Response answer, Rule rule, Sentence because) {
        log(visit);
        tell(rule, because, answer.status());
        return answer;
    }

    private void log(Visit visit) {
        Issued asked = visit.asked();
        world.log()
                .add(new Event(
                        asked.purpose(),
                        asked.mail(),
                        asked.token(),
                        asked.initial(),
                        world.now(),
                        visit.request().method(),
                        visit.host(),
                        UserAgents.of(visit.request()),
                        visit.request().headers().first("X-Forwarded-For").orElse(visit.peer()),
                        visit.request().url().scheme()));
    }

    private Response wrong(Response page, Sentence because) {
        tell(Rule.TRK_3, because, page.status());
        return page;
    }

    private static Response notAllowed(String methods) {
        return Pages.page(405, "Not allowed", "This address takes " + methods + ".")
                .with("Allow", methods);
    }

    private Vendor vendor() {
        return world.setup().esp().vendor();
    }

    private void tell(Rule rule, Sentence because, int status) {
        world.diary().add(new Backstage(name(), "", rule, because, OptionalInt.of(status)));
    }

    private String name() {
        return vendor().domain().name();
    }

    /** A request that the provider understands: for whom, from where, and what for. */
    private record Visit(Request request, Host host, String peer, Issued asked) {}
}
