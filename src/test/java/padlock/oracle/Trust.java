package padlock.oracle;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.cert.X509Certificate;
import java.util.List;
import java.util.stream.Stream;
import padlock.pki.Pem;

/** A certificate database (NSS) that trusts the lab's root and no other of ours: Chromium and Firefox both keep theirs in this form. */
final class Trust {
    private final Path database;

    /** Makes the database with {@code certutil} of libnss3-tools. */
    Trust(Path folder, X509Certificate root) {
        this.database = folder;
        try {
            Path pem = Files.writeString(Files.createDirectories(folder).resolve("root.pem"), Pem.of(root));
            String store = "sql:" + folder;
            Programs.run(List.of("certutil", "-N", "-d", store, "--empty-password"));
            Programs.run(List.of("certutil", "-A", "-d", store, "-n", "lab", "-t", "C,,", "-i", pem.toString()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void copyTo(Path folder) {
        try (Stream<Path> files = Files.list(database)) {
            Files.createDirectories(folder);
            for (Path file : files.filter(f -> !f.endsWith("root.pem")).toList()) {
                Files.copy(file, folder.resolve(file.getFileName()));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
