package padlock.backup;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipInputStream;
import padlock.database.Migrations;
import padlock.database.SqliteFile;
import padlock.progress.CannotKeep;
import padlock.progress.RecordKey;

/** Brings a backup back into a data folder. Everything is unpacked and checked beside the folder's files before one of them moves. */
public final class Restore {
    /** The longest file that is unpacked; a million learners are shorter. */
    static final long MOST_BYTES = 8L << 30;

    private final Path data;
    private final Path file;
    private final long mostBytes;

    public Restore(Path file, Path data) {
        this(file, data, MOST_BYTES);
    }

    Restore(Path file, Path data, long mostBytes) {
        this.data = data;
        this.file = file;
        this.mostBytes = mostBytes;
    }

    /** Somebody serves from the folder: what they write would be lost, and what they read would change under them. */
    public static final class Serving extends Exception {
        private static final long serialVersionUID = 1;

        Serving(Path data) {
            super("a Padlock serves from " + data + "; stop it first");
        }
    }

    /** Where the files went that stood in the folder before; empty where there were none. */
    public Optional<Path> run() throws CannotRestore, Serving, IOException {
        InUse alone = InUse.alone(data).orElseThrow(() -> new Serving(data));
        try {
            return replaceFiles();
        } finally {
            alone.close();
        }
    }

    private Optional<Path> replaceFiles() throws CannotRestore, IOException {
        Path fresh = Files.createTempDirectory(data, ".restoring");
        try {
            List<String> names = unpack(fresh);
            check(fresh, names);
            return replace(fresh, names);
        } finally {
            Folders.delete(fresh);
        }
    }

    private List<String> unpack(Path fresh) throws CannotRestore, IOException {
        List<String> names = new ArrayList<>();
        try (ZipInputStream zip = new ZipInputStream(Files.newInputStream(file))) {
            ZipEntry first = zip.getNextEntry();
            if (first == null || !first.getName().equals(Backup.MARK)) {
                throw new CannotRestore("this is no backup of Padlock");
            }
            version(new String(zip.readNBytes(20), StandardCharsets.US_ASCII).strip());
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                if (!Contents.FILES.contains(entry.getName()) || names.contains(entry.getName())) {
                    throw new CannotRestore("this backup holds a file that belongs to no data folder");
                }
                names.add(entry.getName());
                unpack(zip, fresh.resolve(entry.getName()));
            }
        } catch (ZipException damaged) {
            throw new CannotRestore("this backup is damaged: " + damaged.getMessage());
        } catch (EOFException cut) {
            throw new CannotRestore("this backup is damaged: it ends too early");
        }
        return names;
    }

    private static void version(String text) throws CannotRestore {
        if (!text.matches("[0-9]{1,6}")) {
            throw new CannotRestore("this is no backup of Padlock");
        }
        if (Integer.parseInt(text) > Backup.VERSION) {
            throw new CannotRestore(
                    "a newer Padlock wrote this backup (form " + text + ", known " + Backup.VERSION + ")");
        }
    }

    private void unpack(InputStream in, Path target) throws CannotRestore, IOException {
        byte[] block = new byte[1 << 16];
        long total = 0;
        try (OutputStream out = Files.newOutputStream(target)) {
            for (int read = in.read(block); read >= 0; read = in.read(block)) {
                total += read;
                if (total > mostBytes) {
                    throw new CannotRestore("this backup holds a file of more than " + mostBytes + " bytes");
                }
                out.write(block, 0, read);
            }
        }
    }

    private static void check(Path fresh, List<String> names) throws CannotRestore {
        try {
            for (Map.Entry<String, Migrations> database : Contents.DATABASES.entrySet()) {
                if (names.contains(database.getKey())) {
                    SqliteFile.inspect(fresh.resolve(database.getKey()), database.getValue());
                }
            }
            if (names.contains(Contents.KEY)) {
                RecordKey.existing(fresh);
            }
        } catch (SQLException | CannotKeep damaged) {
            throw new CannotRestore("this backup is damaged or newer than this Padlock: " + damaged.getMessage());
        }
        if (names.isEmpty()) {
            throw new CannotRestore("this backup is empty");
        }
    }

    /** What stood there before is moved away, not deleted. */
    private Optional<Path> replace(Path fresh, List<String> names) throws IOException {
        List<Path> before = new ArrayList<>();
        for (String name : Contents.FILES) {
            for (String part : List.of(name, name + "-wal", name + "-shm")) {
                if (Files.exists(data.resolve(part))) {
                    before.add(data.resolve(part));
                }
            }
        }
        Optional<Path> aside = before.isEmpty() ? Optional.empty() : Optional.of(Folders.fresh(data, "before-restore"));
        for (Path old : before) {
            Files.move(old, aside.orElseThrow().resolve(old.getFileName()));
        }
        for (String name : names) {
            Files.move(fresh.resolve(name), data.resolve(name));
        }
        return aside;
    }
}
