package padlock.site.share;

import io.javalin.config.RoutesConfig;
import java.time.InstantSource;
import java.util.Optional;
import padlock.site.engine.Engine;
import padlock.site.engine.Turnstile;
import padlock.site.page.Press;

/** Where the pages for sharing are found. */
public final class ShareRoutes implements AutoCloseable {
    private final Engine engine;
    private final Turnstile turnstile;
    private final Press press;
    private final Optional<String> publicUrl;
    private final InstantSource clock;
    private final KeptLabs labs = new KeptLabs();

    /** {@code publicUrl}: where the world finds this site, if the operator said so. */
    public ShareRoutes(
            Engine engine, Turnstile turnstile, Press press, Optional<String> publicUrl, InstantSource clock) {
        this.engine = engine;
        this.turnstile = turnstile;
        this.press = press;
        this.publicUrl = publicUrl;
        this.clock = clock;
    }

    public void install(RoutesConfig routes) {
        routes.post("/share", new SharePage(engine, turnstile, press, publicUrl)::show);
        routes.post("/share/curl", new CurlPage(engine, turnstile, press, labs, clock)::show);
        routes.post("/share/file", new FilePage(engine, turnstile, press.words())::send);
        // Where a reader lands who reloads one of them by its address.
        for (String path : new String[] {"/share", "/share/curl", "/share/file"}) {
            routes.get(path, ctx -> ctx.redirect("/sandbox"));
        }
        routes.get("/s/{link}", new PreviewPage(engine, press)::show);
        routes.get("/embed/{link}", new EmbedPage(engine, turnstile, press)::show);
    }

    /** Ends the servers that were left standing. */
    @Override
    public void close() {
        labs.close();
    }
}
