package padlock.site.judge;

import io.javalin.config.RoutesConfig;
import padlock.site.engine.Engine;
import padlock.site.page.Press;

/** Where the pages for a reader's own browser are found. */
public final class JudgeRoutes {
    private final Engine engine;
    private final Press press;

    public JudgeRoutes(Engine engine, Press press) {
        this.engine = engine;
        this.press = press;
    }

    public void install(RoutesConfig routes) {
        JudgePages pages = new JudgePages(engine, press);
        routes.get("/judge", ctx -> ctx.redirect("/sandbox"));
        routes.post("/judge", pages::open);
        routes.get("/judge/{id}", pages::show);
        routes.get("/judge/{id}/live", pages::live);
        routes.post("/judge/{id}/done", pages::done);
        routes.post("/judge/{id}/close", pages::close);
        BrowserFiles files = new BrowserFiles(engine.judge());
        routes.get("/judge/{id}/ServerCertificate", files::chromium);
        routes.get("/judge/{id}/user.js", files::preferences);
        routes.get("/judge/{id}/lab.pem", files::certificate);
    }
}
