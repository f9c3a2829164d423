package padlock;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
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
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The archive for a machine without Java, unpacked and started. Only in the profile {@code bundle}, which packs it. */
@Timeout(300)
class BundleIT {
    @TempDir
    private Path folder;

    @BeforeEach
    void unpack() throws Exception {
        Process tar = new ProcessBuilder("tar", "-xzf", "target/padlock.tar.gz", "-C", folder.toString())
                .inheritIO()
                .start();
        assertThat(tar.waitFor()).isZero();
    }

    @Test
    void itStartsWithNoJavaOnThePath() throws Exception {
        Process program =
                start("serve", "--port", "0", "--data", folder.resolve("data").toString());
        try (BufferedReader out = program.inputReader(StandardCharsets.UTF_8)) {
            String ready = out.readLine();
            assertThat(ready).startsWith("Padlock is ready at http://127.0.0.1:");
            URI home = URI.create(ready.substring(ready.indexOf("http")));
            assertThat(ask(HttpRequest.newBuilder(home).build())).contains("Padlock");
            assertThat(ask(HttpRequest.newBuilder(home.resolve("lessons/hsts-is-learned"))
                            .build()))
                    .contains("<h1");
            // A mail over real sockets and real TLS.
            assertThat(ask(HttpRequest.newBuilder(home)
                            .POST(HttpRequest.BodyPublishers.noBody())
                            .build()))
                    .contains("HSTS");
            Path notes = folder.resolve("padlock/app/padlock.jsa.made-of");
            while (!Files.exists(notes)) {
                assertThat(program.waitFor(50, TimeUnit.MILLISECONDS))
                        .as("it goes on")
                        .isFalse();
            }
        } finally {
            program.destroyForcibly().waitFor(30, TimeUnit.SECONDS);
        }
    }

    @Test
    void itSaysWhatItIsMadeOf() throws Exception {
        String made = Files.readString(folder.resolve("padlock/padlock-sbom.json"));
        assertThat(made)
                .contains("\"bomFormat\" : \"CycloneDX\"", "pkg:maven/io.javalin/javalin@")
                .doesNotContain("junit");
    }

    @Test
    void itChecksItsLessons() throws Exception {
        Process program = start("check");
        String said = new String(program.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(program.waitFor()).as(said).isZero();
        assertThat(said).contains(" 0 problems");
    }

    private static String ask(HttpRequest request) throws IOException, InterruptedException {
        HttpResponse<String> answer = HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofString());
        assertThat(answer.statusCode()).isEqualTo(200);
        return answer.body();
    }

    private Process start(String... arguments) throws IOException {
        List<String> command =
                new ArrayList<>(List.of(folder.resolve("padlock/bin/padlock").toString()));
        command.addAll(List.of(arguments));
        ProcessBuilder builder = new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.DISCARD);
        // Nothing from this machine: not its Java, and none of its programs either.
        builder.environment().clear();
        return builder.start();
    }
}
