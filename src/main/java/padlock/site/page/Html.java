package padlock.site.page;

import gg.jte.models.runtime.JteModel;
import io.javalin.http.Context;
import padlock.site.front.Below;
import padlock.site.front.Visit;

/** Sends a rendered page. */
public final class Html {
    private Html() {}

    public static void send(Context ctx, JteModel page) {
        // A page may hold what this reader just ran, so no cache between may keep it.
        ctx.header("Cache-Control", "private, no-cache");
        ctx.contentType("text/html; charset=utf-8")
                .result(Below.path(Visit.of(ctx).prefix(), page.render().strip()));
    }
}
