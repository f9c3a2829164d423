package padlock.backup;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.SQLException;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import padlock.database.SqliteFile;

/**
 * Writes a data folder into one file, also while the site serves from it.
 *
 * <p>The file is a zip: {@code padlock-backup} with the version of this form, then {@code progress.db}, {@code rooms.db} and {@code
 * record.key}, as far as they are there. The key can sign records, so the file is as secret as the folder.
 */
public final class Backup {
    static final String MARK = "padlock-backup";
    static final int VERSION = 1;

    private Backup() {}

    /** Writes the file in the place of an earlier one; that one stays until the new one is whole. Answers how many files are in it. */
    public static int write(Path data, Path file) throws CannotRestore, IOException {
        if (Contents.FILES.stream().noneMatch(name -> Files.isRegularFile(data.resolve(name)))) {
            throw new CannotRestore(data + " holds nothing that Padlock keeps");
        }
        Path beside = file.toAbsolutePath().resolveSibling("");
        Path copies = Files.createTempDirectory(beside, ".padlock-backup");
        try {
            Path whole = copies.resolve("whole");
            int files = pack(data, copies, whole);
            Files.move(whole, file, StandardCopyOption.REPLACE_EXISTING);
            return files;
        } finally {
            Folders.delete(copies);
        }
    }

    private static int pack(Path data, Path copies, Path whole) throws CannotRestore, IOException {
        int files = 0;
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(whole))) {
            zip.putNextEntry(new ZipEntry(MARK));
            zip.write((VERSION + "\n").getBytes(StandardCharsets.US_ASCII));
            for (String name : Contents.FILES) {
                Path source = data.resolve(name);
                if (Files.isRegularFile(source)) {
                    add(zip, name, name.equals(Contents.KEY) ? source : copy(source, copies.resolve(name)));
                    files++;
                }
            }
        }
        return files;
    }

    /** A database that is being written to cannot be copied as a file. */
    private static Path copy(Path source, Path copy) throws CannotRestore {
        try {
            SqliteFile.copy(source, copy);
            return copy;
        } catch (SQLException damaged) {
            throw new CannotRestore(source + " cannot be read: " + damaged.getMessage());
        }
    }

    private static void add(ZipOutputStream zip, String name, Path file) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        Files.copy(file, zip);
    }
}
