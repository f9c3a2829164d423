package padlock.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static padlock.words.Said.english;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import padlock.origin.Origins;
import padlock.pki.Authority;
import padlock.policy.Profiles;
import padlock.trace.Run;

/** What providers, authorities and name servers do over months, as the reader meets it: over sockets and in memory alike. */
class TrackingWorldTest {
    private static final Profiles PROFILES = Profiles.read();
    private static final Authority AUTHORITY = new Authority();
    private static final Origins ORIGINS = new Origins(1, Duration.ofSeconds(30));
    private static final Runner WIRE = new WireRunner(PROFILES, AUTHORITY, ORIGINS);
    private static final Runner MODEL = new ModelRunner(PROFILES, AUTHORITY);

    @AfterAll
    static void closeServers() {
        ORIGINS.close();
    }

    static List<Runner> bothNetworks() {
        return List.of(WIRE, MODEL);
    }

    private static Run run(Runner runner, String yaml) {
        Scenario scenario = new ScenarioReader(List.of("chromium-156"))
                .read("world.yml", "title: Time passes\n" + yaml, FilesBeside.none())
                .orElseThrow();
        return runner.run(scenario, "chromium-156");
    }

    private static List<String> outcomes(Run run) {
        return run.steps().stream()
                .flatMap(step -> step.outcome().stream())
                .map(outcome -> outcome.id())
                .toList();
    }

    private static String error(Run run, int step) {
        return run.steps().get(step - 1).error().orElse("none");
    }

    @ParameterizedTest
    @MethodSource("bothNetworks")
    void aRenewalThatIsBlockedEndsInAnExpiredCertificate(Runner runner) {
        Run run = run(runner, """
                setup: { esp: { vendor: sparkpost, managed-certificate: true, links: https } }
                steps:
                  - send: newsletter
                  - click: 1
                  - change: { dns: { caa: [digicert.com] } }
                  - wait: 80d
                  - click: 1
                  - wait: 20d
                  - click: 1
                """);

        assertThat(outcomes(run)).containsExactly("delivered", "delivered", "warned");
        assertThat(error(run, 7)).isEqualTo("NET::ERR_CERT_DATE_INVALID");
        assertThat(english(run.steps().get(3).because()))
                .contains("letsencrypt.org may not issue for click.example.com");
        assertThat(english(run.steps().get(5).because())).contains("still presents the certificate");
    }

    @ParameterizedTest
    @MethodSource("bothNetworks")
    void aCdnThatNeverRenewsExpiresAfterItsDays(Runner runner) {
        Run run = run(runner, """
                setup: { dns: { tracking: cdn }, cdn: { renews: false }, esp: { links: https } }
                steps:
                  - send: newsletter
                  - wait: 189d
                  - click: 1
                  - wait: 2d
                  - click: 1
                """);

        assertThat(outcomes(run)).containsExactly("delivered", "warned");
        assertThat(error(run, 5)).isEqualTo("NET::ERR_CERT_DATE_INVALID");
    }

    @ParameterizedTest
    @MethodSource("bothNetworks")
    void aReaderWithTheOldAnswerMeetsTheOldCertificate(Runner runner) {
        Run run = run(runner, """
                setup: { dns: { ttl-seconds: 3600 } }
                steps:
                  - send: newsletter
                  - click: 1
                  - change: { dns: { tracking: cdn }, esp: { links: https } }
                  - send: newsletter
                  - click: 1
                  - wait: 1h
                  - click: 1
                """);

        assertThat(outcomes(run)).containsExactly("delivered", "warned", "delivered");
        assertThat(error(run, 5)).isEqualTo("NET::ERR_CERT_COMMON_NAME_INVALID");
    }

    @ParameterizedTest
    @MethodSource("bothNetworks")
    void amazonKeepsHttpsLinksOnAHostWithoutACertificate(Runner runner) {
        Run run = run(runner, """
                setup: { esp: { vendor: ses }, landing: { url: "https://www.example.com/spring?a=b" } }
                steps:
                  - send: newsletter
                  - click: 1
                  - change: { dns: { tracking: cdn } }
                  - click: 1
                """);

        assertThat(outcomes(run)).containsExactly("warned", "delivered");
        assertThat(run.steps().get(3).finalUrl()).contains("https://www.example.com/spring?a=b");
    }

    @ParameterizedTest
    @MethodSource("bothNetworks")
    void aFlagThatIsRefusedLeavesTheLinksOnHttp(Runner runner) {
        Run run = run(runner, """
                setup: { esp: { vendor: sparkpost, verify-tls: true } }
                steps:
                  - change: { esp: { links: https } }
                  - send: newsletter
                  - click: 1
                """);

        assertThat(english(run.steps().get(0).because())).contains("links stay http");
        assertThat(english(run.steps().get(1).because())).contains("say http from now on");
        assertThat(outcomes(run)).containsExactly("delivered");
    }

    @ParameterizedTest
    @MethodSource("bothNetworks")
    void brandingThatIsValidatedAgainBehindACdnIsLost(Runner runner) {
        Run run = run(runner, """
                setup: { dns: { tracking: cdn }, esp: { links: https } }
                steps:
                  - validate: branding
                  - send: newsletter
                  - click: 1
                """);

        assertThat(run.steps().get(0).by().orElseThrow().id()).isEqualTo("TRK-8");
        assertThat(run.steps().get(2).url().orElseThrow()).startsWith("https://u1001.ct.sendgrid.net/");
        assertThat(outcomes(run)).containsExactly("delivered");
        assertThat(run.ledger().provider().clicks()).isEqualTo(1);
    }

    @ParameterizedTest
    @MethodSource("bothNetworks")
    void theAccountsFlagBreaksTheHostThatNobodyPrepared(Runner runner) {
        Run run = run(runner, """
                setup: { dns: { tracking: cdn, other-host: news.example.com } }
                steps:
                  - change: { esp: { links: https } }
                  - send: { from: other-host }
                  - click: 1
                  - send: newsletter
                  - click: 1
                """);

        assertThat(outcomes(run)).containsExactly("warned", "delivered");
    }
}
