package padlock.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** The program under load, in a process of its own, so that what it holds is its own. */
final class BenchServer implements AutoCloseable {
    private final Process program;
    private final String url;

    private BenchServer(Process program, String url) {
        this.program = program;
        this.url = url;
    }

    static BenchServer start() throws IOException {
        Path data = Files.createTempDirectory("load-bench");
        Process program = new ProcessBuilder(List.of(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx256m",
                        "-XX:+UseSerialGC",
                        "-cp",
                        System.getProperty("java.class.path"),
                        "padlock.Main",
                        "serve",
                        "--port",
                        "0",
                        "--data",
                        data.toString()))
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        BufferedReader out = program.inputReader(StandardCharsets.UTF_8);
        String line = out.readLine();
        String ready = "Padlock is ready at ";
        if (line == null || !line.startsWith(ready)) {
            program.destroyForcibly();
            throw new IOException("the program says: " + line);
        }
        return new BenchServer(program, line.substring(ready.length()));
    }

    String url() {
        return url;
    }

    /** Kibibytes that Linux keeps in memory for it; other systems have no such file. */
    long residentKibibytes() throws IOException {
        return status("VmRSS:");
    }

    long threads() throws IOException {
        return status("Threads:");
    }

    private long status(String key) throws IOException {
        return Files.readAllLines(Path.of("/proc", String.valueOf(program.pid()), "status")).stream()
                .filter(line -> line.startsWith(key))
                .map(line -> line.replaceAll("\\D", ""))
                .mapToLong(Long::parseLong)
                .findFirst()
                .orElse(0);
    }

    @Override
    public void close() {
        program.destroyForcibly();
    }
}
