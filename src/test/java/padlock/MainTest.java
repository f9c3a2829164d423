package padlock;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import padlock.site.RunningSite;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The command line from outside: exit statuses, messages, and the site with its real engine. */
class MainTest {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final Settings SETTINGS =
            new Settings("127.0.0.1", 0, Optional.empty(), Optional.empty(), Optional.empty());
    private static final String PLAIN = "title: T\nsteps:\n  - send: newsletter\n  - click: 1\n";

    @TempDir
    private Path folder;

    private record Result(int status, String output, String errors) {}

    @Test
    void aFailedExpectationEndsWithOne() throws IOException {
        Path file = write("a.yml", PLAIN + "expect:\n  - { step: 2, outcome: blocked }\n");
        Result result = execute("run", file.toString(), "--model", "--browser", "chromium-156");
        assertThat(result.status()).isEqualTo(1);
        assertThat(result.output()).contains("step 2: expected outcome blocked, found delivered");
    }

    @Test
    void anUnreadableFileEndsWithTwoAndNamesThePlace() throws IOException {
        Path file = write("b.yml", "title: T\nsteps:\n  - vist: https://example.com/\n");
        Result result = execute("run", file.toString());
        assertThat(result.status()).isEqualTo(2);
        assertThat(result.errors()).contains(file + ":3:5: ").contains("visit");
    }

    @Test
    void anUnknownBrowserEndsWithTwo() throws IOException {
        Result result = execute("run", write("c.yml", PLAIN).toString(), "--browser", "netscape-4");
        assertThat(result.status()).isEqualTo(2);
        assertThat(result.errors()).contains("netscape-4").contains("webkitgtk-2.50");
        assertThat(execute("run", folder.resolve("c.yml").toString(), "--browser", "cromium-156")
                        .errors())
                .isEqualTo("--browser:1:1: no such browser `cromium-156`, did you mean `chromium-156`?\n");
    }

    @Test
    void aCampaignIsReckonedAsTextAndAsJson() throws IOException {
        Path file = write("spring.yml", "title: Spring\nrecipients: 1000\naudience: { clicks: 0.1 }\n");
        Result text = execute("campaign", file.toString());
        assertThat(text.status()).isZero();
        assertThat(text.output()).startsWith("Spring\n1,000 recipients\n").contains("assumed, not measured");
        JsonNode report =
                JSON.readTree(execute("campaign", file.toString(), "--json").output());
        assertThat(report.at("/exact/truth/clicks").asDouble()).isEqualTo(100);
        assertThat(report.get("drawn").isNull()).isTrue();
    }

    @Test
    void anUnreadableCampaignEndsWithTwoAndNamesThePlace() throws IOException {
        Path file = write("wrong.yml", "title: T\naudience: { loyal: 2 }\n");
        Result wrong = execute("campaign", file.toString());
        assertThat(wrong.status()).isEqualTo(2);
        assertThat(wrong.errors()).startsWith(file + ":2:20: expected a share from 0 to 1");
        assertThat(wrong.output()).isEmpty();
        Path missing = folder.resolve("missing.yml");
        assertThat(execute("campaign", missing.toString()).errors())
                .startsWith(missing + ":1:1: this file cannot be read");
        assertThat(execute("campaign").status()).isEqualTo(2);
    }

    @Test
    void theMatrixIsPrintedAsTextAndAsJson() {
        assertThat(execute("matrix").output())
                .contains("hsts-subdomains")
                .contains("  loyal reader\n    Blocked: rfc-6797");
        JsonNode matrix = JSON.readTree(execute("matrix", "--json").output());
        assertThat(matrix.get("cells").size())
                .isEqualTo(
                        2 * matrix.get("setups").size() * matrix.get("browsers").size());
    }

    @Test
    void aPortThatIsTakenIsSaidPlainly() throws IOException {
        try (ServerSocket taken = new ServerSocket(0)) {
            Result result =
                    execute("serve", "--data", "target/no-data", "--port", String.valueOf(taken.getLocalPort()));
            assertThat(result.status()).isEqualTo(2);
            assertThat(result.errors())
                    .contains(String.valueOf(taken.getLocalPort()))
                    .contains("taken");
        }
    }

    @Test
    void aToolIsAskedAfterAStep() throws IOException {
        String file = write("g.yml", PLAIN).toString();
        Result dig = execute("diagnose", file, "dig", "CNAME", "click.example.com");
        assertThat(dig.status()).isZero();
        assertThat(dig.output()).contains("click.example.com.\t").contains("sendgrid.net.");
        Result curl = execute("diagnose", file, "--after", "1", "curl", "-v", "https://click.example.com/");
        assertThat(curl.status()).isZero();
        assertThat(curl.output())
                .contains("\ncurl: (60) SSL: no alternative certificate subject name")
                .contains("Line ");
        assertThat(execute("diagnose", file, "--after", "1", "log").output()).contains("raw log: 0 opens, 0 clicks");
        assertThat(execute("diagnose", file, "log").output()).contains("raw log: 0 opens, 1 click,");
    }

