package padlock.oracle;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/** The site as people start it: a program of its own. Closing kills it, as a power cut would. */
final class Served implements AutoCloseable {
    private static final String READY = "Padlock is ready at ";

    private final Process process;
    private final String url;

    private Served(Process process, String url) {
        this.process = process;
        this.url = url;
    }

    /** Starts it on a data folder; port 0 picks a free one. */
    static Served on(Path data, int port) {
        try {
            Process process = new ProcessBuilder(
                            Path.of(System.getProperty("java.home"), "bin", "java")
                                    .toString(),
                            "--enable-native-access=ALL-UNNAMED",
                            "-cp",
                            System.getProperty("java.class.path"),
                            "padlock.Main",
                            "serve",
                            "--port",
                            String.valueOf(port),
                            "--data",
                            data.toString())
                    .redirectError(ProcessBuilder.Redirect.INHERIT)
                    .start();
            String line = process.inputReader(StandardCharsets.UTF_8).readLine();
            assertThat(line).startsWith(READY);
            return new Served(process, line.substring(READY.length()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Where it answers; ends with a slash. */
    String url() {
        return url;
    }

    @Override
    public void close() {
        Programs.end(process);
    }
}
