package padlock;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The program as the README starts it: a jar of its own, in a process of its own. */
@Timeout(120)
class PackagedIT {
    private static final String JAVA =
            Path.of(System.getProperty("java.home"), "bin", "java").toString();

    @Test
    void itSaysWhenItIsReadyAndAnswers(@TempDir Path data) throws Exception {
        Process program = start("serve", "--port", "0", "--data", data.toString());
        try (BufferedReader out = program.inputReader(StandardCharsets.UTF_8)) {
            String ready = out.readLine();
            assertThat(ready).matches("Padlock is ready at http://127\\.0\\.0\\.1:[0-9]+/");
            URI home = URI.create(ready.substring(ready.indexOf("http")));
            HttpResponse<String> page = HttpClient.newHttpClient()
                    .send(HttpRequest.newBuilder(home).build(), HttpResponse.BodyHandlers.ofString());
            assertThat(page.statusCode()).isEqualTo(200);
            assertThat(page.body()).contains("Padlock");
            program.toHandle().destroy();
            assertThat(out.readLine()).as("exactly one line").isNull();
        } finally {
            program.destroyForcibly().waitFor(30, TimeUnit.SECONDS);
        }
    }

    @Test
    void theLessonsPackedIntoItHold() throws Exception {
        Process program = start("check");
        try (BufferedReader out =
                new BufferedReader(new InputStreamReader(program.getInputStream(), StandardCharsets.UTF_8))) {
            List<String> lines = out.lines().toList();
            assertThat(program.waitFor()).as(lines.toString()).isZero();
            assertThat(lines.get(lines.size() - 1)).endsWith(" 0 problems");
        }
    }

    @Test
    void theFirstStartMakesTheArchiveOfClassesForTheNext(@TempDir Path folder) throws Exception {
        Path archive = folder.resolve("padlock.jsa");
        Path notes = folder.resolve("padlock.jsa.made-of");
        // A file that is no archive, as a stale one is: the start must neither fail nor say anything beside its line.
        Files.writeString(archive, "no archive");
        List<String> options = List.of("-Xlog:disable", "-XX:SharedArchiveFile=" + archive);
        Process program = start(
                options,
                "serve",
                "--port",
                "0",
                "--data",
                folder.resolve("data").toString());
        try (BufferedReader out = program.inputReader(StandardCharsets.UTF_8)) {
            assertThat(out.readLine()).startsWith("Padlock is ready at ");
            while (!Files.exists(notes)) {
                assertThat(program.waitFor(50, TimeUnit.MILLISECONDS))
                        .as("it goes on")
                        .isFalse();
            }
            program.toHandle().destroy();
            assertThat(out.readLine()).as("exactly one line").isNull();
        } finally {
            program.destroyForcibly().waitFor(30, TimeUnit.SECONDS);
        }
        // With "on" the virtual machine refuses to start without the archive.
        Process second = start(List.of("-Xshare:on", "-Xlog:class+load", options.get(1)), "--version");
        String loaded = new String(second.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(second.waitFor()).as(loaded).isZero();
        assertThat(loaded).contains("padlock.Main source: shared objects file");
        // Its classes are in an old form, which only an archive of all classes takes.
        assertThat(loaded).contains("picocli.CommandLine source: shared objects file");
        assertThat(folder.toFile().list()).containsExactlyInAnyOrder("data", "padlock.jsa", "padlock.jsa.made-of");
    }

    private static Process start(String... arguments) throws IOException {
        return start(List.of(), arguments);
    }

    private static Process start(List<String> options, String... arguments) throws IOException {
        List<String> command = new ArrayList<>(List.of(JAVA));
        command.addAll(options);
        command.addAll(List.of("-jar", "target/padlock.jar"));
        command.addAll(List.of(arguments));
        return new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
    }
}
