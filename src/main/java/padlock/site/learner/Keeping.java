package padlock.site.learner;

import java.nio.file.Path;
import java.time.Clock;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import padlock.progress.CannotKeep;
import padlock.progress.ProgressFile;
import padlock.progress.RecordKey;

/** What the site keeps between requests, and where: learners' progress and the key that signs records. */
public final class Keeping implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Keeping.class);

    private final Optional<ProgressFile> file;
    private final Optional<RecordKey> key;
    private final Learners learners;

    private Keeping(Optional<ProgressFile> file, Optional<RecordKey> key, boolean lost, Clock clock) {
        this.file = file;
        this.key = key;
        this.learners = new Learners(file, lost, clock);
    }

    /** Keeps nothing. */
    public static Keeping nothing() {
        return new Keeping(Optional.empty(), Optional.empty(), false, Clock.systemUTC());
    }

    /** Keeps it in this folder. Where that cannot be done, the log says why, and the site does without. */
    public static Keeping in(Path folder, Clock clock) {
        try {
            return new Keeping(
                    Optional.of(ProgressFile.open(folder)), Optional.of(RecordKey.open(folder)), false, clock);
        } catch (CannotKeep failure) {
            LOG.warn("{}; lessons go on without progress", failure.getMessage());
            return new Keeping(Optional.empty(), Optional.empty(), true, clock);
        }
    }

    public Learners learners() {
        return learners;
    }

    public Optional<RecordKey> key() {
        return key;
    }

    @Override
    public void close() {
        file.ifPresent(ProgressFile::close);
    }
}
