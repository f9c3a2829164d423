package padlock.site.numbers;

import io.javalin.config.RoutesConfig;
import padlock.site.engine.Engine;
import padlock.site.engine.Limits;
import padlock.site.engine.Turnstile;
import padlock.site.page.Press;

/** Where the pages that count are found, and their API. */
public final class NumbersRoutes {
    private final Engine engine;
    private final Turnstile turnstile;
    private final Limits limits;
    private final Press press;

    public NumbersRoutes(Engine engine, Turnstile turnstile, Limits limits, Press press) {
        this.engine = engine;
        this.turnstile = turnstile;
        this.limits = limits;
        this.press = press;
    }

    public void install(RoutesConfig routes) {
        CampaignPage campaign = new CampaignPage(engine, turnstile, press);
        routes.get("/campaign", campaign::show);
        routes.post("/campaign", campaign::play);
        routes.post("/api/campaigns", new CampaignsApi(engine, turnstile, limits)::play);
        routes.get("/matrix", new MatrixPage(engine, press)::show);
    }
}
