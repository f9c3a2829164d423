package padlock.site;

import io.javalin.config.JavalinConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpResponseException;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import org.eclipse.jetty.http.HttpException;
import org.eclipse.jetty.io.EofException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import padlock.site.page.Press;
import padlock.site.view.ErrorView;

/** What a visitor sees when something is wrong: what to do next, and never a stack trace. */
final class ErrorPages {
    private static final Logger LOG = LoggerFactory.getLogger(ErrorPages.class);
    private static final int UNKNOWN = 400;
    // Those that have words of their own, below "error".
    private static final Set<Integer> KNOWN = Set.of(400, 403, 404, 405, 413, 421, 429, 503);

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
        if (status == 503 || status == 429) {
            ctx.header("Retry-After", status == 503 ? "5" : "2");
        }
        String key = "error." + (KNOWN.contains(status) ? status : UNKNOWN);
        render(ctx, new ErrorView(status, press.say(key), press.say(key + ".do")));
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
        render(ctx, new ErrorView(500, press.say("error.500"), press.say("error.500.do", shortId)));
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
