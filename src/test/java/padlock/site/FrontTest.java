package padlock.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import padlock.pki.OwnCertificate;
import padlock.pki.ServerIdentity;
import padlock.pki.Trusting;
import padlock.site.engine.Limits;
import padlock.site.front.Front;
import padlock.site.front.Networks;
import padlock.site.learner.Keeping;
import padlock.words.Wording;

/** The way to the site: names, proxies, prefixes, TLS. */
@Timeout(60)
class FrontTest {
    private static final String LAN = "192.168.178.20:8080";

    private Optional<RunningSite> running = Optional.empty();

    @TempDir
    private Path folder;

    private int start(Front front) throws RunningSite.CannotListen {
        RunningSite site = new Site(
                        new CannedEngine(),
                        Limits.STANDARD,
                        Keeping.nothing(),
                        Wording.english(),
                        Classrooms.empty(),
                        front)
                .start("127.0.0.1", 0);
        running = Optional.of(site);
        return URI.create(site.url()).getPort();
    }

    @AfterEach
    void stop() {
        running.ifPresent(RunningSite::close);
    }

    private static Front front(String prefix, Networks proxies, List<String> names, OptionalLong hsts) {
        return new Front(Optional.empty(), prefix, proxies, names, Optional.empty(), hsts);
    }

    private static Front behindAProxy() {
        return front("", Networks.loopback(), List.of("training.example.com"), OptionalLong.of(600));
    }

