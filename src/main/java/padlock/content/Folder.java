package padlock.content;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.JarURLConnection;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A folder of content files that nobody gets out of: on the disk, or packed into the program.
 *
 * <p>Names are relative, with {@code /} between their parts on every system.
 */
public final class Folder {
    private static final int DEEPEST = 8;
    private static final int MOST_FILES = 5_000;

    private final Path root;
    private final String shownAs;
    private final boolean packed;

    private Folder(Path root, String shownAs, boolean packed) {
        this.root = root;
        this.shownAs = shownAs;
        this.packed = packed;
    }

    /** A folder on the disk; messages name its files as the path was given. */
    public static Folder of(Path root) {
        return new Folder(root, root.toString(), false);
    }

    /**
     * A folder that the build packed with the classes.
     *
     * @param name its name at the root of the class path
     * @param file a file that surely stands in it
     */
    public static Folder packed(String name, String file) {
        URL found = Folder.class.getResource("/" + name + "/" + file);
        if (found == null) {
            throw new IllegalStateException("not on the class path: " + name + "/" + file);
        }
        return around(found, name);
    }

    /** The folder in which a resource stands: in an archive, or on the disk where the program runs from its classes. */
    static Folder around(URL file, String name) {
        try {
            if (file.openConnection() instanceof JarURLConnection jar) {
                Path archive = Path.of(jar.getJarFileURL().toURI());
                // Open for as long as the program runs: it is the program.
                return new Folder(FileSystems.newFileSystem(archive).getPath("/" + name), name, true);
            }
            return new Folder(Path.of(file.toURI()).resolveSibling(""), name, true);
        } catch (IOException broken) {
            throw new UncheckedIOException("the program's own files cannot be read: " + file, broken);
        } catch (URISyntaxException impossible) {
            throw new IllegalStateException("not a place of files: " + file, impossible);
        }
    }

    /** Whether its files stay as they are while the program runs. */
    public boolean isPacked() {
        return packed;
    }

    /** The name of a file as a message shows it. */
    public String shown(String name) {
        return shownAs + "/" + name;
    }

    /** A file and what tells that it has changed. */
    public record Entry(String name, FileTime modified, long size) {}

    /** All files below, by name, without those whose name or folder starts with a dot. */
    public List<Entry> files() throws IOException {
        List<Entry> entries = new ArrayList<>();
        try (Stream<Path> paths = Files.walk(root, DEEPEST)) {
            for (Path path : (Iterable<Path>) paths.filter(Files::isRegularFile).limit(MOST_FILES)::iterator) {
                String name = name(path);
                if (!name.startsWith(".") && !name.contains("/.")) {
                    entries.add(new Entry(name, Files.getLastModifiedTime(path), Files.size(path)));
                }
            }
        } catch (UncheckedIOException wrapped) {
            throw wrapped.getCause();
        }
        entries.sort((a, b) -> a.name().compareTo(b.name()));
        return entries;
    }

    private String name(Path path) {
        List<String> parts = new ArrayList<>();
        root.relativize(path).forEach(part -> parts.add(part.toString()));
        return String.join("/", parts);
    }

    /** The first bytes of a file; empty when there is no such file in this folder. */
    public Optional<byte[]> start(String name, int bytes) throws IOException {
        Path path;
        try {
            path = root.resolve(name);
        } catch (InvalidPathException noName) {
            return Optional.empty();
        }
        // The real path, so that neither dots nor a symbolic link lead out.
        if (!Files.isRegularFile(path) || !path.toRealPath().startsWith(root.toRealPath())) {
            return Optional.empty();
        }
        try (InputStream in = Files.newInputStream(path)) {
            return Optional.of(in.readNBytes(bytes));
        }
    }
}
