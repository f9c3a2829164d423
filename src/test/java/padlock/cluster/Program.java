package padlock.cluster;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;

/** Programs of this machine, run as somebody without rights, since PostgreSQL refuses to be run by root. */
final class Program {
    private static final boolean ROOT = "root".equals(System.getProperty("user.name"));

    private Program() {}

    /** Starts a program; what it says goes to a file. */
    static Process start(Path log, String... command) throws IOException {
        List<String> all = new ArrayList<>();
        if (ROOT) {
            all.addAll(List.of("setpriv", "--reuid=postgres", "--regid=postgres", "--clear-groups", "--"));
        }
        all.addAll(List.of(command));
        return new ProcessBuilder(all)
                .directory(new java.io.File("/"))
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()))
                .start();
    }

    static void run(Path log, String... command) throws IOException, InterruptedException {
        Process process = start(log, command);
        if (!process.waitFor(60, TimeUnit.SECONDS) || process.exitValue() != 0) {
            process.destroyForcibly();
            throw new IOException(String.join(" ", command) + " failed:\n" + Files.readString(log));
        }
    }

    /** Gives a folder to whoever runs the programs; the folders above must let them through. */
    static Path handOver(Path folder) throws IOException, InterruptedException {
        if (ROOT) {
            for (Path up = folder.getParent(); up != null && up.getNameCount() > 1; up = up.getParent()) {
                up.toFile().setExecutable(true, false);
            }
            new ProcessBuilder("chown", "-R", "postgres:postgres", folder.toString())
                    .start()
                    .waitFor();
        }
        return folder;
    }

    /** Where Debian puts a program that is on nobody's path. */
    static String find(String... places) {
        for (String place : places) {
            if (Files.isExecutable(Path.of(place))) {
                return place;
            }
        }
        throw new IllegalStateException("not installed: " + String.join(" or ", places) + "; .ci/run installs it");
    }

    /** A program of the newest PostgreSQL here. */
    static String postgres(String name) {
        try (Stream<Path> versions = Files.list(Path.of("/usr/lib/postgresql"))) {
            return versions.map(version -> version.resolve("bin").resolve(name))
                    .filter(Files::isExecutable)
                    .map(Path::toString)
                    .max(String::compareTo)
                    .orElseThrow(() -> new IllegalStateException(name + " is not installed; .ci/run installs it"));
        } catch (IOException none) {
            throw new UncheckedIOException("PostgreSQL is not installed; .ci/run installs it", none);
        }
    }

    static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    /** Waits until something is true, and says what it waited for in vain. */
    static void await(String what, Duration patience, BooleanSupplier reached) throws InterruptedException {
        long end = System.nanoTime() + patience.toNanos();
        while (!reached.getAsBoolean()) {
            if (System.nanoTime() - end > 0) {
                throw new AssertionError("not within " + patience.toSeconds() + " s: " + what);
            }
            Thread.sleep(20);
        }
    }
}
