package padlock.oracle;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;
import java.util.stream.StreamSupport;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Debian's Chromium, started with exactly the command that the page gives, plays scenarios and agrees. */
@Timeout(300)
class OwnBrowserIT {
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    @TempDir
    @SuppressWarnings("NullAway.Init") // Set before the first test.
    private static Path folder;

    @SuppressWarnings("NullAway.Init") // Set before the first test.
    private static Served server;

    private static String base = "";

    @BeforeAll
    static void serve() throws Exception {
        server = Served.on(folder.resolve("data"), 0);
        base = server.url();
    }

    @AfterAll
    static void stop() throws Exception {
        server.close();
    }

    @Test
    void aHealthySetupAgrees() throws Exception {
        Document end = play("""
                title: Healthy
                setup: { dns: { tracking: cdn }, esp: { links: https } }
                browsers: [chromium-156]
                steps: [ send: newsletter, open: mail, click: 1 ]
                """);
        assertThat(end.select(".judge-verdict").text()).isEqualTo("Your browser agrees with the emulation");
        assertThat(end.select("tr.same").eachText())
                .contains("The provider counted it yes yes")
                .contains("click.example.com over TLS (port 443), and a request arrived yes yes");
        assertThat(end.select("tr.apart")).isEmpty();
    }

    @Test
    void hstsWithoutACertificateAgrees() throws Exception {
        Document end = play("""
                title: The click dies
                setup: { brand: { hsts: { example.com: max-age=31536000; includeSubDomains } } }
                browsers: [chromium-156]
                steps: [ visit: "https://example.com/", send: newsletter, click: 1 ]
                """);
        assertThat(end.select(".judge-verdict").text()).isEqualTo("Your browser agrees with the emulation");
        assertThat(end.select(".judge-step:last-child tr.same").eachText())
                .containsExactly(
                        "click.example.com over TLS (port 443), but no request arrived yes yes",
                        "The provider counted it no no");
    }

    @Test
    void theFallBackToHttpAgreesAlsoWhereThePortIsClosed() throws Exception {
        Document end = play("""
                title: Nobody thought of it, then somebody closes the port
                browsers: [chromium-156]
                steps: [ send: newsletter, click: 1, change: { esp: { https: closed } }, click: 1 ]
                """);
        assertThat(end.select(".judge-verdict").text()).isEqualTo("Your browser agrees with the emulation");
        assertThat(end.select(".judge-step:last-child tr.same").eachText())
                .contains("click.example.com in plain http (port 80), and a request arrived yes yes");
    }

    @Test
    void aSetupThatChangedBehindTheBrowsersBackIsSeenAsADifference() throws Exception {
        // The emulation is told that the reader clicks; this reader goes elsewhere.
        Document end = play("""
                title: Somebody does something else
                browsers: [chromium-156]
                steps: [ send: newsletter, click: 1 ]
                """, "https://shop.example.org/");
        assertThat(end.select(".judge-verdict").text()).isEqualTo("Your browser differs from the emulation");
        assertThat(end.select(".judge-difference").eachText())
                .contains(
                        "Only your browser turned to shop.example.org over TLS (port 443), and a request arrived.",
                        "The provider did not count your browser, and would have counted the emulated one.");
    }

    private Document play(String yaml) throws Exception {
        return play(yaml, "");
    }

