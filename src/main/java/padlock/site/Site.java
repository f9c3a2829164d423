package padlock.site;

import io.javalin.Javalin;
import io.javalin.compression.CompressionStrategy;
import io.javalin.config.JavalinConfig;
import io.javalin.config.RoutesConfig;
import org.eclipse.jetty.util.thread.QueuedThreadPool;
import padlock.pages.StaticTemplates;
import padlock.pages.Templates;
import padlock.site.room.Classroom;
import padlock.site.room.Frame;
import padlock.site.room.RoomSite;

/** The web site: builds the server from what it needs. Between requests it keeps nothing but the rooms of live classes. */
public final class Site {
    private static final int THREADS = 96;

    private final Engine engine;
    private final Limits limits;
    private final Classroom classroom;

    public Site(Engine engine, Limits limits, Classroom classroom) {
        this.engine = engine;
        this.limits = limits;
        this.classroom = classroom;
    }

    /** Starts the server; port 0 picks a free one. */
    public RunningSite start(String host, int port) throws RunningSite.CannotListen {
        return RunningSite.start(server(), host, port);
    }

    /** The server, not yet started. */
    Javalin server() {
        return Javalin.create(this::configure);
    }

    private void configure(JavalinConfig config) {
        config.startup.showJavalinBanner = false;
        config.startup.showOldJavalinVersionWarning = false;
        config.http.maxRequestSize = limits.requestBytes();
        config.http.prefer405over404 = true;
        config.http.compressionStrategy = CompressionStrategy.GZIP;
        config.concurrency.useVirtualThreads = true;
        // Streams hold no thread, so this is for requests that are being answered; each idle one costs memory.
        config.jetty.threadPool = new QueuedThreadPool(THREADS, 8);
        config.jetty.modifyHttpConfiguration(http -> {
            http.setSendServerVersion(false);
            http.setSendXPoweredBy(false);
        });
        config.jetty.modifyServer(server -> server.setErrorHandler(Guard::malformed));
        Templates templates = new StaticTemplates();
        Assets assets = Assets.load();
        Turnstile turnstile = new Turnstile(engine, limits);
        new ErrorPages(templates, assets).install(config);
        config.routes.before(Guard::before);
        Player player = new Player(engine, turnstile);
        pages(config.routes, templates, assets, player);
        numbers(config.routes, templates, assets, turnstile);
        RoomSite rooms = new RoomSite(
                classroom,
                new Frame(
                        templates,
                        assets.base(),
                        Html::send,
                        (id, scene) -> player.play(
                                id,
                                scene.file().scenario(),
                                scene.browser(),
                                scene.step(),
                                scene.file().text())));
        rooms.install(config.routes);
        config.events.serverStopping(rooms::close);
        config.routes.post("/api/runs", new RunsApi(engine, turnstile, limits)::play);
        config.routes.post("/api/campaigns", new CampaignsApi(engine, turnstile, limits)::play);
        config.routes.get("/static/{version}/<file>", assets::serve);
        config.routes.get("/health/live", ctx -> ctx.result("live"));
    }

    private void pages(RoutesConfig routes, Templates templates, Assets assets, Player player) {
        HomePage home = new HomePage(engine, player, templates, assets);
        routes.get("/", home::show);
        routes.post("/", home::play);
        SandboxPage sandbox = new SandboxPage(engine, player, templates, assets);
        routes.get("/sandbox", sandbox::show);
        routes.post("/sandbox/run", sandbox::play);
        // Where a reader lands who reloads a result by its address.
        routes.get("/sandbox/run", ctx -> ctx.redirect("/sandbox"));
        LessonPages lessons = new LessonPages(engine, player, templates, assets);
        routes.get("/lessons", lessons::index);
        routes.get("/lessons/{id}", lessons::show);
        routes.post("/lessons/{id}", lessons::play);
        RulesPage rules = new RulesPage(engine.dossier(), templates, assets);
        routes.get("/rules", rules::show);
        routes.get("/rules/questions/{file}", rules::questions);
        routes.get("/rules/evidence.zip", rules::archive);
    }

    private void numbers(RoutesConfig routes, Templates templates, Assets assets, Turnstile turnstile) {
        CampaignPage campaign = new CampaignPage(engine, turnstile, templates, assets);
        routes.get("/campaign", campaign::show);
        routes.post("/campaign", campaign::play);
        routes.get("/matrix", new MatrixPage(engine, templates, assets)::show);
    }
}
