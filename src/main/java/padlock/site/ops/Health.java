package padlock.site.ops;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import padlock.site.engine.Engine;
import padlock.site.learner.Learners;

/**
 * {@code /health/live}: the program answers. {@code /health/ready}: it has lessons to show; whether progress is kept stands on a line of
 * its own, since lessons and sandbox go on without. A server that is stopping answers both with 503.
 */
public final class Health {
    private final Engine engine;
    private final Learners learners;

    public Health(Engine engine, Learners learners) {
        this.engine = engine;
        this.learners = learners;
    }

    public void install(RoutesConfig routes) {
        routes.get("/health/live", ctx -> ctx.result("live"));
        routes.get("/health/ready", this::ready);
    }

    private void ready(Context ctx) {
        boolean lessons = !engine.course().isEmpty();
        ctx.status(lessons ? 200 : 503)
                .header("Cache-Control", "no-store")
                .result((lessons ? "ready" : "not ready: no lesson can be read") + "\nprogress: "
                        + (learners.lost() ? "not kept" : "ok") + "\n");
    }
}
