package padlock.progress;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.Signature;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.X509EncodedKeySpec;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Base64;
import java.util.List;
import padlock.database.Database;

/**
 * The site's Ed25519 key for records of completion, as two lines of base 64, private and public: in the file {@code record.key} of the
 * data folder, or in the database that several nodes share.
 */
public final class RecordKey {
    static final String ALGORITHM = "Ed25519";

    /** The file in the data folder. */
    public static final String FILE = "record.key";

    private final KeyPair keys;

    private RecordKey(KeyPair keys) {
        this.keys = keys;
    }

    /** The key of this folder; a new one where there is none. */
    public static RecordKey open(Path folder) throws CannotKeep {
        Path file = folder.resolve(FILE);
        try {
            Files.createDirectories(folder);
            if (!Files.exists(file)) {
                write(file, KeyPairGenerator.getInstance(ALGORITHM).generateKeyPair());
            }
            return new RecordKey(read(file));
        } catch (IOException | GeneralSecurityException | IllegalArgumentException failure) {
            throw new CannotKeep(
                    "the key for records cannot be kept in " + file + ": " + failure.getMessage(), failure);
        }
    }

    /** The key of all nodes that share this database; the first of them makes it. */
    public static RecordKey open(Database database) throws CannotKeep {
        try {
            String fresh = text(KeyPairGenerator.getInstance(ALGORITHM).generateKeyPair());
            return new RecordKey(read(database.together(connection -> {
                        offer(connection, fresh);
                        return stored(connection);
                    })
                    .lines()
                    .toList()));
        } catch (SQLException | IOException | GeneralSecurityException | IllegalArgumentException failure) {
            throw new CannotKeep("the key for records cannot be kept: " + failure.getMessage(), failure);
        }
    }

    // Whoever comes second takes the first one's.
    private static void offer(Connection connection, String fresh) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement(
                "INSERT INTO site_key (name, text) VALUES ('record', ?) ON CONFLICT (name) DO NOTHING")) {
            insert.setString(1, fresh);
            insert.executeUpdate();
        }
    }

    private static String stored(Connection connection) throws SQLException {
        try (PreparedStatement query = connection.prepareStatement("SELECT text FROM site_key WHERE name = 'record'");
                ResultSet row = query.executeQuery()) {
            if (!row.next()) {
                throw new SQLException("there is no key, although one was just kept");
            }
            return row.getString(1);
        }
    }

    /** The key of this folder, which has to be there. */
    public static RecordKey existing(Path folder) throws CannotKeep {
        try {
            return new RecordKey(read(folder.resolve(FILE)));
        } catch (IOException | GeneralSecurityException | IllegalArgumentException failure) {
            throw new CannotKeep("there is no key for records in " + folder, failure);
        }
    }

    private static void write(Path file, KeyPair keys) throws IOException {
        String text = text(keys);
        try {
            if (Files.getFileStore(file.toAbsolutePath().resolveSibling("")).supportsFileAttributeView("posix")) {
                Files.createFile(
                        file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
            }
            Files.writeString(file, text, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        } catch (FileAlreadyExistsException another) {
            // Another Padlock on the same folder was faster; its key is as good.
            return;
        }
    }

    private static String text(KeyPair keys) {
        return base64(keys.getPrivate().getEncoded()) + "\n"
                + base64(keys.getPublic().getEncoded()) + "\n";
    }

    private static KeyPair read(Path file) throws IOException, GeneralSecurityException {
        return read(Files.readAllLines(file, StandardCharsets.US_ASCII));
    }

    private static KeyPair read(List<String> lines) throws IOException, GeneralSecurityException {
        if (lines.size() != 2) {
            throw new IOException("two lines expected, found " + lines.size());
        }
        KeyFactory factory = KeyFactory.getInstance(ALGORITHM);
        return new KeyPair(
                factory.generatePublic(
                        new X509EncodedKeySpec(Base64.getDecoder().decode(lines.get(1)))),
                factory.generatePrivate(
                        new PKCS8EncodedKeySpec(Base64.getDecoder().decode(lines.get(0)))));
    }

    /** The public half in base 64, as records carry it. */
    public String publicKey() {
        return base64(keys.getPublic().getEncoded());
    }

    String sign(byte[] text) {
        try {
            Signature signature = Signature.getInstance(ALGORITHM);
            signature.initSign(keys.getPrivate());
            signature.update(text);
            return base64(signature.sign());
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("a key that was made or read for this", impossible);
        }
    }

    private static String base64(byte[] bytes) {
        return Base64.getEncoder().encodeToString(bytes);
    }
}
