package padlock.cluster;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** What a data folder holds of a program that is killed again and again while it writes. */
@Timeout(3_000)
class KillIT {
    @TempDir
    private Path folder;

    @Test
    void nothingThatWasAcknowledgedIsLostInAHundredKills() throws Exception {
        new Killing(folder, 8).rounds(100);
    }

    @Test
    void nothingThatASiteAcknowledgedIsLostInAHundredKills() throws Exception {
        new SiteKilling(folder, 8).rounds(100);
    }
}
