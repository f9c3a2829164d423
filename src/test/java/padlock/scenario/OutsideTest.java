package padlock.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static padlock.words.Said.english;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.SocketTimeoutException;
import java.time.Duration;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import padlock.origin.Origins;
import padlock.pki.Authority;
import padlock.policy.Profile;
import padlock.policy.Profiles;
import padlock.trace.ElementRecord;
import padlock.trace.Outcome;
import padlock.trace.Run;
import padlock.trace.StepRecord;

/** Whatever a mail or a step names outside the simulated internet: the run goes on, and nothing is dialed. */
class OutsideTest {
    private static final Profiles PROFILES = Profiles.read();
    private static final ScenarioReader READER =
            new ScenarioReader(PROFILES.all().stream().map(Profile::id).toList());
    private static final Origins ORIGINS = new Origins(1, Duration.ofSeconds(30));
    private static final Runner WIRE = new WireRunner(PROFILES, new Authority(), ORIGINS);

    @AfterAll
    static void closeServers() {
        ORIGINS.close();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://169.254.169.254/latest/meta-data",
                "http://localhost:22/",
                "http://LOCALHOST./",
                "https://www.google.com/",
                "file:///etc/passwd",
                "ftp://example.com/",
                "javascript:alert(1)",
                "http://[::1]:8080/",
                "http://[::ffff:127.0.0.1]/",
                "http://2130706433/",
                "http://0x7f.1/",
                "http://0177.0.0.1/",
                "http://127.0.0.1%2f@example.org/",
                "http://example.com@127.0.0.1/",
                "http://metadata.google.internal/",
                "http://10.0.0.1/",
                "http://%31%32%37.0.0.1/",
                "gopher://127.0.0.1:25/",
            })
    void anAddressOutsideFails(String address) {
        Run run = play("title: T\nsteps:\n  - visit: '" + address + "'\n  - send: { html: \"<a href='" + address
                + "'>x</a><img src='" + address + "'>\" }\n  - open: mail\n  - click: 1\n");
        StepRecord visit = run.steps().get(0);
        StepRecord open = run.steps().get(2);
        StepRecord click = run.steps().get(3);
        assertThat(visit.outcome()).contains(Outcome.FAILED);
        assertThat(english(visit.because())).contains("no such name here");
        assertThat(open.outcome()).contains(Outcome.DELIVERED);
        ElementRecord image = open.elements().get(0);
        // A browser may refuse the image before it looks the name up: mixed content.
        assertThat(image.outcome()).isIn(Outcome.FAILED, Outcome.BLOCKED);
        assertThat(click.outcome()).isPresent();
        assertThat(click.outcome().get().arrived()).isFalse();
    }

    @Test
    void aServerOfThisMachineIsNeverAsked() throws IOException {
        try (ServerSocket bait = new ServerSocket(0)) {
            bait.setSoTimeout(50);
            String address = "http://127.0.0.1:" + bait.getLocalPort() + "/";
            play("title: T\nsteps:\n  - visit: " + address + "\n  - send: { html: \"<img src='" + address + "'>\" }\n"
                    + "  - open: mail\n  - scan: mail\n");
            assertThat(isDialed(bait)).isFalse();
        }
    }

    private static boolean isDialed(ServerSocket bait) throws IOException {
        try {
            bait.accept().close();
            return true;
        } catch (SocketTimeoutException nobody) {
            return false;
        }
    }

    private static Run play(String text) {
        return WIRE.run(READER.read("outside.yml", text, FilesBeside.none()).orElseThrow(), "chromium-156");
    }
}