    /**
     * What a browser writes into {@code Origin} when it posts a form of a page without https, where there is no {@code Sec-Fetch-Site}
     * (Fetch Standard, "append a request Origin header").
     */
    private static String origin(Raw.Answer page, String host) {
        String policy = page.header("Referrer-Policy").orElse("strict-origin-when-cross-origin");
        return "Origin: " + (policy.equals("no-referrer") ? "null" : "http://" + host) + "\r\n";
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/sandbox",
                "/lessons/what-a-tracked-click-does",
                "/campaign",
                "/diagnose",
                "/rooms",
                "/progress"
            })
    void everyFormWorksInALocalNetworkWithoutHttps(String path) throws Exception {
        int port = start(Front.at(Optional.empty()));
        Raw.Answer page = Raw.get(port, path, LAN, "");
        Document document = Jsoup.parse(page.body(), "http://" + LAN + path);
        List<Element> forms = document.select("form[method=post]");
        assertThat(forms).isNotEmpty();
        for (Element form : forms) {
            String action = URI.create(form.absUrl("action")).getRawPath();
            assertThat(Raw.post(port, action, LAN, origin(page, LAN), "x=1").status())
                    .as(action)
                    .isNotEqualTo(403);
            // Some extensions and old browsers leave the header out.
            assertThat(Raw.post(port, action, LAN, "", "x=1").status())
                    .as(action)
                    .isNotEqualTo(403);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "null,403",
        "http://evil.example,403",
        "http://192.168.178.20,403",
        "http://192.168.178.20:8081,403",
        "http://192.168.178.20:8080,200",
        "'',403",
        "nonsense,403"
    })
    void inALocalNetworkOnlyOurOwnOriginPosts(String origin, int status) throws Exception {
        int port = start(Front.at(Optional.empty()));
        assertThat(Raw.post(port, "/", LAN, "Origin: " + origin + "\r\n", "").status())
                .isEqualTo(status);
    }

    @ParameterizedTest
    @CsvSource({
        "127.0.0.1,200",
        "127.0.0.1:1234,200",
        "[::1]:8080,200",
        "192.168.1.7:8080,200",
        "localhost:8080,200",
        "LOCALHOST,200",
        "padlock.localhost,200",
        "trainer-laptop:8080,200",
        "trainer.local,200",
        "training.example.com,200",
        "training.example.com.:443,200",
        "evil.example,421",
        "127.0.0.1.evil.example,421",
        "localhost.evil.example,421",
        "training.example.com.evil.example,421",
        "evil.example:8080,421"
    })
    void onlyOurOwnNamesAreAnswered(String host, int status) throws Exception {
        int port = start(front("", Networks.none(), List.of("training.example.com"), OptionalLong.empty()));
        Raw.Answer answer = Raw.get(port, "/", host, "");
        assertThat(answer.status()).as(host).isEqualTo(status);
        assertThat(answer.header("Content-Security-Policy")).isPresent();
        assertThat(Raw.get(port, "/health/live", host, "").status()).isEqualTo(200);
    }

    @Test
    void forwardedHeadersOfStrangersAreIgnored() throws Exception {
        int port = start(front("", Networks.none(), List.of(), OptionalLong.of(600)));
        String forged = "X-Forwarded-Proto: https\r\nX-Forwarded-Host: evil.example\r\nX-Forwarded-Prefix: /evil\r\n";
        Raw.Answer page = Raw.get(port, "/", LAN, forged);
        assertThat(page.status()).isEqualTo(200);
        assertThat(page.header("Strict-Transport-Security")).isEmpty();
        assertThat(page.body()).doesNotContain("/evil");
        assertThat(Raw.post(port, "/", LAN, forged + "Origin: https://evil.example\r\n", "")
                        .status())
                .isEqualTo(403);
    }

    @Test
    void aTrustedProxySaysHowTheBrowserCame() throws Exception {
        int port = start(behindAProxy());
        String told = "X-Forwarded-Proto: https\r\nX-Forwarded-Host: training.example.com\r\n"
                + "X-Forwarded-Prefix: /padlock\r\nX-Forwarded-For: 203.0.113.9\r\n";
        Raw.Answer page = Raw.get(port, "/", "127.0.0.1:8080", told);
        assertThat(page.header("Strict-Transport-Security")).contains("max-age=600");
        assertThat(page.body()).contains("href=\"/padlock/lessons\"").doesNotContain("href=\"/lessons\"");
        assertThat(Raw.post(port, "/", "127.0.0.1:8080", told + "Origin: https://training.example.com\r\n", "")
                        .status())
                .isEqualTo(200);
        assertThat(Raw.post(port, "/", "127.0.0.1:8080", told + "Origin: http://training.example.com\r\n", "")
                        .status())
                .isEqualTo(403);
        String cookie = Raw.post(port, "/rooms", "127.0.0.1:8080", told, "sheet=hsts-in-five-minutes")
                .header("Set-Cookie")
                .orElseThrow();
        assertThat(cookie).contains("; Path=/padlock/; ").endsWith("; HttpOnly; SameSite=Lax; Secure");
    }

    @ParameterizedTest
    @ValueSource(strings = {"//evil.example", "/a/../b", "/a\"><script>", "https://evil.example", "/.", "/a b", "a"})
    void aPrefixThatIsNoPathIsIgnored(String prefix) throws Exception {
        int port = start(behindAProxy());
        Raw.Answer page = Raw.get(port, "/", LAN, "X-Forwarded-Prefix: " + prefix + "\r\n");
        assertThat(page.body()).contains("href=\"/lessons\"").doesNotContain("evil", "<script>");
    }

    @Test
    void aProxyMayCutThePrefixOffOrLeaveIt() throws Exception {
        int port = start(front("/padlock", Networks.none(), List.of(), OptionalLong.empty()));
        for (String path : List.of("/padlock/", "/", "/padlock/sandbox", "/sandbox")) {
            Raw.Answer page = Raw.get(port, path, LAN, "");
            assertThat(page.status()).as(path).isEqualTo(200);
            assertThat(page.body()).contains("href=\"/padlock/lessons\"");
        }
        assertThat(Raw.get(port, "/padlock", LAN, "").header("Location").orElse(""))
                .endsWith("/padlock/");
        assertThat(Raw.get(port, "/padlockx", LAN, "").status()).isEqualTo(404);
        assertThat(Raw.get(port, "/padlock//evil.example/", LAN, "").status()).isEqualTo(404);
        assertThat(Raw.post(port, "/padlock/progress/undo", LAN, "", "")
                        .header("Location")
                        .orElse(""))
                .endsWith("/padlock/progress");
    }

    @Test
    void ownTlsSpeaksModernVersionsAndHstsOnlyOnRequest() throws Exception {
        OwnCertificate own = OwnCertificate.in(folder, "localhost");
        int port = start(new Front(
                Optional.of(ServerIdentity.pem(own.chain(), own.key())),
                "",
                Networks.none(),
                List.of(),
                Optional.empty(),
                OptionalLong.of(300)));
        assertThat(running.orElseThrow().url()).isEqualTo("https://127.0.0.1:" + port + "/");
        HttpClient client =
                HttpClient.newBuilder().sslContext(Trusting.only(own.anchor())).build();
        HttpResponse<String> page = client.send(
                HttpRequest.newBuilder(URI.create("https://localhost:" + port + "/"))
                        .timeout(Duration.ofSeconds(30))
                        .build(),
                BodyHandlers.ofString());
        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.sslSession().orElseThrow().getProtocol()).isEqualTo("TLSv1.3");
        assertThat(page.headers().firstValue("Strict-Transport-Security")).contains("max-age=300");
        assertThat(Raw.get(port, "/", "localhost", "").text()).doesNotContain("<h1>");
    }

    @Test
    void withoutBeingAskedNoAnswerBearsHsts() throws Exception {
        OwnCertificate own = OwnCertificate.in(folder, "localhost");
        int port = start(new Front(
                Optional.of(ServerIdentity.pem(own.chain(), own.key())),
                "",
                Networks.none(),
                List.of(),
                Optional.empty(),
                OptionalLong.empty()));
        HttpClient client =
                HttpClient.newBuilder().sslContext(Trusting.only(own.anchor())).build();
        HttpResponse<String> page = client.send(
                HttpRequest.newBuilder(URI.create("https://localhost:" + port + "/"))
                        .build(),
                BodyHandlers.ofString());
        assertThat(page.headers().firstValue("Strict-Transport-Security")).isEmpty();
    }
}
