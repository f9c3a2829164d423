package padlock.site.bring;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import padlock.bring.Brought;
import padlock.bring.Explained;
import padlock.bring.Explainer;
import padlock.site.page.Press;
import padlock.site.view.BringView;
import padlock.words.Sentence;

/** {@code /bring}: paste the output of curl, a HAR file, or a mail, and see it explained. */
public final class BringPage {
    private static final String TEXT = "text";
    private static final String FIRST = "first";
    private static final int LONGEST_FIRST = 2_000;

    /** A form writes most signs of a HAR file as three; other requests of the site may be far shorter. */
    public static final int MOST_BYTES = 3 * Brought.LONGEST;

    /** For somebody who has nothing at hand, by the word in the address. */
    private static final Map<String, String> EXAMPLES =
            Map.of("curl", example("curl"), "har", example("har"), "mail", example("mail"));

    private final Explainer explainer;
    private final Press press;

    public BringPage(Explainer explainer, Press press) {
        this.explainer = explainer;
        this.press = press;
    }

    public void install(RoutesConfig routes) {
        routes.get("/bring", this::start);
        routes.post("/bring", this::explain);
    }

    /** An empty field, or one of the examples, explained. */
    private void start(Context ctx) {
        Optional<String> example =
                Optional.ofNullable(ctx.queryParam("example")).map(EXAMPLES::get);
        if (example.isPresent()) {
            explain(ctx, example.get(), "");
        } else {
            send(ctx, BringView.EMPTY);
        }
    }

    private void explain(Context ctx) throws IOException {
        Optional<Map<String, String>> form = form(ctx);
        if (form.isEmpty() || form.get().getOrDefault(TEXT, "").length() > Brought.LONGEST) {
            // If there is still more to come, this connection cannot carry another request.
            ctx.status(HttpStatus.CONTENT_TOO_LARGE).header("Connection", "close");
            send(ctx, BringView.refused("", "", Sentence.of("bring.too-long")));
            return;
        }
        String text = form.get().getOrDefault(TEXT, "").replace("\r\n", "\n");
        String first = form.get().getOrDefault(FIRST, "");
        if (first.length() > LONGEST_FIRST) {
            ctx.status(HttpStatus.BAD_REQUEST);
            send(ctx, BringView.refused(text, "", Sentence.of("bring.first-too-long")));
            return;
        }
        explain(ctx, text, first);
    }

    private void explain(Context ctx, String text, String first) {
        Brought brought = Brought.read(text, first);
        if (brought instanceof Brought.Unreadable unreadable) {
            ctx.status(HttpStatus.BAD_REQUEST);
            send(ctx, BringView.refused(text, first, unreadable.why()));
        } else if (brought instanceof Brought.Answers answers) {
            show(ctx, text, first, explainer.explain(answers));
        } else if (brought instanceof Brought.Letter letter) {
            show(ctx, text, first, explainer.explain(letter));
        }
    }

    private void show(Context ctx, String text, String first, Explained explained) {
        send(ctx, new BringView(text, first, Optional.empty(), Optional.of(explained)));
    }

    private static String example(String name) {
        String file = "/padlock/bring/" + name + ".txt";
        try (InputStream in = BringPage.class.getResourceAsStream(file)) {
            if (in == null) {
                throw new IllegalStateException("missing in the program: " + file);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private static Optional<Map<String, String>> form(Context ctx) throws IOException {
        if (ctx.contentLength() > MOST_BYTES) {
            return Optional.empty();
        }
        byte[] body;
        try (InputStream in = ctx.bodyInputStream()) {
            body = in.readNBytes(MOST_BYTES + 1);
        }
        return body.length > MOST_BYTES
                ? Optional.empty()
                : Optional.of(fields(new String(body, StandardCharsets.ISO_8859_1)));
    }

    private static Map<String, String> fields(String body) {
        Map<String, String> fields = new HashMap<>();
        for (String pair : body.split("&", 4)) {
            int equals = pair.indexOf('=');
            if (equals > 0) {
                fields.putIfAbsent(pair.substring(0, equals), decoded(pair.substring(equals + 1)));
            }
        }
        return fields;
    }

    private static String decoded(String value) {
        try {
            return URLDecoder.decode(value, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException noForm) {
            return "";
        }
    }

    private void send(Context ctx, BringView view) {
        press.send(ctx, press.say("bring.title"), "sandbox", (pages, layout) -> pages.bringPage(layout, view));
    }
}
