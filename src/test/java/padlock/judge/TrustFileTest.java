package padlock.judge;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.security.cert.X509Certificate;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import padlock.pki.Authority;

/** That a browser believes it is for OwnBrowserIT to show. */
class TrustFileTest {
    private final X509Certificate root = new Authority().trustAnchor();

    @TempDir
    private Path folder;

    @Test
    void theDatabaseHoldsTheRootAsTrustedAndNothingElse() throws Exception {
        Path file = Files.write(folder.resolve("ServerCertificate"), TrustFile.chromium(root));
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file);
                ResultSet rows = connection.createStatement().executeQuery("SELECT * FROM certificates")) {
            assertThat(rows.next()).isTrue();
            assertThat(rows.getString(1)).matches("[0-9a-f]{64}");
            assertThat(rows.getBytes(2)).isEqualTo(root.getEncoded());
            assertThat(HexFormat.of().formatHex(rows.getBytes(3))).isEqualTo("0a020803");
            assertThat(rows.next()).isFalse();
        }
    }
}
