package padlock.judge;

import java.security.SecureRandom;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.InstantSource;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import padlock.origin.Origins;
import padlock.scenario.Runner;
import padlock.scenario.Scenario;
import padlock.trace.Run;
import padlock.words.Sentence;
import padlock.words.Wording;
import padlock.world.Certificates;
import padlock.world.World;

/** The sessions that are open: a few at once, each for a limited time, with servers of their own that no other run waits for. */
public final class Sessions implements AutoCloseable {
    /** How many there may be at once. */
    public static final int MOST = 3;

    /** How long one lasts. */
    public static final Duration USUAL = Duration.ofMinutes(15);

    private static final Logger LOG = LoggerFactory.getLogger(Sessions.class);
    private static final Duration NO_PATIENCE = Duration.ofMillis(200);
    private static final int ID_BYTES = 12;

    private final Certificates certificates;
    private final Supplier<X509Certificate> trustAnchor;
    private final Runner emulator;
    private final InstantSource clock;
    private final Duration lasts;
    // Servers of their own, made when the first session opens.
    private Optional<Origins> origins = Optional.empty();
    private final Map<String, Session> open = new LinkedHashMap<>();
    private final SecureRandom random = new SecureRandom();
    private final ScheduledThreadPoolExecutor timer;

    /**
     * Prepares the sessions; no server is started yet.
     *
     * @param trustAnchor the one root that browsers are given to trust
     * @param emulator plays a scenario as the emulated browsers do
     */
    public Sessions(
            Certificates certificates,
            Supplier<X509Certificate> trustAnchor,
            Runner emulator,
            InstantSource clock,
            Duration lasts) {
        this.certificates = certificates;
        this.trustAnchor = trustAnchor;
        this.emulator = emulator;
        this.clock = clock;
        this.lasts = lasts;
        this.timer = new ScheduledThreadPoolExecutor(1, work -> {
            Thread thread = new Thread(work, "judge-timer");
            thread.setDaemon(true);
            return thread;
        });
        timer.setRemoveOnCancelPolicy(true);
    }

    /** What came of the wish for a session. */
    public sealed interface Opening {
        /** It is up. */
        record Opened(Session session) implements Opening {}

        /** It cannot be; {@code why} is a sentence for the reader. {@code later}: it may be possible later. */
        record Refused(Sentence why, boolean later) implements Opening {}
    }

    /** Keeps a scenario up for a real browser, which is told in these words what to do. */
    public synchronized Opening open(Scenario scenario, String browser, Wording words) {
        Optional<Sentence> obstacle = Playable.obstacle(scenario);
        if (obstacle.isPresent()) {
            return new Opening.Refused(obstacle.get(), false);
        }
        if (open.size() >= MOST) {
            return new Opening.Refused(Sentence.of("judge.full", MOST), true);
        }
        Scenario today = new Scenario(
                scenario.title(),
                scenario.why(),
                scenario.sources(),
                clock.instant(),
                scenario.setup(),
                scenario.browsers(),
                scenario.steps(),
                scenario.expect());
        Map<String, Run> runs = new ConcurrentHashMap<>();
        Function<String, Run> kept = profile -> runs.computeIfAbsent(profile, id -> emulator.run(today, id));
        byte[] id = new byte[ID_BYTES];
        random.nextBytes(id);
        Session session = new Session(
                HexFormat.of().formatHex(id),
                clock.instant().plus(lasts),
                today,
                browser,
                kept,
                new World(today.setup(), today.clock(), certificates),
                origins(),
                words);
        open.put(session.id(), session);
        timer.schedule(() -> close(session.id()), lasts.toMillis(), TimeUnit.MILLISECONDS);
        return new Opening.Opened(session);
    }

    /** A session that is still open. */
    public synchronized Optional<Session> find(String id) {
        return Optional.ofNullable(open.get(id));
    }

    /** Ends a session and closes its doors; one that is over already stays so. */
    public synchronized void close(String id) {
        Optional.ofNullable(open.remove(id)).ifPresent(Sessions::end);
    }

    private Origins origins() {
        if (origins.isEmpty()) {
            origins = Optional.of(new Origins(MOST, NO_PATIENCE));
        }
        return origins.get();
    }

    private static void end(Session session) {
        try {
            session.close();
        } catch (IllegalStateException bug) {
            // A site failed while the browser looked at it; the lab has logged it, and the other sessions go on.
            LOG.warn("the session {} ended with a fault of ours", session.id(), bug);
        }
    }

    /** The one root to trust, for that browser alone. */
    public X509Certificate trustAnchor() {
        return trustAnchor.get();
    }

    @Override
    public synchronized void close() {
        timer.shutdownNow();
        open.values().forEach(Sessions::end);
        open.clear();
        origins.ifPresent(Origins::close);
    }
}
