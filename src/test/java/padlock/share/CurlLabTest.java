package padlock.share;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import padlock.origin.Origins;
import padlock.pki.Authority;
import padlock.policy.Profile;
import padlock.policy.Profiles;
import padlock.scenario.FilesBeside;
import padlock.scenario.HeldLab;
import padlock.scenario.Scenario;
import padlock.scenario.ScenarioReader;
import padlock.scenario.WireRunner;
import padlock.trace.Hop;
import padlock.trace.Outcome;
import padlock.trace.Run;
import padlock.trace.StepRecord;

/** The commands, run by a real shell with the real curl against the lab's real servers. Skipped where curl is not installed. */
@Timeout(120)
class CurlLabTest {
    private static final Pattern STATUS = Pattern.compile("HTTP/1\\.1 ([0-9]{3}).*");
    private static final Pattern LOCATION = Pattern.compile("(?i)Location: (.*)");
    /** What curl ends with when it does not trust a certificate. */
    private static final int NOT_TRUSTED = 60;

    private static final Profiles PROFILES = Profiles.read();
    private static final ScenarioReader READER =
            new ScenarioReader(PROFILES.all().stream().map(Profile::id).toList());
    private static final Origins ORIGINS = new Origins(2, Duration.ofSeconds(30));
    private static final WireRunner WIRE = new WireRunner(PROFILES, new Authority(), ORIGINS);
    private static final String HSTS = """
            title: The second click
            setup:
              brand: { hsts: { example.com: "max-age=31536000; includeSubDomains" } }
              landing: { url: "https://example.com/spring?a=1&b='$(touch gotcha)'" }
            """;

    @TempDir
    private Path folder;

    private final List<HeldLab> held = new ArrayList<>();

    @BeforeAll
    static void curlIsThere() throws Exception {
        int status = -1;
        try {
            status = new ProcessBuilder("curl", "--version")
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start()
                    .waitFor();
        } catch (IOException notInstalled) {
            System.out.println("curl is not installed: the commands for it were not run");
        }
        assumeThat(status).isZero();
    }

