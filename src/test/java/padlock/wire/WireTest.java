package padlock.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static padlock.words.Said.about;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import padlock.browser.Reply;
import padlock.http.Headers;
import padlock.http.Request;
import padlock.http.Response;
import padlock.pki.CertificateKind;
import padlock.pki.Credential;
import padlock.policy.ConnectionFault;
import padlock.policy.Rule;
import padlock.trace.Backstage;
import padlock.trace.Sighting;
import padlock.url.Host;
import padlock.url.WebUrl;
import padlock.world.Machine;
import padlock.world.Port;

@Timeout(60)
class WireTest {
    private static final Port CLOSED = new Port.Closed();

    private final Town town = new Town();

    @AfterEach
    void giveBack() {
        town.close();
    }

    @Test
    void theAnswerIsWhatTheSiteSaid() {
        Response said = new Response(
                302,
                Headers.of(
                        "Location", "/next?a=b|c",
                        "X-Robots-Tag", "noindex",
                        "Set-Cookie", "a=1",
                        "Set-Cookie", "b=2",
                        "Content-Type", "text/html; charset=utf-8",
                        "Strict-Transport-Security", "max-age=31536000; includeSubDomains",
                        "Cache-Control", "no-store",
                        "Date", "Sun, 22 Nov 2026 09:00:00 GMT",
                        "Vary", "User-Agent"),
                "caf\u00e9 \u0000\u00ff");
        town.saying("example.com", said);
        assertThat(town.answered("http://example.com/").response()).isEqualTo(said);
        assertThat(town.answered("https://example.com/").response()).isEqualTo(said);
    }

    @ParameterizedTest
    @ValueSource(ints = {200, 204, 301, 304, 404, 405, 500, 503, 521, 526})
    void anyStatusGoesThroughWithoutExtraHeaders(int status) {
        town.saying("example.com", new Response(status, Headers.NONE, ""));
        assertThat(town.answered("http://example.com/").response()).isEqualTo(new Response(status, Headers.NONE, ""));
    }

    @Test
    void largePagesArriveWhole() {
        Response page = Town.page("x".repeat(700_000));
        town.saying("example.com", page);
        assertThat(town.answered("https://example.com/").response()).isEqualTo(page);
    }

    @Test
    void pagesBeyondTheLimitDoNot() {
        town.saying("example.com", Town.page("x".repeat(1_100_000)));
        assertThat(town.get("http://example.com/")).isInstanceOf(Reply.Unanswered.class);
    }

    @Test
    void theSiteSeesWhatTheBrowserSent() {
        town.saying("example.com", Town.page("ok"));
        Request asked = new Request(
                "GET",
                WebUrl.of("https://example.com/a?b=c"),
                Headers.of("User-Agent", "Padlock/1.0", "Referer", "https://mail.example.net/", "X-Empty", ""),
                "");
        town.wire.send(asked, chain -> true);
        assertThat(town.requests).containsExactly(asked);
    }

