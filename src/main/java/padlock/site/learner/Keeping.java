package padlock.site.learner;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import padlock.database.Database;
import padlock.progress.CannotKeep;
import padlock.progress.ProgressStore;
import padlock.progress.RecordKey;

/** What the site keeps between requests, and where: learners' progress and the key that signs records. */
public final class Keeping implements AutoCloseable {
    /** Who was away for so long is forgotten. Longer than a browser keeps the cookie, so nobody can miss it. */
    public static final Duration ABSENCE = Duration.ofDays(400);

    private static final Logger LOG = LoggerFactory.getLogger(Keeping.class);

    private final Optional<ProgressStore> store;
    private final KeySource keys;
    private final Clock clock;
    private final Learners learners;
    private final ScheduledExecutorService housekeeper = Executors.newSingleThreadScheduledExecutor(task -> {
        Thread thread = new Thread(task, "forgets-learners");
        thread.setDaemon(true);
        return thread;
    });
    private Optional<RecordKey> key = Optional.empty();

    private Keeping(Optional<ProgressStore> store, KeySource keys, boolean lost, Clock clock) {
        this.store = store;
        this.keys = keys;
        this.clock = clock;
        this.learners = new Learners(store, lost, clock);
        if (store.isPresent()) {
            housekeeper.scheduleWithFixedDelay(this::forgetAbsent, 0, 1, TimeUnit.DAYS);
        }
    }

    private interface KeySource {
        Optional<RecordKey> open() throws CannotKeep;
    }

    /** Keeps nothing. */
    public static Keeping nothing() {
        return new Keeping(Optional.empty(), Optional::empty, false, Clock.systemUTC());
    }

    /** Keeps it in this folder. Where that cannot be done, the log says why, and the site does without. */
    public static Keeping in(Path folder, Clock clock) {
        try {
            return new Keeping(
                    Optional.of(ProgressStore.open(folder)), () -> Optional.of(RecordKey.open(folder)), false, clock);
        } catch (CannotKeep failure) {
            LOG.warn("{}; lessons go on without progress", failure.getMessage());
            return new Keeping(Optional.empty(), Optional::empty, true, clock);
        }
    }

    /** Keeps it in a database, which may be away for a while; whoever opened it closes it. */
    public static Keeping in(Database database, Clock clock) {
        return new Keeping(
                Optional.of(new ProgressStore(database)), () -> Optional.of(RecordKey.open(database)), false, clock);
    }

    public Learners learners() {
        return learners;
    }

    /** The key for records; empty while there is none to be had. */
    public synchronized Optional<RecordKey> key() {
        if (key.isEmpty()) {
            try {
                key = keys.open();
            } catch (CannotKeep failure) {
                LOG.warn("{}; no records of completion for now", failure.getMessage());
            }
        }
        return key;
    }

    private void forgetAbsent() {
        try {
            int gone = store.isPresent() ? store.get().forgetAbsent(ABSENCE, clock.instant()) : 0;
            if (gone > 0) {
                LOG.info("forgot {} learners who were away for {} days", gone, ABSENCE.toDays());
            }
        } catch (CannotKeep failure) {
            LOG.warn("{}; those who were away for long are forgotten later", failure.getMessage());
        }
    }

    @Override
    public void close() {
        housekeeper.shutdownNow();
        store.ifPresent(ProgressStore::close);
    }
}
