package padlock.world;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import padlock.http.Headers;
import padlock.http.Request;
import padlock.http.Response;
import padlock.mail.Link;
import padlock.mail.Purpose;
import padlock.mail.SentMail;
import padlock.policy.Rule;
import padlock.trace.Backstage;

/**
 * The e-mail service provider's tracking server: it counts, then sends the reader on.
 *
 * <p>In the real world every customer's tracking host ends at the same few servers. The name in the {@code Host} header says whose
 * link it is, the token says which. The event is written before the reader reaches the target, and only if the request gets here.
 *
 * <p>Example: {@code GET /ls/click?upn=u001.abc} for {@code click.example.com} writes one click and answers 302 with the target in
 * {@code Location}.
 *
 * <p>What failure looks like: 404, "wrong link", when the host is no customer's or the token is unknown, however good the link in
 * the mail was. A CDN that drops Host, path or query makes it so.
 *
 * <p>Source: SparkPost/support-docs, using-proxy-https-tracking-domain.md; sendgrid/docs issue 3384 (checked 2026-11-22). The
 * status of a wrong link and the picture's caching headers are documented nowhere; they are common practice.
 */
final class ProviderSite implements Site {
    private static final String ONE_CLICK = "List-Unsubscribe=One-Click";

    private final World world;
    private final Map<String, Issued> issued = new HashMap<>();

    ProviderSite(World world) {
        this.world = world;
    }

    /** Remembers the tokens of a mail. They work for ever. */
    void remember(SentMail mail) {
        for (Link link : mail.links()) {
            link.token()
                    .ifPresent(
                            token -> issued.put(token, new Issued(Purpose.CLICK, token, mail.number(), link.target())));
        }
        mail.openToken().ifPresent(token -> issued.put(token, new Issued(Purpose.OPEN, token, mail.number(), "")));
        String token = mail.unsubscribeToken();
        issued.put(token, new Issued(Purpose.UNSUBSCRIBE, token, mail.number(), ""));
    }

    @Override
    public Response answer(Request request) {
        if (!Names.isTrackingHost(request.url().host(), world.setup())) {
            return wrongLink("does not know the host " + request.url().host());
        }
        return asked(request)
                .map(asked -> answer(request, asked))
                .orElseGet(() ->
                        wrongLink("finds no known token in " + request.url().path()));
    }

    private Optional<Issued> asked(Request request) {
        return world.setup()
                .esp()
                .vendor()
                .links()
                .read(request.url())
                .flatMap(address -> Optional.ofNullable(issued.get(address.token()))
                        .filter(known -> known.purpose() == address.purpose()));
    }

    private Response answer(Request request, Issued asked) {
        return switch (asked.purpose()) {
            case CLICK -> click(request, asked);
            case OPEN -> open(request, asked);
            case UNSUBSCRIBE -> unsubscribe(request, asked);
        };
    }

    private Response click(Request request, Issued asked) {
        Response moved = Response.redirect(302, asked.target()).with("X-Robots-Tag", "noindex");
        return read(request, asked, moved, Rule.TRK_1, "counts a click and sends the reader on to " + asked.target());
    }

    private Response open(Request request, Issued asked) {
        Response pixel = Pictures.gif().with("Cache-Control", "no-store, no-cache, must-revalidate");
        return read(request, asked, pixel, Rule.TRK_2, "counts an open and answers with an invisible picture");
    }

    private Response read(Request request, Issued asked, Response answer, Rule rule, String what) {
        return switch (request.method()) {
            case "GET" -> counted(request, asked, answer, rule, what);
            // Nobody has documented whether providers count HEAD, which only machines send; here it is not counted.
            case "HEAD" -> answer;
            default -> notAllowed("GET, HEAD");
        };
    }

    // RFC 8058, section 3.1: only a POST with this body unsubscribes, since scanners follow every link with GET.
    private Response unsubscribe(Request request, Issued asked) {
        if (!request.method().equals("POST")) {
            return Pages.page(200, "Unsubscribe", "Your mail program asks with a POST. You are still on the list.");
        }
        if (!request.body().contains(ONE_CLICK)) {
            return Pages.page(400, "Unsubscribe", "The request does not say " + ONE_CLICK + ".");
        }
        Response done = Pages.page(200, "Unsubscribed", "You get no more mail from this sender.");
        return counted(request, asked, done, Rule.TRK_6, "takes the reader off the list");
    }

    private Response counted(Request request, Issued asked, Response answer, Rule rule, String what) {
        Headers headers = request.headers();
        world.log()
                .add(new Event(
                        asked.purpose(),
                        asked.mail(),
                        asked.token(),
                        world.now(),
                        headers.first("User-Agent").orElse(""),
                        headers.first("X-Forwarded-For"),
                        request.url().scheme()));
        tell(rule, what, answer.status());
        return answer;
    }

    private Response wrongLink(String why) {
        tell(Rule.TRK_3, why + ": wrong link", 404);
        return Pages.page(404, "Wrong link", "You have clicked on a link that is not known here.");
    }

    private static Response notAllowed(String methods) {
        return Pages.page(405, "Not allowed", "This address takes " + methods + ".")
                .with("Allow", methods);
    }

    private void tell(Rule rule, String what, int status) {
        String name = world.setup().esp().vendor().domain().name();
        world.diary().add(new Backstage(name, "", rule, name + " " + what + ".", OptionalInt.of(status)));
    }

    private record Issued(Purpose purpose, String token, int mail, String target) {}
}
