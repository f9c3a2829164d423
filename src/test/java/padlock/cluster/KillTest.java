package padlock.cluster;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A few kills in the ordinary run; {@link KillIT} has the hundred. */
class KillTest {
    @TempDir
    private Path folder;

    @Test
    void nothingThatWasAcknowledgedIsLostInFiveKills() throws Exception {
        new Killing(folder, 20_261_122).rounds(5);
    }

    @Test
    void nothingThatASiteAcknowledgedIsLostInThreeKills() throws Exception {
        new SiteKilling(folder, 20_261_122).rounds(3);
    }
}
