package padlock.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import padlock.content.ContentProblem;
import padlock.content.Reading;
import padlock.pki.CertificateKind;
import padlock.trace.Outcome;
import padlock.url.Host;
import padlock.url.WebUrl;
import padlock.world.Setup;
import padlock.world.Setup.CdnHttp;
import padlock.world.Setup.Mailbox;
import padlock.world.Setup.Methods;
import padlock.world.Setup.OriginMode;
import padlock.world.Setup.PlainHttp;
import padlock.world.Setup.Tls;
import padlock.world.Setup.Tracking;
import padlock.world.Setup.Vendor;

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
                        new Step.Scan(),
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
                dns: { tracking-host: t.example.net, tracking: cdn }
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
                esp: { vendor: sparkpost, links: https, managed-certificate: true, https: closed, track-clicks: false, track-opens: false }
                landing: { url: "http://shop.example.org/x?y=1" }
                reader: { mail: gmail }
                """);
        assertThat(setup)
                .isEqualTo(new Setup(
                        new Setup.Brand(
                                Host.of("example.net"),
                                PlainHttp.SERVE,
                                new Tls.Presents(CertificateKind.EXPIRED),
                                Map.of(Host.of("example.net"), "max-age=1"),
                                true),
                        new Setup.Dns(Host.of("t.example.net"), Tracking.CDN),
                        new Setup.Cdn(
                                CdnHttp.CLOSED,
                                new Tls.Stalls(),
                                false,
                                false,
                                false,
                                false,
                                Methods.GET_HEAD,
                                60,
                                false,
                                OriginMode.STRICT),
                        new Setup.Esp(Vendor.SPARKPOST, true, true, false, false, false),
                        WebUrl.of("http://shop.example.org/x?y=1"),
                        Mailbox.GMAIL));
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
        assertThat(setup.cdn().http()).isEqualTo(CdnHttp.CLOSED);
        assertThat(setup.cdn().origin()).isEqualTo(OriginMode.FULL);
        assertThat(setup.brand().hsts()).isEqualTo(Map.of(Host.of("example.com"), "max-age=0"));
        assertThat(setup.esp()).isEqualTo(scenario.setup().esp());
    }

    static Stream<Arguments> mistakes() {
        String steps = "steps: [send: newsletter]\n";
        String head = "title: T\n";
        return Stream.of(
                Arguments.of("[]", List.of("a.yml:1:1: expected keys and values, found a list")),
                Arguments.of("{}", List.of("a.yml:1:1: missing key `steps`", "a.yml:1:1: missing key `title`")),
                Arguments.of("title: ''\n" + steps, List.of("a.yml:1:8: expected text, found the text ``")),
                Arguments.of(
                        "titel: T\n" + steps,
                        List.of(
                                "a.yml:1:1: missing key `title`",
                                "a.yml:1:1: unknown key `titel`, did you mean `title`?")),
                Arguments.of(
                        head + "setup: { brand: { htps: valid } }\n" + steps,
                        List.of("a.yml:2:19: unknown key `htps`, did you mean `https`?")),
                Arguments.of(
                        head + "setup: { brand: { https: stall } }\n" + steps,
                        List.of(
                                "a.yml:2:26: unknown word `stall`; known here: `valid`, `wrong-host`, `expired`, `not-yet-valid`,"
                                        + " `self-signed`, `untrusted-root`, `incomplete-chain`, `wildcard-one-label`, `revoked`,"
                                        + " `weak-signature`, `weak-key`, `closed`")),
                Arguments.of(
                        head + "setup: { cdn: { forward-host: no } }\n" + steps,
                        List.of("a.yml:2:31: expected true or false, found `no`")),
                Arguments.of(
                        head + "setup: { cdn: { cache-seconds: -1 } }\n" + steps,
                        List.of("a.yml:2:32: expected a whole number from 0 to 31622400, found `-1`")),
                Arguments.of(
                        head + "setup: { landing: { url: 'javascript:alert(1)' } }\n" + steps,
                        List.of("a.yml:2:26: expected a web address such as https://www.example.com/, found the text"
                                + " `javascript:alert(1)`")),
                Arguments.of(
                        head + "setup: { dns: { tracking-host: 127.0.0.1 } }\n" + steps,
                        List.of("a.yml:2:32: expected a host name such as click.example.com, found `127.0.0.1`")),
                Arguments.of(
                        head + "setup: { brand: { hsts: { example.com: \"a\\r\\nX: y\" } } }\n" + steps,
                        List.of("a.yml:2:40: expected a header value of at most 1000 plain characters, found the text"
                                + " `a\uFFFD\uFFFDX: y`")),
                Arguments.of(
                        head + "setup: { brand: { hsts: { example.com: a, Example.com: b } } }\n" + steps,
                        List.of("a.yml:2:43: the host `example.com` stands here twice")),
                Arguments.of(
                        head + "setup: { brand: { hsts: max-age=1 } }\n" + steps,
                        List.of("a.yml:2:25: expected keys and values, found `max-age=1`")),
                Arguments.of(head + "setup:\n" + steps, List.of("a.yml:2:7: expected keys and values, found nothing")),
                Arguments.of(
                        head + "clock: tomorrow\n" + steps,
                        List.of(
                                "a.yml:2:8: expected a time from 2000 to 2999 such as 2026-11-22T09:00:00Z, found `tomorrow`")),
                Arguments.of(
                        head + "clock: 9999-01-01T00:00:00Z\n" + steps,
                        List.of("a.yml:2:8: expected a time from 2000 to 2999 such as 2026-11-22T09:00:00Z, found"
                                + " `9999-01-01T00:00:00Z`")),
                Arguments.of(head + "browsers: []\n" + steps, List.of("a.yml:2:11: expected at least 1 here, found 0")),
                Arguments.of(
                        head + "browsers: [firefox-135, firefox-153, firefox-153]\n" + steps,
                        List.of(
                                "a.yml:2:12: unknown word `firefox-135`, did you mean `firefox-153`?",
                                "a.yml:2:38: the browser `firefox-153` stands here twice")),
                Arguments.of(head + "steps: []\n", List.of("a.yml:2:8: expected at least 1 here, found 0")),
                Arguments.of(head + "steps: [open]\n", List.of("a.yml:2:9: expected keys and values, found `open`")),
                Arguments.of(head + "steps: [{}]\n", List.of("a.yml:2:9: a step has an action, such as `open: mail`")),
                Arguments.of(
                        head + "steps: [{send: newsletter, open: mail}]\n",
                        List.of("a.yml:2:28: one action a step: start another with `-`")),
                Arguments.of(
                        head + "steps: [vist: x]\n",
                        List.of("a.yml:2:9: unknown action `vist`, did you mean `visit`?")),
                Arguments.of(
                        head + "steps: [visit: ftp://example.com/]\n",
                        List.of(
                                "a.yml:2:16: expected a web address such as https://www.example.com/, found `ftp://example.com/`")),
                Arguments.of(
                        head + "steps: [click: 1]\n",
                        List.of("a.yml:2:9: there is no mail yet: put a `send` step before this one")),
                Arguments.of(
                        head + "steps: [send: newsletter, click: 0]\n",
                        List.of("a.yml:2:34: expected a whole number from 1 to 1000, found `0`")),
                Arguments.of(
                        head + "steps: [send: newsletter, click: { accept-warning: true }]\n",
                        List.of("a.yml:2:34: missing key `link`")),
                Arguments.of(
                        head + "steps: [send: newsleter]\n",
                        List.of(
                                "a.yml:2:15: expected `newsletter` or a file beside the scenario such as offer.html, found"
                                        + " `newsleter`, did you mean `newsletter`?")),
                Arguments.of(
                        head + "steps: [send: offer.html]\n",
                        List.of("a.yml:2:15: there is no file `offer.html` beside this scenario")),
                Arguments.of(
                        head + "steps: [send: newsletter, open: male]\n",
                        List.of("a.yml:2:33: unknown word `male`; known here: `mail`")),
                Arguments.of(
                        head + "steps: [wait: 36526d]\n",
                        List.of("a.yml:2:15: expected at most 36525d, found `36526d`")),
                Arguments.of(
                        head + "steps: [wait: 36525d, wait: 1s]\n",
                        List.of("a.yml:2:29: all waits together are at most 36525d")),
                Arguments.of(
                        head + "steps: [change: { cnd: { https: expired } }]\n",
                        List.of("a.yml:2:19: unknown key `cnd`, did you mean `cdn`?")),
                Arguments.of(
                        head + "steps: [change: { cdn: { https: expird } }]\n",
                        List.of("a.yml:2:33: unknown word `expird`, did you mean `expired`?")),
                Arguments.of(
                        head + steps + "expect: [{ step: 2, outcome: delivered }]\n",
                        List.of("a.yml:3:18: expected a whole number from 1 to 1, found `2`")),
                Arguments.of(
                        head + steps + "expect: [{ step: 1 }]\n",
                        List.of("a.yml:3:10: this expects nothing: say for example `outcome: delivered`")),
                Arguments.of(
                        head + steps + "expect: [{ step: 1, outcome: blokced, by: HSTS-8.4, browser: firefox }]\n",
                        List.of(
                                "a.yml:3:30: unknown word `blokced`, did you mean `blocked`?",
                                "a.yml:3:43: unknown word `HSTS-8.4`, did you mean `HSTS-8.1`?",
                                "a.yml:3:62: unknown word `firefox`; known here: `chromium-156`, `chromium-156-ask`,"
                                        + " `chromium-156-strict`, `firefox-153`, `firefox-153-https-only`, `webkitgtk-2.50`")));
    }

    @ParameterizedTest
    @MethodSource("mistakes")
    void aMistakeIsToldWithItsPlace(String text, List<String> problems) {
        assertThat(problems(text)).isEqualTo(problems);
    }

    @Test
    void theCourseAsksForMore() {
        String text =
                "title: T\nsteps: [send: newsletter]\nexpect: [{ step: 1, counted: false, browser: webkitgtk-2.50 }]\n";
        assertThat(problems(text)).isEmpty();
        assertThat(problems(READER.readForCourse("a.yml", text, FilesBeside.none())))
                .containsExactly(
                        "a.yml:1:1: missing key `sources`",
                        "a.yml:1:1: missing key `why`",
                        "a.yml:3:46: unknown word `webkitgtk-2.50`; known here: `chromium-156`, `firefox-153`");
    }

    @Test
    void aMailMayStandInAFileBesideTheScenario() {
        FilesBeside beside = (name, bytes) -> name.equals("mails/offer.html")
                ? Optional.of("<p>Grüße</p>".getBytes(StandardCharsets.UTF_8))
                : Optional.empty();
        assertThat(READER.read("a.yml", "title: T\nsteps: [send: mails/offer.html]\n", beside)
                        .orElseThrow()
                        .steps())
                .containsExactly(new Step.Send(Optional.of("<p>Grüße</p>")));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "../secret.html",
                "/etc/passwd.html",
                "mails/../../secret.html",
                "mails\\..\\secret.html",
                ".hidden.html",
                "C:offer.html",
                "notes.txt",
                "mails//offer.html"
            })
    void noNameLeadsOutOfTheFolder(String name) {
        List<String> asked = new ArrayList<>();
        FilesBeside beside = (file, bytes) -> {
            asked.add(file);
            return Optional.of(new byte[0]);
        };
        assertThat(READER.read("a.yml", "title: T\nsteps: [send: '" + name + "']\n", beside)
                        .problems())
                .hasSize(1);
        assertThat(asked).isEmpty();
    }

    @Test
    void aMailFileHasALimitAndIsText() {
        String text = "title: T\nsteps: [send: offer.html]\n";
        assertThat(problems(READER.read("a.yml", text, (name, bytes) -> Optional.of(new byte[bytes]))))
                .containsExactly("a.yml:2:15: the mail `offer.html` is too long: at most 256 KiB");
        assertThat(problems(READER.read("a.yml", text, (name, bytes) -> Optional.of(new byte[] {(byte) 0xff}))))
                .containsExactly("a.yml:2:15: the mail `offer.html` is not UTF-8 text");
        assertThat(problems(READER.read("a.yml", text, (name, bytes) -> {
                    throw new IOException("no");
                })))
                .containsExactly("a.yml:2:15: the mail `offer.html` cannot be read");
    }

    @Test
    @Timeout(20)
    void stepsHaveALimit() {
        assertThat(read("title: T\nsteps:\n" + "  - forget: all\n".repeat(100)).steps())
                .hasSize(100);
        assertThat(problems("title: T\nsteps:\n" + "  - forget: all\n".repeat(101)))
                .containsExactly("a.yml:3:3: expected at most 100 here, found 101");
    }

    @Test
    @Timeout(20)
    void aHugeFileIsRefusedUnread() {
        assertThat(problems("title: T\n" + "#".repeat(65 * 1024)))
                .containsExactly("a.yml:1:1: too long: at most 64 KiB");
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
