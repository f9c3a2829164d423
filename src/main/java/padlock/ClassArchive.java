package padlock;

import java.io.File;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The class-data archive that the Java virtual machine was told to start from with {@code -XX:SharedArchiveFile} (JEP 310): classes as they
 * stand in memory, so that the next start need not read and check them again. It holds those of Java as well, because an archive of the
 * program alone (JEP 350) leaves out classes in the form of Java 5, and the command line's library is in that form (JDK-8261090).
 *
 * <p>It fits one build of the program on one virtual machine. Where it is missing or fits another one, the machine starts without it, only
 * more slowly; a file beside it says what it was made of, and the program makes a new one for the next start.
 */
final class ClassArchive {
    private static final Logger LOG = LoggerFactory.getLogger(ClassArchive.class);
    private static final String OPTION = "-XX:SharedArchiveFile=";
    private static final int PATIENCE_SECONDS = 120;

    private final Path file;
    private final Path jar;

    /**
     * An archive for one program.
     *
     * @param jar as the command line names it, because the virtual machine compares the names
     */
    ClassArchive(Path file, Path jar) {
        this.file = file;
        this.jar = jar;
    }

    /** The archive that this program was started with; empty if it was not told to use one, or is no jar. */
    static Optional<ClassArchive> ofThisProgram() {
        String classes = System.getProperty("java.class.path", "");
        if (!classes.endsWith(".jar") || classes.contains(File.pathSeparator)) {
            return Optional.empty();
        }
        return ManagementFactory.getRuntimeMXBean().getInputArguments().stream()
                .filter(argument -> argument.startsWith(OPTION))
                .reduce((earlier, later) -> later)
                .map(argument -> new ClassArchive(Path.of(argument.substring(OPTION.length())), Path.of(classes)));
    }

    /** Whether it was made of these very jars on this very virtual machine. */
    boolean fits() {
        try {
            return Files.exists(file) && Files.readString(madeOf()).equals(ingredients());
        } catch (IOException unreadable) {
            return false;
        }
    }

    /** Makes it anew, by letting the program show its pages to itself once. Where that cannot be done, the log says so. */
    void make() {
        // Two programs may make the same archive at once.
        String mine = "." + ProcessHandle.current().pid();
        Path fresh = beside(mine);
        Path classes = beside(mine + ".classes");
        Path data = beside(mine + ".data");
        try {
            String ingredients = ingredients();
            if (rehearse(classes, data) && dump(classes, fresh) && Files.exists(fresh)) {
                Files.deleteIfExists(madeOf());
                Files.move(fresh, file, StandardCopyOption.REPLACE_EXISTING);
                Files.writeString(madeOf(), ingredients);
                LOG.info("the next start is faster: {} is made", file);
            } else {
                LOG.warn("no class-data archive was made; the next start takes as long as this one");
            }
        } catch (IOException unwritable) {
            LOG.info("no class-data archive: {}", unwritable.toString());
        } finally {
            delete(fresh);
            delete(classes);
            delete(data);
        }
    }

    /** Writes down which classes are used. */
    private boolean rehearse(Path classes, Path data) throws IOException {
        return java(
                "-XX:DumpLoadedClassList=" + classes,
                "-jar",
                jar.toString(),
                "serve",
                "--rehearse",
                "--port",
                "0",
                "--data",
                data.toString());
    }

    // Only G1 can write Java's own objects into an archive; any collector can read them from there.
    private boolean dump(Path classes, Path fresh) throws IOException {
        return java(
                "-Xshare:dump",
                "-XX:+UseG1GC",
                "-XX:SharedClassListFile=" + classes,
                "-XX:SharedArchiveFile=" + fresh,
                "-cp",
                jar.toString());
    }

    private static boolean java(String... options) throws IOException {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.add("-Xlog:disable");
        command.addAll(List.of(options));
        Process program = new ProcessBuilder(command)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        try {
            return program.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS) && program.exitValue() == Commands.DONE;
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            return false;
        } finally {
            program.destroyForcibly();
        }
    }

    private Path madeOf() {
        return beside(".made-of");
    }

    private Path beside(String ending) {
        return file.resolveSibling(file.getFileName() + ending);
    }

    // What the virtual machine itself compares: its own build, and name, size and time of each jar.
    private String ingredients() throws IOException {
        StringBuilder text = new StringBuilder(System.getProperty("java.vm.version", "") + "\n");
        Path lib = jar.resolveSibling("lib");
        try (Stream<Path> libraries = Files.isDirectory(lib) ? Files.list(lib) : Stream.empty()) {
            for (Path path : (Iterable<Path>) Stream.concat(Stream.of(jar), libraries.sorted())::iterator) {
                text.append(path).append(' ').append(Files.size(path)).append(' ');
                text.append(Files.getLastModifiedTime(path).toMillis()).append('\n');
            }
        }
        return text.toString();
    }

    private static void delete(Path path) {
        if (!Files.exists(path)) {
            return;
        }
        try (Stream<Path> all = Files.walk(path)) {
            for (Path each : (Iterable<Path>) all.sorted(Comparator.reverseOrder())::iterator) {
                Files.delete(each);
            }
        } catch (IOException left) {
            LOG.info("cannot delete {}", path, left);
        }
    }
}
