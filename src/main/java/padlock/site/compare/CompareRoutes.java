package padlock.site.compare;

import io.javalin.config.RoutesConfig;
import java.util.List;
import padlock.site.engine.Engine;
import padlock.site.engine.Player;
import padlock.site.engine.Turnstile;
import padlock.site.page.Press;

/** Where the comparisons are found. */
public final class CompareRoutes {
    private final Engine engine;
    private final Player player;
    private final Turnstile turnstile;
    private final Press press;

    public CompareRoutes(Engine engine, Player player, Turnstile turnstile, Press press) {
        this.engine = engine;
        this.player = player;
        this.turnstile = turnstile;
        this.press = press;
    }

    public void install(RoutesConfig routes) {
        ComparePage compare = new ComparePage(engine, player, press);
        routes.post("/sandbox/compare", compare::compare);
        routes.post("/sandbox/clock", compare::clock);
        routes.post("/sandbox/releases", new ReleasesPage(engine, turnstile, press)::show);
        // Where a reader lands who reloads a result by its address.
        for (String page : List.of("compare", "clock", "releases")) {
            routes.get("/sandbox/" + page, ctx -> ctx.redirect("/sandbox"));
        }
    }
}
