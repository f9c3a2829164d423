package padlock.judge;

import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.cert.X509Certificate;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HexFormat;
import org.sqlite.SQLiteConnection;

/**
 * One root certificate, in the forms in which browsers keep what one profile trusts; the system's own store is never touched.
 *
 * <p>{@code ServerCertificate} is the database in which Chromium keeps the certificates that somebody imported into a profile: a table of
 * DER and of a small protobuf message, {@code CertificateMetadata { trust { trust_type: TRUSTED } }}. Seen with Debian's Chromium 156:
 * the root is trusted, and a certificate for another name, or out of date, or of another root is refused as ever. The switch {@code
 * --ignore-certificate-errors-spki-list} would not do, since it skips every check for the chain that it names.
 *
 * <p>Source: Chromium, chrome/browser/net/server_certificate_database.{cc,proto} (checked 2026-11-22).
 */
public final class TrustFile {
    /** Where it stands below the folder of a Chromium profile. */
    public static final String PLACE = "Default/ServerCertificate";

    private static final byte[] TRUSTED = {0x0a, 0x02, 0x08, 0x03};

    private TrustFile() {}

    /** The database, as the bytes of its file. */
    public static byte[] chromium(X509Certificate root) {
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite::memory:")) {
            try (Statement statement = connection.createStatement()) {
                statement.execute("CREATE TABLE meta(key LONGVARCHAR NOT NULL UNIQUE PRIMARY KEY, value LONGVARCHAR)");
                statement.execute("INSERT INTO meta VALUES ('version', '1'), ('last_compatible_version', '1')");
                statement.execute("CREATE TABLE certificates(sha256hash_hex TEXT PRIMARY KEY,"
                        + "der_cert BLOB NOT NULL,trust_settings BLOB NOT NULL)");
            }
            byte[] der = root.getEncoded();
            try (PreparedStatement insert = connection.prepareStatement("INSERT INTO certificates VALUES (?, ?, ?)")) {
                insert.setString(
                        1,
                        HexFormat.of()
                                .formatHex(MessageDigest.getInstance("SHA-256").digest(der)));
                insert.setBytes(2, der);
                insert.setBytes(3, TRUSTED);
                insert.executeUpdate();
            }
            return connection.unwrap(SQLiteConnection.class).serialize("main");
        } catch (SQLException | GeneralSecurityException e) {
            throw new IllegalStateException("the root cannot be written down", e);
        }
    }
}
