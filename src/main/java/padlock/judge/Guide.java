package padlock.judge;

import java.util.Optional;
import java.util.function.Function;
import java.util.function.IntConsumer;
import padlock.http.Request;
import padlock.http.Response;
import padlock.url.Host;
import padlock.words.Wording;
import padlock.world.Machine;
import padlock.world.Port;
import padlock.world.Site;

/**
 * A page inside the simulated internet that tells the reader of a real browser what to do next, and holds the link to click.
 *
 * <p>It stands in the webmail, so that a link is followed from an https page, as from a mail. What it is asked is no part of the traffic
 * that is judged.
 */
final class Guide {
    /** The page that the browser opens first. */
    static final String START = "https://mail.example.net/judge";

    private static final Host WEBMAIL = Host.of("mail.example.net");
    private static final String PATH = "/judge";
    private static final String NEXT = PATH + "/next/";

    private final Function<Optional<String>, Optional<Instruction>> current;
    private final IntConsumer done;
    private final Wording words;

    /**
     * Makes the page.
     *
     * @param current is told which program asks, and says what is to do now; empty when all is done
     * @param done is told the step that the reader finished
     * @param words the language it speaks
     */
    Guide(Function<Optional<String>, Optional<Instruction>> current, IntConsumer done, Wording words) {
        this.current = current;
        this.done = done;
        this.words = words;
    }

    /** Whether a name is the guide's own; the webmail is always well, so nothing is lost for the comparison. */
    static boolean stands(Host host) {
        return host.name().equals(WEBMAIL.name());
    }

    /** The same machines, with the page added. */
    Function<Host, Optional<Machine>> over(Function<Host, Optional<Machine>> names) {
        return host -> names.apply(host)
                .map(machine -> stands(host) && machine.port443() instanceof Port.Secure secure
                        ? new Machine(
                                machine.name(),
                                machine.port80(),
                                new Port.Secure(with(secure.site()), secure.credentials()))
                        : machine);
    }

    private Site with(Site webmail) {
        return request -> request.url().path().startsWith(PATH) ? answer(request) : webmail.answer(request);
    }

    private Response answer(Request request) {
        String path = request.url().path();
        if (request.method().equals("POST") && path.matches(NEXT + "[0-9]{1,3}")) {
            done.accept(Integer.parseInt(path.substring(NEXT.length())));
            return Response.redirect(303, PATH);
        }
        return Response.html(200, page(current.apply(request.headers().first("User-Agent"))))
                .with("Cache-Control", "no-store");
    }

    private String page(Optional<Instruction> instruction) {
        String body = instruction
                .map(this::task)
                .orElseGet(() -> "<h1>" + said("guide.all") + "</h1><p>" + said("guide.all-then") + "</p>");
        return "<!doctype html><html lang=\"" + said("language") + "\"><meta charset=\"utf-8\"><title>"
                + said("guide.title") + "</title>"
                + "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">"
                + "<style>body{max-width:40rem;margin:3rem auto;padding:0 1rem;font:1.1rem/1.5 sans-serif}"
                + "code{overflow-wrap:anywhere}button{font:inherit;padding:.4rem 1rem}</style>"
                + body;
    }

    private String task(Instruction instruction) {
        String address = escaped(instruction.address());
        String act = switch (instruction.kind()) {
            case TYPE -> "<p><code id=\"address\">" + address + "</code></p>";
            case OPEN, CLICK ->
                "<p><a id=\"act\" href=\"" + address + "\">"
                        + said(instruction.kind() == Instruction.Kind.OPEN ? "guide.mail" : "guide.link") + "</a></p>";
        };
        String restart = instruction.restart() ? "<p>" + said("guide.restart") + "</p>" : "";
        return "<h1>" + said("guide.step", instruction.step()) + "</h1>" + restart + "<p>"
                + escaped(words.say(instruction.sentence())) + "</p>"
                + act + "<p>" + said("guide.come-back", START.substring("https://".length())) + "</p>"
                + "<form method=\"post\" action=\"" + NEXT + instruction.step()
                + "\"><button id=\"done\">" + said("guide.did") + "</button></form>";
    }

    private String said(String key, Object... parts) {
        return escaped(words.say(key, parts));
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