    @AfterAll
    static void closeServers() {
        ORIGINS.close();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "steps: [send: newsletter, click: 1]",
                "steps: [send: newsletter, click: 1, click: 1]",
                "steps: [visit: https://example.com/, wait: 30d, send: newsletter, click: 1]",
                "steps: [visit: https://example.com/, forget: all, send: newsletter, click: 1]",
                "steps: [visit: https://example.com/, wait: 400d, send: newsletter, click: 1]",
                "steps: [visit: http://example.com/]",
                "steps: [visit: \"http://www.example.com/a{b}c/../[1-3]?x=%27;|&\"]",
                "steps: [visit: https://example.com/, change: { dns: { tracking: cdn } }, send: newsletter, click: 1]",
                "steps: [change: { dns: { tracking: cdn }, esp: { links: https } }, send: newsletter, click: 1]",
                "steps: [change: { dns: { tracking: cdn }, cdn: { http: redirect } }, send: newsletter, click: 1]",
                "steps: [change: { dns: { tracking: cdn }, cdn: { http: closed } }, send: newsletter, click: 1]",
                "steps: [change: { dns: { tracking: cdn }, cdn: { https: expired }, esp: { links: https } }, send: newsletter, click: 1]",
                "steps: [change: { dns: { tracking: cdn }, cdn: { forward-host: false } }, send: newsletter, click: 1]",
                "steps: [change: { dns: { tracking: missing } }, send: newsletter, click: 1]"
            })
    void theWholeChainAgreesWithTheRun(String steps) throws Exception {
        Told told = tell(HSTS + steps);
        Answer answer = sh(told.kit().script().orElseThrow());
        List<String> expected = new ArrayList<>();
        String end = told.step().url().orElseThrow();
        for (Hop hop : told.step().hops()) {
            if (hop instanceof Hop.Exchange exchange) {
                end = exchange.url();
                expected.addAll(answerOf(exchange));
            }
        }
        assertThat(answer.statusesAndLocations()).isEqualTo(expected);
        assertThat(answer.out()).endsWith("ended at " + end + "\n");
        boolean answered = !expected.isEmpty() && told.step().error().isEmpty();
        assertThat(answer.status() == 0).as(answer.error()).isEqualTo(answered);
        if (told.step().error().orElse("").contains("CERT")) {
            assertThat(answer.status()).as(answer.error()).isEqualTo(NOT_TRUSTED);
        }
        assertThat(folder.resolve("gotcha")).doesNotExist();
    }

    @Test
    void thatHstsUpgradesIsNoAccident() throws Exception {
        Told told = tell(
                HSTS
                        + "steps: [visit: https://example.com/, change: { dns: { tracking: cdn } }, send: newsletter, click: 1]");
        assertThat(told.step().url().orElseThrow()).startsWith("http://click.");
        assertThat(told.step().outcome()).contains(Outcome.UPGRADED);
        String script = told.kit().script().orElseThrow();
        assertThat(sh(script).statusesAndLocations()).first().isEqualTo("302");
        assertThat(sh(script.replace("--dump-header -", "--verbose")).error())
                .contains("Switched from HTTP to HTTPS due to HSTS => https://click.example.com/");
        String without = script.replace(".example.com ", ".example.org ").replace("--location", "--max-redirs 0");
        assertThat(sh(without).out()).contains("ended at http://click.example.com/");
    }

    @Test
    void everyHopAloneAgreesWithTheRun() throws Exception {
        Told told = tell(HSTS + "steps: [send: newsletter, click: 1]");
        List<CurlKit.OneHop> hops = told.kit().hops();
        List<Hop> sent = told.step().hops().stream()
                .filter(Hop.Exchange.class::isInstance)
                .toList();
        assertThat(hops).hasSameSizeAs(sent).hasSizeGreaterThan(1);
        for (int i = 0; i < hops.size(); i++) {
            Answer answer = sh(told.kit().prepare() + hops.get(i).command());
            assertThat(answer.statusesAndLocations()).isEqualTo(answerOf((Hop.Exchange) sent.get(i)));
        }
    }

    @Test
    void aHostileLinkRunsNothing() throws Exception {
        String evil =
                "https://example.com/`touch gotcha`$(touch gotcha)'; touch gotcha; '\\\"\\\\!#{a,b}[0-9]%00?@file";
        Told told =
                tell("title: Evil\nsetup: { esp: { track-clicks: false } }\nsteps:\n  - send: { html: \"<a href=\\\""
                        + evil.replace("\\\"", "&quot;") + "\\\">x</a>\" }\n  - click: 1");
        Answer answer = sh(told.kit().script().orElseThrow());
        assertThat(answer.statusesAndLocations())
                .isEqualTo(answerOf((Hop.Exchange) told.step().hops().get(0)));
        assertThat(folder.resolve("gotcha")).doesNotExist();
    }

    @ParameterizedTest
    @ValueSource(strings = {"file:///etc/passwd", "javascript:alert(1)", "-o/tmp/x", "gopher://example.com/"})
    void whatIsNoAddressOfTheWebGetsNoCommand(String href) {
        Told told = tell("title: Evil\nsetup: { esp: { track-clicks: false } }\nsteps:\n  - send: { html: \"<a href='"
                + href + "'>x</a>\" }\n  - click: 1");
        assertThat(told.kit().chain()).isEmpty();
        assertThat(told.kit().hops()).isEmpty();
    }

    @Test
    void wordsComeThroughTheShellAsTheyWere() throws Exception {
        StringBuilder all = new StringBuilder();
        for (char c = 1; c < 0x180; c++) {
            all.append(c);
        }
        String words = all + "''\\''$(touch gotcha)`touch gotcha`\n\n; rm x & | > < * ? ~ ! {a,b} -n";
        Answer answer = sh("printf '%s' " + Shell.quote(words));
        assertThat(answer.out()).isEqualTo(words);
        assertThat(folder.resolve("gotcha")).doesNotExist();
    }

    /** A step of a scenario, and the kit for it. */
    private record Told(StepRecord step, CurlKit kit) {}

    @AfterEach
    void giveBack() {
        held.forEach(HeldLab::close);
    }

    /** Plays the last step by the standard's own rules: curl knows HSTS, and none of the cautions that browsers have beside it. */
    private Told tell(String yaml) {
        Scenario read = READER.read("x.yml", yaml, FilesBeside.none()).orElseThrow();
        Timed story = Timed.of(read, read.steps().size(), Instant.now());
        Run run = WIRE.run(story.scenario(), "rfc-6797");
        StepRecord step = run.steps().get(run.steps().size() - 1);
        HeldLab lab = WIRE.hold(story.before(), "rfc-6797");
        held.add(lab);
        return new Told(step, new CurlKit(step, HstsMemory.before(run, step.step()), lab));
    }

    private static List<String> answerOf(Hop.Exchange exchange) {
        List<String> answer = new ArrayList<>();
        exchange.status().ifPresent(status -> answer.add(String.valueOf(status)));
        exchange.location().ifPresent(answer::add);
        return answer;
    }

    private record Answer(int status, String out, String error) {
        List<String> statusesAndLocations() {
            List<String> found = new ArrayList<>();
            for (String line : out.lines().map(String::strip).toList()) {
                Matcher status = STATUS.matcher(line);
                Matcher location = LOCATION.matcher(line);
                if (status.matches()) {
                    found.add(status.group(1));
                } else if (location.matches()) {
                    found.add(location.group(1));
                }
            }
            return found;
        }
    }

    private Answer sh(String script) throws Exception {
        Path file = Files.writeString(folder.resolve("script.sh"), script);
        Process process = new ProcessBuilder("sh", file.toString())
                .directory(folder.toFile())
                .redirectError(folder.resolve("error.txt").toFile())
                .start();
        String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
        return new Answer(process.exitValue(), out, Files.readString(folder.resolve("error.txt")));
    }
}
