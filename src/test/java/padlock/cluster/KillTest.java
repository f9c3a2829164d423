package padlock.cluster;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import java.nio.file.Path;

/** A few kills in the ordinary run; {@link KillIT} has the hundred. */
class KillTest {
    @TempDir
    private Path folder;

    @Test
    void nothingThatWasAcknowledgedIsLostInFiveKills() throws Exception {
        new Killing(folder, 20_261_122).rounds(5);
    }
}
