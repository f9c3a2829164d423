package padlock.backup;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;

/**
 * Says whether somebody serves from a data folder: a lock on the file {@code serving.lock}, which the operating system takes away when
 * the program ends, however it ends.
 */
public final class InUse implements AutoCloseable {
    private static final String FILE = "serving.lock";

    private final FileChannel channel;

    private InUse(FileChannel channel) {
        this.channel = channel;
    }

    /** Serves from this folder, beside others who do; empty where that cannot be noted, and then a restore cannot know of it. */
    public static Optional<InUse> serving(Path folder) {
        try {
            return lock(folder, true);
        } catch (IOException unwritable) {
            return Optional.empty();
        }
    }

    /** Has this folder to itself; empty while somebody serves from it. */
    static Optional<InUse> alone(Path folder) throws IOException {
        return lock(folder, false);
    }

    private static Optional<InUse> lock(Path folder, boolean shared) throws IOException {
        Files.createDirectories(folder);
        FileChannel channel = FileChannel.open(
                folder.resolve(FILE), StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
        Optional<FileLock> lock;
        try {
            lock = Optional.ofNullable(channel.tryLock(0, Long.MAX_VALUE, shared));
        } catch (OverlappingFileLockException thisProgram) {
            lock = Optional.empty();
        }
        if (lock.isEmpty()) {
            channel.close();
        }
        return lock.map(held -> new InUse(channel));
    }

    @Override
    public void close() {
        try {
            channel.close();
        } catch (IOException alreadyGone) {
            // The lock goes with the program at the latest.
            return;
        }
    }
}
