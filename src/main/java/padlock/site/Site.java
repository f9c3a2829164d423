package padlock.site;

import io.javalin.Javalin;
import io.javalin.compression.CompressionStrategy;
import io.javalin.config.JavalinConfig;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.util.Map;
import java.util.Optional;
import org.eclipse.jetty.util.thread.QueuedThreadPool;
import padlock.pages.StaticTemplates;
import padlock.progress.LearnerId;
import padlock.site.bring.BringPage;
import padlock.site.compare.CompareRoutes;
import padlock.site.course.CourseRoutes;
import padlock.site.engine.Engine;
import padlock.site.engine.Limits;
import padlock.site.engine.Player;
import padlock.site.engine.Turnstile;
import padlock.site.engine.Visitor;
import padlock.site.front.Front;
import padlock.site.front.Porch;
import padlock.site.front.Visit;
import padlock.site.judge.JudgeRoutes;
import padlock.site.learner.Keeping;
import padlock.site.learner.Learners;
import padlock.site.numbers.NumbersRoutes;
import padlock.site.ops.Health;
import padlock.site.ops.Metrics;
import padlock.site.ops.RequestLog;
import padlock.site.page.Assets;
import padlock.site.page.Html;
import padlock.site.page.Press;
import padlock.site.path.PathRoutes;
import padlock.site.room.Classroom;
import padlock.site.room.Frame;
import padlock.site.room.RoomSite;
import padlock.site.sandbox.SandboxRoutes;
import padlock.site.share.ShareRoutes;
import padlock.words.Wording;

/**
 * The web site: builds the server from what it needs. What is kept between requests stands in {@link Keeping} and in the rooms of live
 * classes.
 */
public final class Site {
    // Those who wait for a run, and some for whoever wants a page.
    private static final int THREADS = Limits.STANDARD.atOnce() + 24;

    private final Engine engine;
    private final Limits limits;
    private final Keeping keeping;
    private final Wording words;
    private final Classroom classroom;
    private final Front front;
    private final Turnstile turnstile;
    private final Player player;

    /** A site that keeps nothing about anybody but its classes. */
    public Site(Engine engine, Limits limits, Classroom classroom) {
        this(engine, limits, Keeping.nothing(), Wording.english(), classroom, Front.at(classroom.publicUrl()));
    }

    public Site(Engine engine, Limits limits, Keeping keeping, Wording words, Classroom classroom, Front front) {
        this.front = front;
        this.engine = engine;
        this.limits = limits;
        this.keeping = keeping;
        this.words = words;
        this.classroom = classroom;
        this.turnstile = new Turnstile(engine, limits);
        this.player = new Player(engine, turnstile, words);
    }

    /** Starts the server; port 0 picks a free one. */
    public RunningSite start(String host, int port) throws RunningSite.CannotListen {
        return RunningSite.start(server(), front.tls().isPresent() ? "https" : "http", host, port);
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
        Porch porch = new Porch(front, limits.requestBytes(), Map.of("/bring", (long) BringPage.MOST_BYTES));
        porch.install(config);
        config.jetty.modifyServer(server -> server.setErrorHandler(Guard::malformed));
        Press press = new Press(new StaticTemplates(), Assets.load(), words);
        new ErrorPages(press).install(config);
        Guard guard = new Guard(front);
        config.routes.before(guard::before);
        config.routes.before(porch::refuseLong);
        config.routes.after(guard::after);
        config.routes.before(ctx -> turnstile.arrives(new Visitor(Visit.of(ctx).client(), cookie(ctx))));
        ShareRoutes sharing = new ShareRoutes(engine, turnstile, press, classroom.publicUrl(), classroom.clock());
        pages(config.routes, press, sharing);
        RoomSite rooms = rooms(press);
        rooms.install(config.routes);
        config.events.serverStopping(() -> porch.close(() -> {
            sharing.close();
            rooms.close();
        }));
        config.routes.get("/static/{version}/<file>", press.assets()::serve);
        new Health(engine, keeping.learners()).install(config.routes);
        Optional<Metrics> metrics = Optional.of(front.observers())
                .filter(observers -> !observers.isEmpty())
                .map(observers -> new Metrics(observers, turnstile, rooms, classroom, keeping.learners()));
        metrics.ifPresent(numbers -> numbers.install(config.routes));
        config.requestLogger.http((ctx, milliseconds) -> {
            RequestLog.write(ctx, milliseconds);
            metrics.ifPresent(numbers -> numbers.answered(ctx, milliseconds));
        });
    }

    /** What tells a visitor from others at the same address. In a frame of somebody else's page no cookie is looked at. */
    private static String cookie(Context ctx) {
        return ctx.path().startsWith("/embed/")
                ? ""
                : Learners.known(ctx).map(LearnerId::secret).orElse("");
    }

    private void pages(RoutesConfig routes, Press press, ShareRoutes sharing) {
        HomePage home = new HomePage(engine, player, press);
        routes.get("/", home::show);
        routes.post("/", home::play);
        new SandboxRoutes(engine, player, press).install(routes);
        new JudgeRoutes(engine, press).install(routes);
        new BringPage(engine.explainer(), press).install(routes);
        new CompareRoutes(engine, player, turnstile, press).install(routes);
        new PathRoutes(engine, player, turnstile, press).install(routes);
        new NumbersRoutes(engine, turnstile, limits, press).install(routes);
        new CourseRoutes(engine, player, keeping, press).install(routes);
        sharing.install(routes);
        RulesPage rules = new RulesPage(engine.dossier(), press);
        routes.get("/rules", rules::show);
        routes.get("/rules/questions/{file}", rules::questions);
        routes.get("/rules/evidence.zip", rules::archive);
        routes.post("/api/runs", new RunsApi(engine, turnstile, limits)::play);
    }

    private RoomSite rooms(Press press) {
        return new RoomSite(
                classroom,
                new Frame(
                        press.templates(),
                        press.assets().base(),
                        press.words(),
                        Html::send,
                        (id, scene) -> player.play(
                                id,
                                scene.file().scenario(),
                                scene.browser(),
                                scene.step(),
                                scene.file().text())));
    }
}
