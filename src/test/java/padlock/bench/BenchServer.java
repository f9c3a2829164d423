package padlock.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** The program under load, in a process of its own and with the options of the README's start line, so that what it holds is its own. */
final class BenchServer implements AutoCloseable {
    private static final String READY = "Padlock is ready at ";

    private final Process program;
    private final String url;

    private BenchServer(Process program, String url) {
        this.program = program;
        this.url = url;
    }

    /** Starts it; {@code port} 0 picks a free one. */
    static BenchServer start(int port, Path data, String... options) throws IOException {
        List<String> arguments = new ArrayList<>(options());
        arguments.addAll(List.of("-cp", System.getProperty("java.class.path"), "padlock.Main", "serve"));
        arguments.addAll(List.of("--port", String.valueOf(port), "--data", data.toString()));
        arguments.addAll(Arrays.asList(options));
        return java(arguments);
    }

    /** Starts Java with these arguments, and waits until the program is ready. */
    static BenchServer java(List<String> arguments) throws IOException {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(arguments);
        Process program = new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        BufferedReader out = program.inputReader(StandardCharsets.UTF_8);
        String line = out.readLine();
        if (line == null || !line.startsWith(READY)) {
            program.destroyForcibly();
            throw new IOException("the program says: " + line);
        }
        return new BenchServer(program, line.substring(READY.length()));
    }

    /** What the README's start line tells the virtual machine, but for the archive of classes. */
    static List<String> options() throws IOException {
        return Files.readString(Path.of("README.md"))
                .lines()
                .filter(line ->
                        line.contains("-jar target/padlock.jar serve") && line.contains("-XX:SharedArchiveFile="))
                .flatMap(line -> Arrays.stream(line.split(" ")))
                .filter(word -> word.startsWith("-X") && !word.startsWith("-Xlog") && !word.contains("Archive"))
                .toList();
    }

    String url() {
        return url;
    }

    /** Processor time that it took so far. */
    Duration processor() {
        return program.info().totalCpuDuration().orElse(Duration.ZERO);
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

    /** Bytes of everything on the heap that is still of use: the virtual machine stands still while it counts them. */
    long heap() throws IOException, InterruptedException {
        Process histogram = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "jcmd").toString(),
                        String.valueOf(program.pid()),
                        "GC.class_histogram")
                .start();
        try (BufferedReader lines = histogram.inputReader(StandardCharsets.UTF_8)) {
            return lines.lines()
                    .filter(line -> line.startsWith("Total "))
                    .map(line -> line.strip().split(" +")[2])
                    .mapToLong(Long::parseLong)
                    .findFirst()
                    .orElseThrow(() -> new IOException("the virtual machine does not count its heap"));
        } finally {
            histogram.waitFor();
        }
    }

    /** The sum of the numbers at {@code /metrics} that begin so. */
    double number(String name) throws IOException, InterruptedException {
        HttpRequest ask = HttpRequest.newBuilder(URI.create(url + "metrics")).build();
        return HttpClient.newHttpClient()
                .send(ask, BodyHandlers.ofString())
                .body()
                .lines()
                .filter(line -> line.startsWith(name))
                .mapToDouble(line -> Double.parseDouble(line.substring(line.lastIndexOf(' '))))
                .sum();
    }

    /** {@code kill -9}. */
    void kill() throws InterruptedException {
        program.destroyForcibly().waitFor();
    }

    @Override
    public void close() {
        program.destroyForcibly();
    }
}
