package padlock.oracle;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.net.http.HttpClient;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** In Chromium: a run is shared, the link previewed and opened, commands and pictures taken away. */
@Timeout(180)
class ShareBrowserIT {
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final String RUN =
            "sandbox?play=1&clicks=2&brand.hsts=max-age%3D31536000%3B+includeSubDomains&landing.url=https%3A%2F%2Fexample.com%2Fspring";

    @TempDir
    private Path folder;

    @Test
    void aRunIsSharedPreviewedOpenedAndTakenAway() throws Exception {
        Process server = serve();
        Process chromium = Tab.browser(folder.resolve("chromium"));
        try (Tab sender = Tab.in(HttpClient.newHttpClient(), folder.resolve("chromium"), PATIENCE);
                Tab receiver = Tab.in(HttpClient.newHttpClient(), folder.resolve("chromium"), PATIENCE)) {
            String base = ready(server);
            sender.open(base + RUN);
            sender.sees(".bench-result .verdict", "Blocked");
            sender.click("button[formaction='/share']");
            sender.sees("h1", "Share it or take it away");
            sender.click("[data-copy=link]");
            sender.sees("[data-copy=link]", "Copied");
            String link = sender.text("#link");
            assertThat(link).startsWith(base + "s/1.");
            sender.click("[data-png]");
            sender.sees("#announce", "The picture is saved");
            sender.click("button[formaction='/share/curl']");
            sender.sees("#chain", "--hsts padlock-hsts.txt");
            sender.sees("#prepare", ".example.com \"");
            sender.click("[data-copy=chain]");
            sender.sees("[data-copy=chain]", "Copied");

            receiver.open(link);
            receiver.sees("section", "This link sets:");
            receiver.sees(
                    "section li", "example.com sends Strict-Transport-Security: max-age=31536000; includeSubDomains");
            receiver.sees("section li", "The reader clicks link 1.");
            receiver.click(".share-open button");
            receiver.waitFor("location.pathname === '/sandbox/script'"
                    + " && document.documentElement?.outerHTML.includes('includeSubDomains')");
            receiver.open(link.replace("/s/", "/embed/"));
            receiver.sees(".result .verdict", "Blocked");
            receiver.sees(".embed-source a", "Open in Padlock");
            receiver.waitFor("document.cookie === '' && !document.querySelector('.masthead, .footer, script')");
        } finally {
            Programs.end(chromium);
            server.destroyForcibly().waitFor();
        }
    }

    private Process serve() throws Exception {
        return new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "--enable-native-access=ALL-UNNAMED",
                        "-cp",
                        System.getProperty("java.class.path"),
                        "padlock.Main",
                        "serve",
                        "--port",
                        "0",
                        "--data",
                        folder.resolve("data").toString())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
    }

    private static String ready(Process server) throws Exception {
        BufferedReader out = server.inputReader(StandardCharsets.UTF_8);
        String line = out.readLine();
        assertThat(line).startsWith("Padlock is ready at ");
        return line.substring("Padlock is ready at ".length());
    }
}
