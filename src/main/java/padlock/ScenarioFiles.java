package padlock;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import padlock.content.Folder;
import padlock.content.Reading;
import padlock.scenario.Scenario;
import padlock.scenario.ScenarioReader;

/** Scenarios on somebody's disk. */
final class ScenarioFiles {
    private static final int LARGEST = 64 * 1_024;

    private ScenarioFiles() {}

    /** A scenario, with the mails beside it. */
    static Reading<Scenario> read(ScenarioReader reader, Path file) throws IOException {
        Path folder = file.toAbsolutePath().getParent();
        return reader.read(file.toString(), text(file), Folder.of(folder == null ? file : folder)::start);
    }

    /** No more than the reader needs to see that the file is too long. */
    private static String text(Path file) throws IOException {
        try (var in = Files.newInputStream(file)) {
            return new String(in.readNBytes(LARGEST + 1), StandardCharsets.UTF_8);
        }
    }
}
