package padlock.site.room;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.util.concurrent.atomic.LongAdder;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import padlock.room.JournalDown;

/** Puts the pages of a class on the site. */
public final class RoomSite implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(RoomSite.class);

    private final LongAdder failures = new LongAdder();
    private final Broadcaster broadcaster;
    private final Pages pages;
    private final LobbyPages lobby;
    private final SeatPages seats;
    private final ScreenPages screens;
    private final DeskPages desks;
    private final Feeds feeds;

    public RoomSite(Classroom classroom, Frame frame) {
        Doorman doorman = new Doorman(classroom);
        Pages pages = new Pages(frame);
        SceneRuns runs = new SceneRuns(frame);
        Stage stage = new Stage(runs, frame.words());
        JoinAddress address = new JoinAddress(classroom);
        broadcaster = new Broadcaster(
                () -> classroom.rooms().sweep(doorman.now()),
                code -> classroom.rooms().known(code, doorman.now()).isPresent());
        classroom.rooms().listen(broadcaster::poke);
        this.pages = pages;
        lobby = new LobbyPages(classroom.rooms(), doorman, pages);
        seats = new SeatPages(classroom.rooms(), doorman, pages, stage, broadcaster);
        screens = new ScreenPages(doorman, pages, stage, address);
        desks = new DeskPages(
                classroom.rooms(), doorman, pages, new DeskLayout(stage, address, frame.words()), runs, broadcaster);
        feeds = new Feeds(doorman, broadcaster, frame.words());
    }

    public void install(RoutesConfig routes) {
        routes.exception(JournalDown.class, this::wait);
        routes.get("/rooms", lobby::show);
        routes.post("/rooms", lobby::open);
        routes.post("/rooms/join", lobby::find);
        routes.get("/r/{code}", seats::show);
        routes.post("/r/{code}/join", seats::join);
        routes.post("/r/{code}/leave", seats::leave);
        routes.post("/r/{code}/predict", seats::predict);
        routes.post("/r/{code}/signal", seats::signal);
        routes.get("/r/{code}/events", feeds::seat);
        routes.get("/r/{code}/screen", screens::show);
        routes.get("/r/{code}/screen/events", feeds::screen);
        routes.get("/r/{code}/desk", desks::show);
        routes.post("/r/{code}/desk", desks::enter);
        routes.post("/r/{code}/desk/do", desks::act);
        routes.get("/r/{code}/desk/events", feeds::desk);
        routes.get("/r/{code}/results.{format}", desks::export);
    }

    /** How many streams of events are open. */
    public int streams() {
        return broadcaster.streams();
    }

    /** How often something could not be written down, since the start. */
    public long failures() {
        return failures.sum();
    }

    /** The class goes on when the journal is back; whoever did something has to do it again. */
    private void wait(JournalDown away, Context ctx) {
        failures.increment();
        LOG.warn("{} {}: {}", ctx.method(), ctx.path(), away.getMessage());
        ctx.header("Retry-After", "2");
        pages.notice(ctx, 503, "room.unwritten");
    }

    /** Hangs up on every page; they come back by themselves. */
    @Override
    public void close() {
        broadcaster.close();
    }
}
