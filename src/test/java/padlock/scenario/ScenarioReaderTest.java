package padlock.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import padlock.content.ContentProblem;
import padlock.content.Reading;
import padlock.pki.CertificateKind;
import padlock.trace.Outcome;
import padlock.url.Host;
import padlock.url.WebUrl;
import padlock.world.Association;
import padlock.world.Cdn;
import padlock.world.Setup;
import padlock.world.Setup.Mailbox;
import padlock.world.Setup.PlainHttp;
import padlock.world.Setup.Tls;
import padlock.world.Setup.Tracking;
import padlock.world.Vendor;

class ScenarioReaderTest {
    private static final List<String> BROWSERS = List.of(
            "chromium-156",
            "chromium-156-ask",
            "chromium-156-strict",
            "firefox-153",
            "firefox-153-https-only",
            "webkitgtk-2.50");
    private static final ScenarioReader READER = new ScenarioReader(BROWSERS);
    private static final String REFERENCE = """
            title: A reference of all keys
            why: The landing page teaches the browser HSTS.
            sources: ["RFC 6797 8.3", "RFC 6797 12.1"]
            clock: 2026-11-22T09:00:00Z
            setup:
              brand:
                domain: example.com
                http: redirect
                https: valid
                hsts: {}
                preloaded: false
              dns:
                tracking-host: click.example.com
                tracking: esp
              cdn:
                http: forward
                https: valid
                forward-host: true
                forward-path: true
                forward-query: true
                forward-user-agent: true
                methods: all
                cache-seconds: 0
                cache-key-query: true
                origin: full
              esp:
                vendor: sendgrid
                links: http
                managed-certificate: false
                https: own-certificate
                track-clicks: true
                track-opens: true
              landing: { url: "https://www.example.com/spring" }
              reader:
                mail: webmail
            browsers: [chromium-156, firefox-153]
            steps:
              - visit: https://example.com/
              - send: newsletter
              - send: { html: "<a href='https://www.example.com/spring'>Spring</a>" }
              - open: mail
              - click: 1
              - click: { link: 1, accept-warning: true }
              - wait: 30d
              - change: { cdn: { https: expired } }
              - forget: all
              - scan: mail
              - unsubscribe: one-click
            expect:
              - { step: 5, outcome: blocked, by: HSTS-8.3, error: NET::ERR_CERT_COMMON_NAME_INVALID, counted: false, browser: chromium-156 }
              - { step: 4, element: 2, error: null, canProceed: null, finalUrl: null, countedTimes: 2, plainRequestSent: true }
              - { step: 5, canProceed: true, finalUrl: "https://www.example.com/spring" }
            """;

    private static Scenario read(String text) {
        return READER.read("a.yml", text, FilesBeside.none()).orElseThrow();
    }

    private static List<String> problems(String text) {
        return problems(READER.read("a.yml", text, FilesBeside.none()));
    }

    private static List<String> problems(Reading<Scenario> reading) {
        return reading.problems().stream().map(ContentProblem::toString).toList();
    }

    private static Setup setup(String lines) {
        return read("title: A title\nsetup:\n" + lines.indent(2) + "steps: [send: newsletter]\n")
                .setup();
    }

    @Test
    void theReferenceOfAllKeysIsRead() {
        Scenario scenario =
                READER.readForCourse("a.yml", REFERENCE, FilesBeside.none()).orElseThrow();
        assertThat(scenario.title()).isEqualTo("A reference of all keys");
        assertThat(scenario.why()).contains("The landing page teaches the browser HSTS.");
        assertThat(scenario.sources()).containsExactly("RFC 6797 8.3", "RFC 6797 12.1");
        assertThat(scenario.clock()).isEqualTo(Instant.parse("2026-11-22T09:00:00Z"));
        assertThat(scenario.browsers()).containsExactly("chromium-156", "firefox-153");
        assertThat(scenario.steps())
                .filteredOn(step -> !(step instanceof Step.Change))
                .containsExactly(
                        new Step.Visit("https://example.com/"),
                        new Step.Send(Optional.empty()),
                        new Step.Send(Optional.of("<a href='https://www.example.com/spring'>Spring</a>")),
                        new Step.Open(),
                        new Step.Click(1, false),
                        new Step.Click(1, true),
                        new Step.Wait(Duration.ofDays(30)),
                        new Step.Forget(),
                        new Step.Scan(Step.Scan.Method.GET),
                        new Step.Unsubscribe());
        assertThat(scenario.steps()).hasSize(11);
    }

    @Test
    void theDefaultsAreThoseOfTheReference() {
        Scenario scenario = read("title: A title\nsteps: [send: newsletter]\n");
        assertThat(scenario.setup()).isEqualTo(read(REFERENCE).setup());
        assertThat(scenario.clock()).isEqualTo(read(REFERENCE).clock());
        assertThat(scenario.browsers()).isEqualTo(read(REFERENCE).browsers());
        assertThat(scenario.why()).isEmpty();
        assertThat(scenario.sources()).isEmpty();
        assertThat(scenario.expect()).isEmpty();
    }

