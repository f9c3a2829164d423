package padlock.site.sandbox;

import io.javalin.config.RoutesConfig;
import padlock.site.engine.Engine;
import padlock.site.engine.Player;
import padlock.site.page.Press;

/** Where the pages of the sandbox are found. */
public final class SandboxRoutes {
    private final Engine engine;
    private final Player player;
    private final Press press;

    public SandboxRoutes(Engine engine, Player player, Press press) {
        this.engine = engine;
        this.player = player;
        this.press = press;
    }

    public void install(RoutesConfig routes) {
        SandboxPage sandbox = new SandboxPage(engine, player, press);
        routes.get("/sandbox", sandbox::show);
        routes.post("/sandbox/run", sandbox::play);
        routes.post("/sandbox", sandbox::look);
        // Where a reader lands who reloads a result by its address.
        routes.get("/sandbox/run", ctx -> ctx.redirect("/sandbox"));
        ScriptPage script = new ScriptPage(engine, player, press);
        routes.get("/sandbox/script", script::show);
        routes.post("/sandbox/script", script::play);
        LargePage large = new LargePage(engine, player, press);
        routes.get("/sandbox/large", large::show);
        routes.post("/sandbox/large", large::show);
        HstsPage hsts = new HstsPage(engine, player, press);
        routes.get("/sandbox/hsts", hsts::show);
        routes.post("/sandbox/hsts", hsts::ask);
        DiagnosePage diagnose = new DiagnosePage(engine, press);
        routes.get("/diagnose", diagnose::show);
        routes.post("/diagnose", diagnose::ask);
    }
}