    @Test
    void aRequestWithoutHeadersGetsNone() {
        town.saying("example.com", Town.page("ok"));
        town.get("http://example.com/");
        assertThat(town.requests.get(0).headers()).isEqualTo(Headers.NONE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"POST", "HEAD", "OPTIONS", "PUT", "DELETE"})
    void methodsAndBodiesArrive(String method) {
        town.saying("example.com", Town.page("ok"));
        boolean body = !method.equals("HEAD");
        Request asked = new Request(
                method,
                WebUrl.of("https://example.com/unsubscribe"),
                body ? Headers.of("Content-Type", "application/x-www-form-urlencoded") : Headers.NONE,
                body ? "List-Unsubscribe=One-Click&n=\u00e9%20x" : "");
        Reply reply = town.wire.send(asked, chain -> true);
        assertThat(town.requests).containsExactly(asked);
        assertThat(((Reply.Answered) reply).response().body()).isEqualTo(body ? "ok" : "");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/?",
                "/a%7Cb|c",
                "/a//b/",
                "/a/%2e%2E/b",
                "/%2F%5C/..%2f",
                "/a;jsessionid=1/b;c",
                "/50%",
                "/%zz?%",
                "/{x}^`",
                "/[a]@b:c!$&'()*+,=~_-.",
                "/?q='it''s'&r=\"x\"",
                "/?u=https://a.example/?b=c&d=%26&e=+f%20g",
                "/?a=b?c/d|e^{f}",
                "/caf\u00e9?\u00fc=\u4e2d",
                "/__admin/mappings",
                "/__admin",
                "/__files/x",
                "/WEB-INF/web.xml",
                "/favicon.ico",
                "/a%00b",
                "/%C3%28?%ff",
                "/ls/click?upn=u001.AbC-dEf_1~~/AAAA~/oracle",
            })
    void targetsArriveByteForByte(String target) {
        town.saying("example.com", Town.page("ok"));
        for (String scheme : List.of("http", "https")) {
            WebUrl url = WebUrl.of(scheme + "://example.com" + target);
            town.requests.clear();
            Reply reply = town.wire.send(Request.get(url, Headers.NONE), chain -> true);
            assertThat(town.requests).as(reply.toString()).containsExactly(Request.get(url, Headers.NONE));
            assertThat(((Reply.Answered) reply).response().body()).isEqualTo("ok");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "click_1.example.com",
                "localhost",
                "-a-.example.com",
                "xn--a.example.com",
                "93.184.216.34",
                "[2001:db8::1]",
                "a.b.c.d.e.f.example.com"
            })
    void anyHostThatABrowserAcceptsIsReached(String name) {
        AtomicReference<Optional<Host>> asked = new AtomicReference<>(Optional.empty());
        Port.Secure secure = town.secure(Town.page("ok"), Town.good("x.example"));
        town.with(name, Machine.Name.HOSTING, new Port.Plain(secure.site()), new Port.Secure(secure.site(), sni -> {
            asked.set(sni);
            return Town.good("x.example");
        }));
        assertThat(town.answered("http://" + name + "/").response().body()).isEqualTo("ok");
        assertThat(town.answered("https://" + name + "/").response().body()).isEqualTo("ok");
        assertThat(asked.get()).isEqualTo(Optional.of(Host.of(name)).filter(host -> !host.isIpLiteral()));
    }

    @Test
    void aTrailingDotIsKeptInTheUrlButNotInTheHandshake() {
        town.saying("example.com", Town.page("ok"));
        Reply.Answered reply = town.answered("https://example.com./");
        assertThat(reply.sighting().flatMap(Sighting::serverName)).contains("example.com");
        assertThat(town.requests.get(0).url()).isEqualTo(WebUrl.of("https://example.com./"));
    }

    @Test
    void theGateStopsARequestBeforeItIsWritten() {
        town.saying("example.com", Town.page("ok"));
        List<X509Certificate> seen = new ArrayList<>();
        Reply reply = town.wire.send(Request.get(WebUrl.of("https://example.com/secret"), Headers.NONE), chain -> {
            seen.addAll(chain);
            return false;
        });
        assertThat(reply).isInstanceOf(Reply.TurnedAway.class);
        assertThat(((Reply.TurnedAway) reply).chain())
                .isEqualTo(seen)
                .isEqualTo(Town.good("example.com").chain());
        assertThat(town.requests).isEmpty();
        assertThat(town.answered("https://example.com/").response().body()).isEqualTo("ok");
        assertThat(town.requests).hasSize(1);
    }

    @Test
    void theGateIsNotAskedOverHttp() {
        town.saying("example.com", Town.page("ok"));
        Reply reply = town.wire.send(Request.get(WebUrl.of("http://example.com/"), Headers.NONE), chain -> {
            throw new AssertionError("no certificate, no gate");
        });
        assertThat(reply).isInstanceOf(Reply.Answered.class);
        assertThat(((Reply.Answered) reply).tlsVersion()).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(CertificateKind.class)
    void everyKindOfCertificateIsPresentedAsItIs(CertificateKind kind) {
        Host host = Host.of("click.example.com");
        Credential credential = Town.AUTHORITY.issue(kind, host, Host.of("example.com"), Town.NOW);
        town.with("click.example.com", Machine.Name.EDGE, CLOSED, town.secure(Town.page("ok"), credential));
        Reply.Answered reply = town.answered("https://click.example.com/");
        assertThat(reply.chain()).isEqualTo(credential.chain());
        assertThat(reply.tlsVersion()).contains("TLSv1.3");
    }

    @Test
    void theServerNamePicksTheCertificate() {
        Port.Secure tls = new Port.Secure(
                town.site(Town.page("ok")),
                name -> Town.good(name.map(Host::text).orElse("default.example")));
        town.with("a.example.com", Machine.Name.EDGE, CLOSED, tls)
                .with("b.example.com", Machine.Name.EDGE, CLOSED, tls);
        town.with("93.184.216.34", Machine.Name.EDGE, CLOSED, tls);
        for (String name : List.of("a.example.com", "b.example.com")) {
            assertThat(town.answered("https://" + name + "/").chain())
                    .isEqualTo(Town.good(name).chain());
        }
        assertThat(town.answered("https://93.184.216.34/").chain())
                .isEqualTo(Town.good("default.example").chain());
    }

    @Test
    void aChangedCertificateIsSeenAtOnce() {
        Map<CertificateKind, Credential> installed = new ConcurrentHashMap<>();
        town.with(
                "example.com",
                Machine.Name.BRAND,
                CLOSED,
                new Port.Secure(
                        town.site(Town.page("ok")),
                        name -> installed.values().iterator().next()));
        for (CertificateKind kind : CertificateKind.values()) {
            Credential next = Town.AUTHORITY.issue(kind, Host.of("example.com"), Host.of("example.com"), Town.NOW);
            installed.clear();
            installed.put(kind, next);
            assertThat(town.answered("https://example.com/").chain()).isEqualTo(next.chain());
        }
    }

    @Test
    void faultsAreToldApart() {
        Port plain = new Port.Plain(town.site(Town.page("ok")));
        Port tls = town.secure(Town.page("ok"), Town.good("tls.example"));
        town.with("closed.example", Machine.Name.BRAND, CLOSED, CLOSED)
                .with("stall.example", Machine.Name.BRAND, new Port.Stalls(), new Port.Stalls())
                .with("alert.example", Machine.Name.BRAND, new Port.Alerts(), new Port.Alerts())
                .with("plain.example", Machine.Name.BRAND, plain, plain)
                .with("tls.example", Machine.Name.BRAND, tls, tls);
        assertThat(fault("https://nobody.example/")).isEqualTo(ConnectionFault.NAME_NOT_FOUND);
        assertThat(fault("http://nobody.example/")).isEqualTo(ConnectionFault.NAME_NOT_FOUND);
        assertThat(fault("http://closed.example/")).isEqualTo(ConnectionFault.REFUSED);
        assertThat(fault("https://closed.example/")).isEqualTo(ConnectionFault.REFUSED);
        assertThat(fault("https://plain.example:8443/")).isEqualTo(ConnectionFault.REFUSED);
        assertThat(fault("http://stall.example/")).isEqualTo(ConnectionFault.STALL);
        assertThat(fault("https://stall.example/")).isEqualTo(ConnectionFault.STALL);
        assertThat(fault("https://alert.example/")).isEqualTo(ConnectionFault.HANDSHAKE_FAILURE);
        assertThat(fault("http://alert.example/")).isEqualTo(ConnectionFault.TLS_PORT);
        assertThat(fault("https://plain.example/")).isEqualTo(ConnectionFault.PLAIN_HTTP);
        assertThat(fault("http://tls.example/")).isEqualTo(ConnectionFault.TLS_PORT);
        assertThat(town.answered("http://plain.example:443/").response().body()).isEqualTo("ok");
        assertThat(town.answered("https://tls.example:80/").response().body()).isEqualTo("ok");
    }

    private ConnectionFault fault(String url) {
        Reply reply = town.get(url);
        assertThat(reply).as(url).isInstanceOf(Reply.Unanswered.class);
        return ((Reply.Unanswered) reply).fault();
    }

    @Test
    void aServerThatHangsUpIsClosed() throws IOException {
        for (String scheme : List.of("http", "https")) {
            try (ServerSocket door = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
                Thread hangUp = new Thread(() -> {
                    try (var client = door.accept()) {
                        client.getInputStream().read(new byte[4096]);
                    } catch (IOException e) {
                        throw new IllegalStateException(e);
                    }
                });
                hangUp.start();
                Endpoint endpoint = new Endpoint((InetSocketAddress) door.getLocalSocketAddress(), false);
                Reply reply = new Wire((host, port) -> Optional.of(endpoint), List::of)
                        .send(Request.get(WebUrl.of(scheme + "://example.com/"), Headers.NONE), chain -> true);
                assertThat(((Reply.Unanswered) reply).fault()).isEqualTo(ConnectionFault.CLOSED);
            }
        }
    }

    @Test
    void overHttpThePathIsReadableOnTheWay() {
        town.saying("example.com", Town.page("secret answer"));
        Sighting sighting = town.answered("http://example.com/ls/click?upn=token")
                .sighting()
                .orElseThrow();
        assertThat(sighting.plainText()).contains("GET /ls/click?upn=token HTTP/1.1\r\nHost: example.com");
        assertThat(sighting.serverName()).isEmpty();
        assertThat(sighting.records()).isEmpty();
    }

    @Test
    void overHttpsOnlyTheNameIs() {
        town.saying("example.com", Town.page("secret answer"));
        Sighting sighting = town.answered("https://example.com/ls/click?upn=token")
                .sighting()
                .orElseThrow();
        assertThat(sighting.serverName()).contains("example.com");
        assertThat(sighting.plainText()).isEmpty();
        assertThat(sighting.records()).hasSizeBetween(4, 50).first().asString().matches("handshake \\d+ bytes out");
        assertThat(sighting.records()).anyMatch(record -> record.matches("encrypted data \\d+ bytes in"));
    }

    @Test
    void aLongRequestIsSeenInPart() {
        town.saying("example.com", Town.page("ok"));
        Sighting sighting = town.answered("http://example.com/" + "a".repeat(8_000))
                .sighting()
                .orElseThrow();
        assertThat(sighting.plainText().orElseThrow()).hasSize(2_048);
    }

    @Test
    void theAddressIsTheRealOne() {
        town.saying("example.com", Town.page("ok"));
        assertThat(town.get("https://example.com/").address())
                .hasValueSatisfying(address -> assertThat(address).matches("127\\.0\\.0\\.1:\\d+"));
        assertThat(town.get("http://nobody.example/").address()).isEmpty();
    }

    @Test
    void whatHappenedBackstageComesWithTheAnswer() {
        town.saying("example.com", Town.page("ok"));
        Backstage act = new Backstage(
                "edge.example.org", "http://example.com/", Rule.CDN_1, about("a test"), OptionalInt.of(200));
        Wire wire = new Wire(
                (host, port) -> town.lab.find(host, port).map(door -> new Endpoint(door.address(), door.stalls())),
                () -> List.of(act));
        Reply reply = wire.send(Request.get(WebUrl.of("http://example.com/"), Headers.NONE), chain -> true);
        assertThat(((Reply.Answered) reply).behind()).containsExactly(act);
    }

    @Test
    void endpointsOutsideThisMachineAreRefused() throws IOException {
        InetAddress elsewhere = InetAddress.getByAddress(new byte[] {93, (byte) 184, (byte) 216, 34});
        assertThatThrownBy(() -> new Endpoint(new InetSocketAddress(elsewhere, 80), false))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Endpoint(InetSocketAddress.createUnresolved("localhost", 80), false))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aLineGoesToItsEndpointWhateverItIsAsked() throws IOException {
        try (ServerSocket door = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            Endpoint endpoint = new Endpoint((InetSocketAddress) door.getLocalSocketAddress(), false);
            Line line = new Line(endpoint, new Tap(false));
            try (var socket = line.createSocket()) {
                socket.connect(new InetSocketAddress(InetAddress.getByAddress(new byte[] {93, 1, 2, 3}), 80), 1_000);
                assertThat(socket.getPort()).isEqualTo(door.getLocalPort());
                assertThat(socket.getInetAddress().isLoopbackAddress()).isTrue();
            }
            assertThatThrownBy(line::createSocket).isInstanceOf(IOException.class);
            assertThatThrownBy(() -> line.createSocket("93.184.216.34", 80)).isInstanceOf(IOException.class);
            assertThatThrownBy(() -> line.createSocket(InetAddress.getLoopbackAddress(), door.getLocalPort()))
                    .isInstanceOf(IOException.class);
        }
    }
}
