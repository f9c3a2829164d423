package padlock.scenario;

import java.io.IOException;
import java.util.Optional;

/** The files beside a scenario that its {@code send} steps may name. */
@FunctionalInterface
public interface FilesBeside {
    /**
     * The start of a file.
     *
     * @param name a relative path that stays below the scenario's folder
     * @param bytes how much to read at most
     * @return empty when there is no such file
     */
    Optional<byte[]> start(String name, int bytes) throws IOException;

    /** For a scenario that did not come from a folder. */
    static FilesBeside none() {
        return (name, bytes) -> Optional.empty();
    }
}