    @Test
    void expectationsSayOnlyWhatTheyName() {
        assertThat(read(REFERENCE).expect())
                .containsExactly(
                        new Expectation(
                                5,
                                Optional.of(Outcome.BLOCKED),
                                Optional.of("HSTS-8.3"),
                                Optional.of(Optional.of("NET::ERR_CERT_COMMON_NAME_INVALID")),
                                Optional.empty(),
                                Optional.empty(),
                                Optional.of(false),
                                OptionalInt.empty(),
                                Optional.empty(),
                                OptionalInt.empty(),
                                Optional.of("chromium-156"),
                                50),
                        new Expectation(
                                4,
                                Optional.empty(),
                                Optional.empty(),
                                Optional.of(Optional.empty()),
                                Optional.of(Optional.empty()),
                                Optional.of(Optional.empty()),
                                Optional.empty(),
                                OptionalInt.of(2),
                                Optional.of(true),
                                OptionalInt.of(2),
                                Optional.empty(),
                                51),
                        new Expectation(
                                5,
                                Optional.empty(),
                                Optional.empty(),
                                Optional.empty(),
                                Optional.of(Optional.of(true)),
                                Optional.of(Optional.of("https://www.example.com/spring")),
                                Optional.empty(),
                                OptionalInt.empty(),
                                Optional.empty(),
                                OptionalInt.empty(),
                                Optional.empty(),
                                52));
    }

    @Test
    void everySwitchCanBeSet() {
        Setup setup = setup("""
                brand: { domain: Example.NET, http: serve, https: expired, hsts: { example.net: "max-age=1" }, preloaded: true }
                dns:
                  tracking-host: t.example.net
                  other-host: u.example.net
                  tracking: cdn
                  ttl-seconds: 300
                  caa: [letsencrypt.org, pki.goog]
                  acme-challenge: missing
                  owner-record: false
                cdn:
                  http: closed
                  https: stall
                  forward-host: false
                  forward-path: false
                  forward-query: false
                  forward-user-agent: false
                  methods: get-head
                  cache-seconds: 60
                  cache-key-query: false
                  origin: strict
                  redirect-seconds: 30
                  renews: false
                  knows-host: false
                  claimed-by-stranger: true
                  host-override: spgo.io
                  x-forwarded-for: false
                  x-forwarded-host: true
                  agents: browsers
                  cache-min-seconds: 5
                  cache-obeys-no-store: true
                  origin-sni: false
                  error-pages: bad-gateway
                esp:
                  vendor: sparkpost
                  links: https
                  https-policy: require-open-only
                  verify-tls: true
                  managed-certificate: true
                  https: closed
                  track-clicks: false
                  track-opens: false
                  initial-pixel: true
                landing: { url: "http://shop.example.org/x?y=1" }
                reader: { mail: gmail, blocker: true }
                app: { association: too-large }
                """);
        assertThat(setup)
                .isEqualTo(new Setup(
                        new Setup.Brand(
                                Host.of("example.net"),
                                PlainHttp.SERVE,
                                new Tls.Presents(CertificateKind.EXPIRED),
                                Map.of(Host.of("example.net"), "max-age=1"),
                                true),
                        new Setup.Dns(
                                Host.of("t.example.net"),
                                Optional.of(Host.of("u.example.net")),
                                Tracking.CDN,
                                300,
                                List.of("letsencrypt.org", "pki.goog"),
                                false,
                                false),
                        new Cdn(
                                Cdn.Http.CLOSED,
                                30,
                                new Tls.Stalls(),
                                false,
                                false,
                                true,
                                Cdn.Methods.GET_HEAD,
                                Cdn.Agents.BROWSERS,
                                new Cdn.Forward(
                                        false, Optional.of(Host.of("spgo.io")), false, false, false, false, true),
                                new Cdn.Cache(60, 5, true, false),
                                new Cdn.Origin(Cdn.OriginMode.STRICT, false, Cdn.ErrorPages.BAD_GATEWAY)),
                        new Setup.Esp(
                                Vendor.SPARKPOST,
                                true,
                                Setup.HttpsPolicy.REQUIRE_OPEN_ONLY,
                                true,
                                true,
                                false,
                                false,
                                false,
                                true),
                        WebUrl.of("http://shop.example.org/x?y=1"),
                        new Setup.Reader(Mailbox.GMAIL, true),
                        Association.TOO_LARGE));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "valid",
                "wrong-host",
                "expired",
                "not-yet-valid",
                "self-signed",
                "untrusted-root",
                "incomplete-chain",
                "wildcard-one-label",
                "revoked",
                "weak-signature",
                "weak-key",
                "closed",
                "stall",
                "handshake-failure"
            })
    void theEdgeCanPresentEveryKindOfCertificateOrNone(String word) {
        setup("cdn: { https: " + word + " }");
    }

    @Test
    void aChangeMergesIntoTheSetupOfItsTime() {
        Scenario scenario = read("""
                title: A title
                setup:
                  brand: { hsts: { example.com: "max-age=1", www.example.com: "max-age=2" } }
                steps:
                  - change: { cdn: { https: expired } }
                  - change: { cdn: { http: closed } }
                  - change: { brand: { hsts: { example.com: "max-age=0" } } }
                """);
        Setup setup = scenario.setup();
        for (Step step : scenario.steps()) {
            setup = ((Step.Change) step).edit().apply(setup);
        }
        assertThat(setup.cdn().https()).isEqualTo(new Tls.Presents(CertificateKind.EXPIRED));
        assertThat(setup.cdn().http()).isEqualTo(Cdn.Http.CLOSED);
        assertThat(setup.cdn().origin().mode()).isEqualTo(Cdn.OriginMode.FULL);
        assertThat(setup.brand().hsts()).isEqualTo(Map.of(Host.of("example.com"), "max-age=0"));
        assertThat(setup.esp()).isEqualTo(scenario.setup().esp());
    }

    static Stream<Path> journeys() throws IOException {
        return Files.list(Path.of("src/test/resources/journeys"))
                .filter(file -> file.toString().endsWith(".yml"))
                .sorted();
    }

    @ParameterizedTest
    @MethodSource("journeys")
    void everyObservedJourneyIsReadWithoutAProblem(Path file) throws IOException {
        assertThat(problems(READER.read(file.toString(), Files.readString(file), FilesBeside.none())))
                .isEmpty();
    }
}
