package padlock.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A program that is asked to stop, as a service manager asks it: with SIGTERM. */
@Timeout(120)
class StopTest {
    private static final HttpClient CLIENT =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    // Few enough for the twenty seconds that a stop waits, on a machine that is busy with other tests too.
    private static final int RUNS = 4;

    @TempDir
    private Path data;

    @Test
    void whatRunsComesToItsEndAndOpenPagesAreToldWhenToComeBack() throws Exception {
        try (Node node = Node.serve("--data", data.toString(), "--metrics", "127.0.0.1")) {
            BufferedReader stream = listen(node);
            assertThat(stream.readLine()).isEqualTo("retry: 1000");
            assertThat(runs(node)).isZero();
            CompletableFuture<HttpResponse<String>> running =
                    CLIENT.sendAsync(runs(node, RUNS), BodyHandlers.ofString());
            while (runs(node) < 1) {
                Thread.onSpinWait();
            }

            node.ask();

            List<String> lines =
                    stream.lines().filter(line -> line.startsWith("retry")).toList();
            assertThat(lines).singleElement().asString().matches("retry: [2-4][0-9]{3}");
            HttpResponse<String> answer = running.join();
            assertThat(answer.statusCode()).isEqualTo(200);
            assertThat(answer.body().split("\"scenario\":", -1)).hasSize(RUNS + 1);
            assertThat(node.exit()).isEqualTo(128 + 15);
        }
    }

    private static BufferedReader listen(Node node) throws Exception {
        String desk = cookie(post(node, "rooms", "sheet=hsts-in-five-minutes"));
        String room = node.url() + "r/" + desk.substring("desk-".length(), desk.indexOf('='));
        HttpRequest events = HttpRequest.newBuilder(URI.create(room + "/desk/events"))
                .header("Cookie", desk)
                .build();
        return new BufferedReader(new InputStreamReader(
                CLIENT.send(events, BodyHandlers.ofInputStream()).body(), StandardCharsets.UTF_8));
    }

    /** Many runs, one after another, so that the signal comes in their midst. */
    private static HttpRequest runs(Node node, int count) {
        String browsers =
                Collections.nCopies(count, "\"chromium-156\"").stream().collect(Collectors.joining(","));
        return HttpRequest.newBuilder(URI.create(node.url() + "api/runs"))
                .POST(BodyPublishers.ofString(
                        "{\"scenario\":\"title: T\\nsteps: [send: newsletter, open: mail, click: 1, click: 1]\","
                                + "\"browsers\":[" + browsers + "]}"))
                .build();
    }

    private static double runs(Node node) throws Exception {
        return CLIENT.send(
                        HttpRequest.newBuilder(URI.create(node.url() + "metrics"))
                                .build(),
                        BodyHandlers.ofString())
                .body()
                .lines()
                .filter(line -> line.startsWith("padlock_runs_total{network=\"wire\"}"))
                .mapToDouble(line -> Double.parseDouble(line.substring(line.indexOf('}') + 1)))
                .sum();
    }

    private static HttpResponse<Void> post(Node node, String page, String form) throws Exception {
        return CLIENT.send(
                HttpRequest.newBuilder(URI.create(node.url() + page))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(BodyPublishers.ofString(form))
                        .build(),
                BodyHandlers.discarding());
    }

    private static String cookie(HttpResponse<Void> answer) {
        String cookie = answer.headers().firstValue("Set-Cookie").orElseThrow();
        return cookie.substring(0, cookie.indexOf(';'));
    }
}
