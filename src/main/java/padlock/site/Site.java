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
import padlock.site.view.Wording;

/**
 * The web site: builds the server from what it needs. What is kept between requests stands in {@link Keeping} and in the rooms of live
 * classes.
 */
public final class Site {
    private static final int THREADS = 96;

    private final Engine engine;
    private final Limits limits;
    private final Keeping keeping;
    private final Wording words;
    private final Classroom classroom;

    /** A site that keeps nothing about anybody but its classes. */
    public Site(Engine engine, Limits limits, Classroom classroom) {
        this(engine, limits, Keeping.nothing(), Wording.english(), classroom);
    }

    public Site(Engine engine, Limits limits, Keeping keeping, Wording words, Classroom classroom) {
        this.engine = engine;
        this.limits = limits;
        this.keeping = keeping;
        this.words = words;
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
        course(config.routes, new Press(templates, assets, words), player);
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
        DiagnosePage diagnose = new DiagnosePage(engine, templates, assets);
        routes.get("/diagnose", diagnose::show);
        routes.post("/diagnose", diagnose::ask);
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

    private void course(RoutesConfig routes, Press press, Player player) {
        Learners learners = keeping.learners();
        CoursePages course = new CoursePages(engine, learners, press);
        routes.get("/lessons", course::map);
        routes.get("/tracks/{id}", course::track);
        routes.get("/glossary", course::glossary);
        routes.get("/search", new SearchPage(engine, press)::show);
        LessonPages lessons = new LessonPages(engine, player, learners, press);
        routes.get("/lessons/{id}", lessons::show);
        routes.post("/lessons/{id}", lessons::play);
        routes.get("/lessons/{id}/tasks/{task}", lessons::back);
        routes.post("/lessons/{id}/tasks/{task}", lessons::predict);
        routes.get("/lessons/{id}/tasks/{task}/fix", lessons::back);
        routes.post("/lessons/{id}/tasks/{task}/fix", lessons::mend);
        Handouts handouts = new Handouts(engine, player, press);
        routes.get("/lessons/{id}/handout", handouts::show);
        routes.get("/lessons/{id}/handout/answers", handouts::showAnswers);
        BankPages bank = new BankPages(engine, player, learners, press);
        routes.get("/myths", bank::myths);
        routes.get("/myths/{id}", bank::myth);
        routes.post("/myths/{id}", bank::guess);
        routes.get("/cases", bank::cases);
        routes.get("/cases/{id}", bank::incident);
        routes.post("/cases/{id}", bank::replay);
        DeskPages desk = new DeskPages(engine, player, learners, press);
        routes.get("/desk", desk::list);
        routes.get("/desk/{id}", desk::show);
        routes.post("/desk/{id}", desk::play);
        ProgressPages progress = new ProgressPages(engine, learners, press);
        routes.get("/progress", progress::show);
        routes.get("/progress/export.json", progress::export);
        routes.post("/progress/import", progress::take);
        routes.post("/progress/reset", progress::reset);
        routes.post("/progress/undo", progress::undo);
        routes.post("/progress/forget", progress::forget);
        RecordPages records = new RecordPages(engine, learners, keeping.key(), press);
        routes.get("/record", records::show);
        routes.get("/record.json", records::download);
    }
}