    /** Plays a scenario to its end; {@code instead}: where the reader goes in place of a click. */
    private Document play(String yaml, String instead) throws Exception {
        String body = "scenario=" + URLEncoder.encode(yaml, StandardCharsets.UTF_8);
        HttpResponse<String> opened = CLIENT.send(
                HttpRequest.newBuilder(URI.create(base + "judge"))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(BodyPublishers.ofString(body))
                        .build(),
                BodyHandlers.ofString());
        assertThat(opened.statusCode()).as(opened.body()).isEqualTo(303);
        String path = opened.headers().firstValue("Location").orElseThrow().replaceFirst("^.*/judge", "judge");
        String command = page(path).select(".judge-command").get(0).text();
        Path home = Files.createTempDirectory(folder, "home");
        Process browser = Programs.start(
                List.of(
                        "sh",
                        "-c",
                        "export TMPDIR=" + home + "; " + command
                                + " --headless=new --no-sandbox --disable-gpu --remote-debugging-port=0"),
                home);
        try (Cdp cdp = connect(home.resolve(path.replace("judge/", "padlock-")), home)) {
            String step = "";
            while (!(step = next(cdp, step)).isEmpty()) {
                act(cdp, instead);
                String number = step;
                waitFor("step " + number, () -> settled(path));
                cdp.call("Page.navigate", Map.of("url", "https://mail.example.net/judge"));
                waitFor(
                        "the guide",
                        () -> evaluate(cdp, "!!document.querySelector('#done')").equals("true"));
                evaluate(cdp, "document.querySelector('#done').click()");
            }
        } finally {
            Programs.end(browser);
        }
        Document end = page(path);
        CLIENT.send(
                HttpRequest.newBuilder(URI.create(base + path + "/close"))
                        .POST(BodyPublishers.noBody())
                        .build(),
                BodyHandlers.discarding());
        assertThat(CLIENT.send(HttpRequest.newBuilder(URI.create(base + path)).build(), BodyHandlers.discarding())
                        .statusCode())
                .isEqualTo(404);
        return end;
    }

    /** Waits for the guide to show another step than this one; empty when it says that all is done. */
    private static String next(Cdp cdp, String step) {
        waitFor("the next step", () -> {
            String shown = evaluate(cdp, "document.querySelector('h1')?.textContent ?? ''");
            return !shown.equals(step) && (shown.startsWith("Step ") || shown.startsWith("That was all"));
        });
        String shown = evaluate(cdp, "document.querySelector('h1').textContent");
        return shown.startsWith("Step ") ? shown : "";
    }

    private static void act(Cdp cdp, String instead) {
        String typed = evaluate(cdp, "document.querySelector('#address')?.textContent ?? '" + instead + "'");
        if (typed.isEmpty()) {
            evaluate(cdp, "setTimeout(() => document.querySelector('#act').click()); 0");
        } else {
            cdp.call("Page.navigate", Map.of("url", typed, "transitionType", "typed"));
        }
    }

    private static boolean settled(String path) {
        List<String> words = page(path).select(".judge-word").eachText();
        return !words.get(words.size() - 1).equals("Open");
    }

    private static Document page(String path) {
        try {
            HttpResponse<String> page =
                    CLIENT.send(HttpRequest.newBuilder(URI.create(base + path)).build(), BodyHandlers.ofString());
            assertThat(page.statusCode()).isEqualTo(200);
            return Jsoup.parse(page.body());
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Cdp connect(Path profile, Path home) throws Exception {
        Path port = profile.resolve("DevToolsActivePort");
        if (!Programs.await(PATIENCE, () -> port.toFile().length() > 0)) {
            throw new IllegalStateException(
                    "the browser does not start: " + Files.readString(home.resolve("output.txt")));
        }
        URI list = URI.create("http://127.0.0.1:" + Files.readAllLines(port).get(0) + "/json/list");
        JsonNode targets =
                JSON.readTree(CLIENT.send(HttpRequest.newBuilder(list).build(), BodyHandlers.ofString())
                        .body());
        String address = StreamSupport.stream(targets.spliterator(), false)
                .filter(target -> target.get("type").asString().equals("page"))
                .map(target -> target.get("webSocketDebuggerUrl").asString())
                .findFirst()
                .orElseThrow();
        Cdp cdp = new Cdp(CLIENT, address);
        cdp.call("Page.enable", Map.of());
        return cdp;
    }

    private static String evaluate(Cdp cdp, String script) {
        JsonNode result =
                cdp.call("Runtime.evaluate", Map.of("expression", script, "returnByValue", true, "userGesture", true));
        return result.path("result").path("value").asString("");
    }

    private static void waitFor(String what, BooleanSupplier condition) {
        if (!Programs.await(PATIENCE, condition)) {
            throw new IllegalStateException("waited in vain for " + what);
        }
    }
}
