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
import java.util.List;
import java.util.function.BooleanSupplier;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Debian's Chromium and Firefox, started with exactly the commands that the page gives, play scenarios and agree. */
@Timeout(900)
class OwnBrowserIT {
    private static final String CHROMIUM = "Chromium, chromium-156";
    private static final String FIREFOX = "Firefox, firefox-153";
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

    @ParameterizedTest
    @CsvSource({CHROMIUM, FIREFOX})
    void aHealthySetupAgrees(String program, String profile) throws Exception {
        Document end = play(program, """
            title: Healthy
            setup: { dns: { tracking: cdn }, esp: { links: https } }
            browsers: [%s]
            steps: [ send: newsletter, open: mail, click: 1 ]
            """.formatted(profile));
        assertThat(end.select(".judge-verdict").text()).isEqualTo("Your browser agrees with the emulation");
        assertThat(end.select("tr.same").eachText())
                .contains("The provider counted it yes yes")
                .contains("click.example.com over TLS (port 443), and a request arrived yes yes");
        assertThat(end.select("tr.apart")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({CHROMIUM, FIREFOX})
    void hstsWithoutACertificateAgrees(String program, String profile) throws Exception {
        Document end = play(program, """
            title: The click dies
            setup: { brand: { hsts: { example.com: max-age=31536000; includeSubDomains } } }
            browsers: [%s]
            steps: [ visit: "https://example.com/", send: newsletter, click: 1 ]
            """.formatted(profile));
        assertThat(end.select(".judge-verdict").text()).isEqualTo("Your browser agrees with the emulation");
        assertThat(end.select(".judge-step:last-child tr.same").eachText())
                .containsExactly(
                        "click.example.com over TLS (port 443), but no request arrived yes yes",
                        "The provider counted it no no");
    }

    @Test
    void theFallBackToHttpAgreesAlsoWhereThePortIsClosed() throws Exception {
        Document end = play("Chromium", """
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
        Document end = play("Chromium", """
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

    private Document play(String program, String yaml) throws Exception {
        return play(program, yaml, "");
    }

    /** Plays a scenario to its end; {@code instead}: where the reader goes in place of a click. */
    private Document play(String program, String yaml, String instead) throws Exception {
        String body = "scenario=" + URLEncoder.encode(yaml, StandardCharsets.UTF_8);
        HttpResponse<String> opened = CLIENT.send(
                HttpRequest.newBuilder(URI.create(base + "judge"))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(BodyPublishers.ofString(body))
                        .build(),
                BodyHandlers.ofString());
        assertThat(opened.statusCode()).as(opened.body()).isEqualTo(303);
        String path = opened.headers().firstValue("Location").orElseThrow().replaceFirst("^.*/judge", "judge");
        String command = page(path)
                .select(".judge-command[aria-label='Command for " + program + " on Linux']")
                .text();
        Path home = Files.createTempDirectory(folder, "home");
        Path profile = home.resolve(path.replace("judge/", "padlock-"));
        boolean firefox = program.equals("Firefox");
        if (firefox) {
            FirefoxHand.prepare(profile);
        }
        // What is added makes the browser invisible and lets this test be its reader.
        String control = firefox ? FirefoxHand.SWITCHES : ChromiumHand.SWITCHES;
        Process browser = Programs.start(List.of("sh", "-c", "export TMPDIR=" + home + "; " + command + control), home);
        try (Hand hand = firefox ? FirefoxHand.on(profile) : ChromiumHand.on(profile)) {
            String step = "";
            while (!(step = next(hand, step)).isEmpty()) {
                act(hand, instead);
                String number = step;
                waitFor("step " + number, () -> settled(path));
                hand.types("https://mail.example.net/judge");
                waitFor(
                        "the guide",
                        () -> hand.evaluate("String(!!document.querySelector('#done'))")
                                .equals("true"));
                hand.evaluate("String(document.querySelector('#done').click())");
            }
        } catch (IllegalStateException stuck) {
            throw new IllegalStateException(
                    stuck.getMessage() + "; the browser printed:\n" + Files.readString(home.resolve("output.txt")),
                    stuck);
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
    private static String next(Hand hand, String step) {
        String heading = "document.querySelector('h1')?.textContent ?? ''";
        waitFor("the next step", () -> {
            String shown = hand.evaluate(heading);
            return !shown.equals(step) && (shown.startsWith("Step ") || shown.startsWith("That was all"));
        });
        String shown = hand.evaluate(heading);
        return shown.startsWith("Step ") ? shown : "";
    }

    private static void act(Hand hand, String instead) {
        String typed = hand.evaluate("document.querySelector('#address')?.textContent ?? '" + instead + "'");
        if (typed.isEmpty()) {
            hand.evaluate("String(document.defaultView.setTimeout(() => document.querySelector('#act').click()))");
        } else {
            hand.types(typed);
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

    private static void waitFor(String what, BooleanSupplier condition) {
        if (!Programs.await(condition)) {
            throw new IllegalStateException("waited in vain for " + what);
        }
    }
}
