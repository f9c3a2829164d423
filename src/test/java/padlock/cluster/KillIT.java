package padlock.cluster;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The data folder of a program that is killed again and again while it writes. */
@Timeout(3_000)
class KillIT {
    @TempDir
    private Path folder;

    @Test
    void nothingThatWasAcknowledgedIsLostInAHundredKills() throws Exception {
        new Killing(folder, 8).rounds(100);
    }
}
