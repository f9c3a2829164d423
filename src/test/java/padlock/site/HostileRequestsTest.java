package padlock.site;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import padlock.hostile.Routes;
import padlock.hostile.Routes.Route;
import padlock.site.engine.Limits;

/** Requests that no browser sends: two lengths, no end, too much of everything, ways out of the folder, cookies of nobody. */
@Timeout(120)
class HostileRequestsTest {
    private static final String HOST = "127.0.0.1";
    /** More than the server has threads. */
    private static final int SLOW_CLIENTS = 300;

    private static RunningSite site = start();
    private static final int PORT = URI.create(site.url()).getPort();

    private static RunningSite start() {
        try {
            return Classrooms.site(new CannedEngine(), Limits.STANDARD).start(HOST, 0);
        } catch (RunningSite.CannotListen impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    @BeforeAll
    static void answers() throws IOException {
        assertThat(Raw.get(PORT, "/health/live", HOST, "").status()).isEqualTo(200);
    }

    @AfterAll
    static void stop() {
        site.close();
    }

    /** A second request hidden where only one of two servers in a row would see it (RFC 9112 sections 6.3 and 11.2). */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "Content-Length: 5\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n",
                "Transfer-Encoding: chunked\r\nContent-Length: 5\r\n\r\n0\r\n\r\n",
                "Content-Length: 5\r\nContent-Length: 6\r\n\r\nx=1&y=",
                "Content-Length: 5, 6\r\n\r\nx=1&y=",
                "Content-Length: +5\r\n\r\nx=1&y",
                "Content-Length: -1\r\n\r\n",
                "Content-Length: 0x5\r\n\r\nx=1&y",
                "Content-Length: 99999999999999999999\r\n\r\n",
                "Transfer-Encoding: xchunked\r\n\r\n0\r\n\r\n",
                "Transfer-Encoding: identity\r\n\r\n",
                "Transfer-Encoding: chunked, identity\r\n\r\n0\r\n\r\n",
                "Transfer-Encoding : chunked\r\n\r\n0\r\n\r\n",
                "Transfer-Encoding: chunked\r\n\r\nzz\r\n\r\n",
                "Transfer-Encoding: chunked\r\n\r\nfffffffffffffffff\r\n\r\n",
                "Content-Length: 0\r\n X-Folded: yes\r\n\r\n",
                "Host: other.example\r\nContent-Length: 0\r\n\r\n"
            })
    void noRequestHidesBehindAnother(String rest) throws Exception {
        String hidden = "GET /health/live HTTP/1.1\r\nHost: 127.0.0.1\r\n\r\n";
        Raw.Answer answer = Raw.send(
                PORT,
                "POST /sandbox/run HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Type: application/x-www-form-urlencoded\r\n"
                        + rest + hidden);
        assertThat(answer.status()).as(answer.text()).isBetween(400, 501).isNotEqualTo(500);
        assertThat(answer.count()).as(answer.text()).isEqualTo(1);
        assertThat(answer.text()).doesNotContainIgnoringCase("jetty").doesNotContain("Exception");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\r\n\r\n",
                "GET\r\n\r\n",
                "GET / HTTP/9.9\r\nHost: x\r\n\r\n",
                "GET / HTTP/1.1\r\n\r\n",
                "GET / HTTP/1.1\r\nHost: a b\r\n\r\n",
                "GET / HTTP/1.1\r\nHost: x\r\nBad Header: y\r\n\r\n",
                "GET / HTTP/1.1\r\nHost: x\r\nX: a\0b\r\n\r\n",
                "GET /\0 HTTP/1.1\r\nHost: x\r\n\r\n",
                "G\u00ebT / HTTP/1.1\r\nHost: x\r\n\r\n",
                "\u0016\u0003\u0001\u0002\0\u0001\0",
                "PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n"
            })
    void whatIsNoRequestIsRefusedInOneSentence(String bytes) throws Exception {
        Raw.Answer answer = Raw.send(PORT, bytes.endsWith("\r\n\r\n") ? bytes : bytes + "\r\n\r\n");
        assertThat(answer.status()).as(answer.text()).isNotEqualTo(500).isNotEqualTo(200);
        assertThat(answer.text()).doesNotContainIgnoringCase("jetty").doesNotContain("Exception", "<h1>");
    }

    /** Jetty hangs up after such an answer; a client that is not told so sends its next request into the void. */
    @ParameterizedTest
    @ValueSource(strings = {"/%zz", "/lessons/%00"})
    void whatIsNoAddressIsToldThatTheConnectionEnds(String path) throws Exception {
        Raw.Answer answer = Raw.send(PORT, "GET " + path + " HTTP/1.1\r\nHost: x\r\n\r\n");
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.text())
                .containsIgnoringCase("\r\nConnection: close\r\n")
                .contains("Content-Security-Policy");
    }

    @ParameterizedTest
    @ValueSource(strings = {"TRACE", "CONNECT", "DELETE", "PUT", "PATCH", "PROPFIND", "BREW"})
    void otherMethodsGetNothing(String method) throws Exception {
        Raw.Answer answer = Raw.send(
                PORT, method + " / HTTP/1.1\r\nHost: " + HOST + "\r\nX-Echo: secret\r\nConnection: close\r\n\r\n");
        assertThat(answer.status()).isBetween(400, 501).isNotEqualTo(500);
        assertThat(answer.text()).doesNotContain("secret");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/static/x/../../../../etc/passwd",
                "/static/x/..%2f..%2f..%2fetc%2fpasswd",
                "/static/x/%2e%2e/%2e%2e/%2e%2e/etc/passwd",
                "/static/x/..%5c..%5cetc%5cpasswd",
                "/static/x/....//....//etc/passwd",
                "/static/x/%252e%252e%252fetc%252fpasswd",
                "/static/x/..;/..;/etc/passwd",
                "/static/x//etc/passwd",
                "/static/x/%c0%ae%c0%ae/etc/passwd",
                "/rules/questions/..%2f..%2f..%2fetc%2fpasswd",
                "/rules/questions/%2e%2e%2fREADME.md",
                "/lessons/..%2f..%2fetc%2fpasswd",
                "/cases/../../etc/passwd",
                "//etc/passwd",
                "/..",
                "/static/x/css/tokens.css%00.js",
                "/static/x/css/",
                "/static/",
                "/static"
            })
    void noPathLeadsOutOfTheSite(String path) throws Exception {
        Raw.Answer answer = Raw.get(PORT, path, HOST, "");
        assertThat(answer.status()).as(answer.text()).isBetween(400, 499);
        assertThat(answer.text()).doesNotContain("root:");
    }

    @Test
    void tooManyOrTooLongHeadersAreRefused() throws Exception {
        assertThat(Raw.get(PORT, "/", HOST, "X-Long: " + "a".repeat(20_000) + "\r\n")
                        .status())
                .isEqualTo(431);
        assertThat(Raw.get(PORT, "/", HOST, "X: y\r\n".repeat(20_000)).status()).isEqualTo(431);
        assertThat(Raw.get(PORT, "/" + "a".repeat(20_000), HOST, "").status()).isIn(414, 431);
        assertThat(Raw.get(PORT, "/", HOST, "Cookie: " + "a=b; ".repeat(5_000) + "\r\n")
                        .status())
                .isEqualTo(431);
    }

    @Test
    void aBodyWithoutALengthIsLimitedToo() throws Exception {
        String chunk = "4000\r\n" + "a".repeat(0x4000) + "\r\n";
        Raw.Answer answer = Raw.send(
                PORT,
                "POST /sandbox/run HTTP/1.1\r\nHost: 127.0.0.1\r\nConnection: close\r\n"
                        + "Content-Type: application/x-www-form-urlencoded\r\nTransfer-Encoding: chunked\r\n\r\n"
                        + chunk.repeat(40) + "0\r\n\r\n");
        assertThat(answer.status()).as(answer.text()).isBetween(400, 413);
    }

    /** A browser that is still sending when the connection closes never sees the page that says why. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/sandbox/run",
                "/sandbox/script",
                "/sandbox/compare",
                "/sandbox/path",
                "/share",
                "/share/curl",
                "/share/file",
                "/judge",
                "/bring",
                "/diagnose",
                "/campaign",
                "/api/runs"
            })
    void tenMegabytesGetAnAnswerToTheirLastByte(String path) throws Exception {
        Raw.Answer answer = Raw.post(PORT, path, HOST, "", "scenario=" + "a".repeat(10_000_000));
        assertThat(answer.status()).isEqualTo(413);
        assertThat(answer.body()).containsPattern("too long|longer than");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "padlock=AAAAAAAAAAAAAAAAAAAAAA",
                "padlock=../../etc/passwd",
                "padlock=\"'><script>",
                "padlock=; padlock=; padlock=",
                "seat-ABC123=AAAAAAAAAAAAAAAAAAAAAA",
                "=; ==; ;;; \"",
                "$Version=1; padlock=x; $Path=/"
            })
    void forgedCookiesAreThoseOfAStranger(String cookie) throws Exception {
        for (String path : List.of("/lessons", "/progress", "/progress/export.json", "/record", "/rooms")) {
            Raw.Answer answer = Raw.get(PORT, path, HOST, "Cookie: " + cookie + "\r\n");
            assertThat(answer.status()).as(path).isBetween(200, 404);
            assertThat(answer.body()).doesNotContain("<script>", "AAAAAAAAAAAAAAAAAAAAAA");
        }
    }

    @Test
    void noPageLetsItselfBeFramed() throws Exception {
        for (String path : List.of("/", "/rooms", "/nope", "/rules", "/progress", "/health/live", "/api/runs")) {
            Raw.Answer answer = Raw.get(PORT, path, HOST, "");
            assertThat(answer.header("Content-Security-Policy").orElse("")).contains("frame-ancestors 'none'");
            assertThat(answer.header("X-Frame-Options")).contains("DENY");
        }
    }

    @Test
    void slowClientsHoldNoThread() throws Exception {
        List<Socket> slow = new ArrayList<>();
        String pasted = "text=" + "x".repeat(500_000);
        try {
            for (int i = 0; i < SLOW_CLIENTS; i++) {
                Socket socket = new Socket(HOST, PORT);
                slow.add(socket);
                // A head without an end, a body that will never be whole, one that would be too long, and a long one.
                String half = i % 4 == 0
                        ? "GET / HTTP/1.1\r\nHost: 127.0.0.1\r\nX-Slow:"
                        : "POST " + (i % 4 == 3 ? "/bring" : "/sandbox/run")
                                + " HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Length: "
                                + List.of(300_000, 10_000_000, 3_000_000).get(i % 4 - 1)
                                + "\r\nContent-Type: application/x-www-form-urlencoded\r\n\r\nmail=a";
                socket.getOutputStream().write(half.getBytes(ISO_8859_1));
            }
            // The few places for long bodies are taken, by whoever is not the flooder too; all else goes on.
            awaitStatus(503, pasted);
            assertThat(Raw.post(PORT, "/bring", HOST, "", "text=x").status()).isEqualTo(400);
            for (int i = 0; i < 5; i++) {
                assertThat(Raw.get(PORT, "/", HOST, "").status()).isEqualTo(200);
                assertThat(Raw.post(PORT, "/", HOST, "", "").status()).isEqualTo(200);
            }
        } finally {
            for (Socket socket : slow) {
                socket.close();
            }
        }
        awaitStatus(400, pasted);
    }

    /** The class's time limit ends this, if nothing else does. */
    private static void awaitStatus(int status, String pasted) throws IOException {
        while (Raw.post(PORT, "/bring", HOST, "", pasted).status() != status) {
            Thread.onSpinWait();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"cross-site", "same-site", "nonsense", ""})
    void postsOfOtherSitesAreRefusedOnEveryRoute(String site) throws Exception {
        List<Route> posts = Routes.all().stream()
                .filter(route -> route.method().equals("POST"))
                .toList();
        assertThat(posts).hasSizeGreaterThan(20);
        for (Route route : posts) {
            assertThat(Raw.post(PORT, path(route), HOST, "Sec-Fetch-Site: " + site + "\r\n", "x=1")
                            .status())
                    .as(route.path())
                    .isEqualTo(403);
        }
    }

    private static String path(Route route) {
        return route.path().replaceAll("[{<][^}>]*[}>]", "x");
    }

    @Test
    void whatTakesPostsTakesNothingElse() throws Exception {
        List<String> gets = Routes.all().stream()
                .filter(route -> route.method().equals("GET"))
                .map(HostileRequestsTest::path)
                .toList();
        for (Route route : Routes.all()) {
            if (!gets.contains(path(route))) {
                // 302 leads whoever reloads a result back to its form.
                assertThat(Raw.get(PORT, path(route), HOST, "").status())
                        .as(route.path())
                        .isIn(302, 404, 405);
            }
        }
    }

    @Test
    void everyAnswerBearsEveryHeader() throws Exception {
        List<Raw.Answer> answers = new ArrayList<>();
        String foreign = "Origin: https://evil.example\r\n";
        for (Route route : Routes.all()) {
            if (route.method().equals("GET")
                    && !route.streams()
                    && !route.path().startsWith("/embed/")) {
                answers.add(Raw.get(PORT, path(route), HOST, foreign));
            }
        }
        for (String path :
                List.of("/", "/nope", "/static/x/css/tokens.css", "/static/x/nope.js", "/rules/evidence.zip")) {
            answers.add(Raw.get(PORT, path, HOST, foreign));
        }
        answers.add(Raw.get(PORT, "/", "evil.example", ""));
        answers.add(Raw.get(PORT, "/%zz", HOST, ""));
        answers.add(Raw.get(PORT, "/", HOST, "X-Long: " + "a".repeat(20_000) + "\r\n"));
        answers.add(Raw.post(PORT, "/", HOST, foreign, ""));
        answers.add(Raw.post(PORT, "/api/runs", HOST, "", "nonsense"));
        answers.add(Raw.post(PORT, "/sandbox/run", HOST, "", "mail=" + "a".repeat(400_001)));
        for (Raw.Answer answer : answers) {
            String head = answer.text().substring(0, Math.max(0, answer.text().indexOf("\r\n\r\n")));
            assertThat(head).as(head).isNotEmpty();
            Guard.HEADERS.forEach((name, value) ->
                    assertThat(answer.header(name)).as(name + " of " + head).contains(value));
            assertThat(answer.header("Access-Control-Allow-Origin")).as(head).isEmpty();
            if (!answer.body().isEmpty()) {
                assertThat(answer.header("Content-Type").orElse(""))
                        .as(head)
                        .matches("(?i)text/[a-z]+; ?charset=utf-8|(application|image)/[a-z0-9.+-]+(; ?charset=utf-8)?");
            }
            if (answer.header("Content-Type").orElse("").startsWith("text/html") && answer.status() == 200) {
                assertThat(answer.header("Cache-Control").orElse("")).as(head).contains("private");
            }
            if (head.contains("attachment") && !head.contains("zip")) {
                assertThat(answer.header("Cache-Control").orElse("")).as(head).contains("no-store");
            }
        }
    }
}
