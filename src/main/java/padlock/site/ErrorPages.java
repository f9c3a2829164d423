package padlock.site;

import io.javalin.config.JavalinConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpResponseException;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.eclipse.jetty.http.HttpException;
import org.eclipse.jetty.io.EofException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import padlock.site.page.Press;
import padlock.site.view.ErrorView;

/** What a visitor sees when something is wrong: what to do next, and never a stack trace. */
final class ErrorPages {
    private static final Logger LOG = LoggerFactory.getLogger(ErrorPages.class);
    private static final ErrorView UNKNOWN =
            new ErrorView(400, "This request makes no sense here", "Go back and try it another way.");
    private static final Map<Integer, ErrorView> PAGES = Map.of(
            400, UNKNOWN,
            403,
                    new ErrorView(
                            403,
                            "This came from another site",
                            "Padlock only takes forms from its own pages. Open the page here and press the button again."),
            404,
                    new ErrorView(
                            404,
                            "There is no such page",
                            "The lessons, the sandbox and the rules are all one click away."),
            405, new ErrorView(405, "This page cannot be asked that way", "Open it as a page, or press its button."),
            413,
                    new ErrorView(
                            413,
                            "That is too long",
                            "A mail may have 256 KiB, a scenario 64 KiB. Make it shorter and try again."),
            421,
                    new ErrorView(
                            421,
                            "This is not the name of this site",
                            "Ask whoever runs it for its address. They start it with --host-name, if this name is one of its own."),
            429, new ErrorView(429, "Too many requests", "Wait a moment, then try again."),
            503,
                    new ErrorView(
                            503,
                            "All the tracks are taken",
                            "Too many people are running something right now. Wait a moment, then press the button again."));

    private final Press press;
    private final SecureRandom random = new SecureRandom();

    ErrorPages(Press press) {
        this.press = press;
    }

    void install(JavalinConfig config) {
        config.routes.exception(HttpResponseException.class, (e, ctx) -> show(ctx, e.getStatus()));
        config.routes.exception(Exception.class, (e, ctx) -> bug(ctx, e));
        config.routes.error(404, ctx -> show(ctx, 404));
        config.routes.error(405, ctx -> show(ctx, 405));
    }

    private void show(Context ctx, int status) {
        ErrorView page = PAGES.getOrDefault(status, UNKNOWN);
        if (page.status() == 503 || page.status() == 429) {
            ctx.header("Retry-After", page.status() == 503 ? "5" : "2");
        }
        render(ctx, new ErrorView(status, page.headline(), page.sentence()));
    }

    private void bug(Context ctx, Exception e) {
        if (tornRequest(e)) {
            show(ctx, 400);
            return;
        }
        byte[] id = new byte[4];
        random.nextBytes(id);
        String shortId = HexFormat.of().formatHex(id);
        LOG.error("{} {} failed, shown to the visitor as {}", ctx.method(), ctx.path(), shortId, e);
        render(
                ctx,
                new ErrorView(
                        500,
                        "Something broke on our side",
                        "It is not your fault. If it happens again, tell whoever runs this site the number " + shortId
                                + "."));
    }

    /** Whether the request's body broke off or is none: that is the client's doing. */
    private static boolean tornRequest(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof EofException || cause instanceof HttpException) {
                return true;
            }
        }
        return false;
    }

    private void render(Context ctx, ErrorView page) {
        Guard.HEADERS.forEach(ctx::header);
        ctx.status(page.status());
        if (ctx.path().startsWith("/api/")) {
            RunsApi.refuse(ctx, page.status(), List.of(page.headline() + ". " + page.sentence()));
            return;
        }
        press.send(ctx, page.headline(), "", (pages, layout) -> pages.errorPage(layout, page));
    }
}