    @Test
    void aToolThatIsNotThereEndsWithTwo() throws IOException {
        String file = write("h.yml", PLAIN).toString();
        assertThat(execute("diagnose", file, "ping", "example.com").errors())
                .contains("dig, curl, cert, log, screen and twin");
        assertThat(execute("diagnose", file, "curl", "-X", "POST", "https://example.com/")
                        .status())
                .isEqualTo(2);
        assertThat(execute("diagnose", file, "--after", "3", "log").errors()).startsWith("--after:1:1: ");
        assertThat(execute("diagnose", file).status()).isEqualTo(2);
        assertThat(execute("diagnose", folder.resolve("none.yml").toString(), "log")
                        .errors())
                .contains("cannot be read");
        assertThat(execute("diagnose", write("i.yml", "title: T\n").toString(), "log")
                        .status())
                .isEqualTo(2);
    }

    @Test
    void severalRunsAreAnArrayThatNamesTheFiles() throws IOException {
        Path file = write("d.yml", PLAIN);
        JsonNode runs = JSON.readTree(
                execute("run", file.toString(), "--json", "--model").output());
        assertThat(runs.isArray()).isTrue();
        assertThat(runs.get(0).get("file").asString()).isEqualTo(file.toString());
        JsonNode one = JSON.readTree(execute("run", file.toString(), "--json", "--model", "--browser", "rfc-6797")
                .output());
        assertThat(one.get("browser").asString()).isEqualTo("rfc-6797");
    }

    @Test
    void wireAndModelPrintTheSameStory() throws IOException {
        Path file = write("e.yml", PLAIN);
        assertThat(execute("run", file.toString(), "--browser", "firefox-153").output())
                .isEqualTo(execute("run", file.toString(), "--browser", "firefox-153", "--model")
                        .output());
    }

    @Test
    void theSitePlaysScenariosForProgramsAndManyAtOnce() throws Exception {
        try (Wiring wiring = new Wiring();
                RunningSite site = wiring.site(SETTINGS).start("127.0.0.1", 0)) {
            HttpClient client = HttpClient.newHttpClient();
            String body = JSON.writeValueAsString(Map.of("scenario", PLAIN, "browsers", List.of("chromium-156")));
            HttpRequest request = HttpRequest.newBuilder(URI.create(site.url() + "api/runs"))
                    .header("Content-Type", "application/json")
                    .POST(HttpRequest.BodyPublishers.ofString(body))
                    .build();
            ExecutorService pool = Executors.newFixedThreadPool(8);
            try {
                List<Callable<HttpResponse<String>>> calls = IntStream.range(0, 16)
                        .mapToObj(i -> (Callable<HttpResponse<String>>)
                                () -> client.send(request, HttpResponse.BodyHandlers.ofString()))
                        .toList();
                List<String> answers = new ArrayList<>();
                for (Future<HttpResponse<String>> answer : pool.invokeAll(calls)) {
                    assertThat(answer.get().statusCode()).isEqualTo(200);
                    JsonNode run = JSON.readTree(answer.get().body()).get(0);
                    answers.add(run.get("ledger").toString()
                            + run.get("steps").get(1).get("countedTimes"));
                }
                // Two runs at once never see each other's clicks.
                assertThat(answers.stream().distinct().collect(Collectors.toList()))
                        .hasSize(1);
            } finally {
                pool.shutdownNow();
            }
        }
    }

    @Test
    void theHomePageShowsBothClicks() throws Exception {
        try (Wiring wiring = new Wiring();
                RunningSite site = wiring.site(SETTINGS).start("127.0.0.1", 0)) {
            HttpResponse<String> page = HttpClient.newHttpClient()
                    .send(
                            HttpRequest.newBuilder(URI.create(site.url()))
                                    .POST(HttpRequest.BodyPublishers.noBody())
                                    .build(),
                            HttpResponse.BodyHandlers.ofString());
            assertThat(page.statusCode()).isEqualTo(200);
            assertThat(page.body()).contains("Delivered").contains("Blocked").contains("HSTS-8.3");
        }
    }

    private Path write(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text);
    }

    private static synchronized Result execute(String... arguments) {
        PrintStream out = System.out;
        PrintStream err = System.err;
        ByteArrayOutputStream output = new ByteArrayOutputStream();
        ByteArrayOutputStream errors = new ByteArrayOutputStream();
        System.setOut(new PrintStream(output, true, StandardCharsets.UTF_8));
        System.setErr(new PrintStream(errors, true, StandardCharsets.UTF_8));
        try {
            int status = Main.execute(arguments);
            return new Result(status, output.toString(StandardCharsets.UTF_8), errors.toString(StandardCharsets.UTF_8));
        } finally {
            System.setOut(out);
            System.setErr(err);
        }
    }
}
