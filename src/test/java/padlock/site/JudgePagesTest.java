package padlock.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.select.Elements;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import padlock.site.engine.Limits;

class JudgePagesTest {
    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    @SuppressWarnings("NullAway.Init") // Set before the first test.
    private static RunningSite site;

    @BeforeAll
    static void start() throws Exception {
        site = Classrooms.site(new CannedEngine(), Limits.STANDARD).start("127.0.0.1", 0);
    }

    @AfterAll
    static void stop() {
        site.close();
    }

    @Test
    void aSessionIsOpenedShownAndClosed() throws Exception {
        String path = open();
        Document page = Jsoup.parse(get(path).body());
        assertThat(page.select("h1").text()).isEqualTo("Your own browser");
        assertThat(page.select(".judge-command")).hasSize(10);
        assertThat(page.select(".judge-command").eachText())
                .allMatch(command -> command.contains(site.url() + path.substring(1) + "/"))
                .noneMatch(command -> command.contains("ignore-certificate-errors"));
        assertThat(page.select(".judge-step .judge-word").eachText()).containsExactly("Open");
        assertThat(get(path + "/ServerCertificate").body()).startsWith("SQLite format 3");
        assertThat(get(path + "/lab.pem").body()).startsWith("-----BEGIN CERTIFICATE-----");
        assertThat(get(path + "/user.js").body()).contains("network.proxy.socks_remote_dns");

        assertThat(post(path + "/done", "step=2").statusCode()).isEqualTo(303);
        Document live = Jsoup.parse(get(path + "/live").body());
        assertThat(live.select(".judge-step .judge-word").eachText()).containsExactly("Differs", "Open");
        assertThat(post(path + "/done", "step=<b>").statusCode()).isEqualTo(400);

        assertThat(post(path + "/close", "").statusCode()).isEqualTo(303);
        for (String part : List.of("", "/live", "/ServerCertificate", "/user.js", "/lab.pem")) {
            assertThat(get(path + part).statusCode()).as(part).isEqualTo(404);
        }
    }

    /** The shell is real; the programs that it would start only print what they are given. */
    @Test
    void aShellReadsTheCommandsForLinuxAndMacOsAsTheyAreMeant() throws Exception {
        String path = open();
        Elements groups = Jsoup.parse(get(path).body()).select(".judge-commands details");
        post(path + "/close", "");
        for (Element group : groups.select("details:not(:contains(Windows))")) {
            for (String command : group.select(".judge-command").eachText()) {
                String program = command.replaceFirst(
                        "&& ('[^']*'|[^ ]*) (?=(--user-data-dir|--no-remote))", "&& printf '%s\\\\n' ");
                Process shell = new ProcessBuilder(
                                "sh",
                                "-c",
                                "TMPDIR='/tmp/a folder'; mkdir() { :; }; curl() { :; }; certutil() { :; }; " + program)
                        .redirectErrorStream(true)
                        .start();
                List<String> given = shell.inputReader().lines().toList();
                String folder = "/tmp/a folder/padlock-" + path.substring("/judge/".length());
                assertThat(given).as(command).endsWith("https://mail.example.net/judge");
                if (command.contains("--user-data-dir")) {
                    assertThat(given)
                            .contains("--user-data-dir=" + folder)
                            .contains("--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1")
                            .anyMatch(one -> one.matches("--proxy-server=socks5://127\\.0\\.0\\.1:[0-9]+"));
                } else {
                    assertThat(given).containsSequence("--no-remote", "--profile", folder);
                }
            }
        }
    }

    @Test
    void theCommandsForWindowsAreQuotedForItsCommandPrompt() throws Exception {
        String path = open();
        List<String> commands = Jsoup.parse(get(path).body())
                .select(".judge-commands details:contains(Windows) .judge-command")
                .eachText();
        post(path + "/close", "");
        assertThat(commands).hasSize(3).allSatisfy(command -> {
            // Single quotes and ${} mean nothing there, and a path with a space stands in double quotes.
            assertThat(command).doesNotContain("'", "${", "/tmp").contains("curl.exe ", "\"%TEMP%\\padlock-");
            assertThat(command.chars().filter(c -> c == '"').count() % 2).isZero();
            assertThat(command.replaceAll("\"[^\"]*\"", "")).doesNotContain("%TEMP%", "*");
            // The first quoted word after start would be taken for the window's title.
            assertThat(command).containsPattern("start \"\" (chrome|msedge|firefox) ");
        });
    }

    @Test
    void aScenarioThatCannotBeReadIsRefusedWithItsProblems() throws Exception {
        HttpResponse<String> answer = post("/judge", "scenario=problem");
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(Jsoup.parse(answer.body()).select(".problems li").text()).contains("unknown key `<b>`");
        assertThat(post("/judge", "").statusCode()).isEqualTo(400);
    }

    @Test
    void nothingIsOfferedToWhoAsksFromElsewhere() throws Exception {
        String path = open();
        try {
            assertThat(raw("POST /judge", "192.0.2.7", "Content-Length: 0\r\n")).startsWith("HTTP/1.1 403");
            for (String part : List.of("/live", "/ServerCertificate", "/user.js", "/lab.pem")) {
                assertThat(raw("GET " + path + part, "192.0.2.7", "")).startsWith("HTTP/1.1 404");
                assertThat(raw("GET " + path + part, "localhost", "X-Forwarded-For: 192.0.2.1\r\n"))
                        .startsWith("HTTP/1.1 404");
            }
            assertThat(raw("GET " + path, "192.0.2.7", ""))
                    .startsWith("HTTP/1.1 403")
                    .contains("not on the machine where Padlock runs")
                    .doesNotContain("proxy-server");
            assertThat(raw("GET " + path, "localhost", "")).startsWith("HTTP/1.1 200");
        } finally {
            post(path + "/close", "");
        }
    }

    private static String open() throws Exception {
        HttpResponse<String> opened =
                post("/judge", "scenario=" + URLEncoder.encode("title: x", StandardCharsets.UTF_8));
        assertThat(opened.statusCode()).as(opened.body()).isEqualTo(303);
        return opened.headers().firstValue("Location").orElseThrow().replaceFirst("^.*/judge", "/judge");
    }

    private static HttpResponse<String> get(String path) throws Exception {
        return CLIENT.send(
                HttpRequest.newBuilder(URI.create(site.url()).resolve(path)).build(), BodyHandlers.ofString());
    }

    private static HttpResponse<String> post(String path, String body) throws Exception {
        return CLIENT.send(
                HttpRequest.newBuilder(URI.create(site.url()).resolve(path))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(BodyPublishers.ofString(body))
                        .build(),
                BodyHandlers.ofString());
    }

    /** The JDK's client lets nobody set the host. */
    private static String raw(String request, String host, String headers) throws IOException {
        try (Socket socket = new Socket(
                InetAddress.getLoopbackAddress(), URI.create(site.url()).getPort())) {
            String text = request + " HTTP/1.1\r\nHost: " + host + "\r\n" + headers + "Connection: close\r\n\r\n";
            socket.getOutputStream().write(text.getBytes(StandardCharsets.US_ASCII));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
