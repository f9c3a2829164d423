package padlock.site.path;

import io.javalin.config.RoutesConfig;
import java.util.List;
import padlock.site.engine.Engine;
import padlock.site.engine.Player;
import padlock.site.engine.Turnstile;
import padlock.site.page.Press;

/** Where a hop can be looked at closely. */
public final class PathRoutes {
    private final Engine engine;
    private final Player player;
    private final Turnstile turnstile;
    private final Press press;

    public PathRoutes(Engine engine, Player player, Turnstile turnstile, Press press) {
        this.engine = engine;
        this.player = player;
        this.turnstile = turnstile;
        this.press = press;
    }

    public void install(RoutesConfig routes) {
        routes.post("/sandbox/path", new PathPage(engine, player, press)::show);
        routes.post("/sandbox/certificate", new CertificatePage(engine, turnstile, press)::show);
        // Where a reader lands who reloads a result by its address.
        for (String page : List.of("path", "certificate")) {
            routes.get("/sandbox/" + page, ctx -> ctx.redirect("/sandbox"));
        }
    }
}
