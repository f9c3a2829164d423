package padlock.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import padlock.site.engine.Limits;
import padlock.site.front.Front;
import padlock.site.front.Networks;
import padlock.site.learner.Keeping;
import padlock.words.Wording;

@Timeout(60)
class MetricsTest {
    private static RunningSite site(Networks observers) throws Exception {
        Front front = new Front(
                Optional.empty(), "", Networks.none(), List.of(), Optional.empty(), OptionalLong.empty(), observers);
        return new Site(
                        new CannedEngine(),
                        Limits.STANDARD,
                        Keeping.nothing(),
                        Wording.english(),
                        Classrooms.empty(),
                        front)
                .start("127.0.0.1", 0);
    }

    private static Raw.Answer ask(RunningSite site, String path, String headers) throws Exception {
        return Raw.get(URI.create(site.url()).getPort(), path, "127.0.0.1", headers);
    }

    /** The number behind a name with its labels, once it is there. */
    private static double number(RunningSite site, String name) throws Exception {
        for (int tries = 0; tries < 200; tries++) {
            Optional<String> line = ask(site, "/metrics", "")
                    .body()
                    .lines()
                    .filter(text -> text.startsWith(name + " "))
                    .findFirst();
            if (line.isPresent()) {
                return Double.parseDouble(line.get().substring(name.length() + 1));
            }
        }
        throw new AssertionError("no " + name);
    }

    @Test
    void requestsRunsTurnsAndMemoryAreCounted() throws Exception {
        try (RunningSite site = site(Networks.loopback())) {
            ask(site, "/", "");
            Raw.post(URI.create(site.url()).getPort(), "/", "127.0.0.1", "", "");
            assertThat(number(site, "http_server_requests_seconds_count{route=\"/\",status=\"200\"}"))
                    .isGreaterThanOrEqualTo(1);
            assertThat(number(site, "padlock_runs_total{network=\"wire\"}")).isEqualTo(1);
            assertThat(number(site, "padlock_runs_total{network=\"memory\"}")).isZero();
            assertThat(number(site, "padlock_turns_total{ended=\"at-once\"}")).isEqualTo(1);
            assertThat(number(site, "padlock_turns_total{ended=\"too-many\"}")).isZero();
            assertThat(number(site, "padlock_turns_waiting")).isZero();
            assertThat(number(site, "padlock_streams")).isZero();
            assertThat(number(site, "padlock_rooms")).isZero();
            assertThat(number(site, "padlock_room_learners")).isZero();
            assertThat(number(site, "padlock_database_errors_total{store=\"progress\"}"))
                    .isZero();
            assertThat(number(site, "jvm_threads_live_threads")).isPositive();
        }
    }

    @Test
    void nothingThatAVisitorSendsBecomesALabel() throws Exception {
        try (RunningSite site = site(Networks.loopback())) {
            // After some guesses of codes the answer is 429.
            for (int i = 0; i < 50; i++) {
                ask(site, "/r/HUSH" + i + "?said=hush", "Cookie: padlock=topsecret\r\n");
                ask(site, "/no-such-page-" + i, "");
            }
            assertThat(number(site, "http_server_requests_seconds_count{route=\"/r/{code}\",status=\"404\"}"))
                    .isGreaterThanOrEqualTo(10);
            String text = ask(site, "/metrics", "").body();
            assertThat(text)
                    .doesNotContainIgnoringCase("hush")
                    .doesNotContain("topsecret", "no-such-page", "127.0.0.1");
            assertThat(text.lines().filter(line -> line.startsWith("http_server_requests_seconds_count")))
                    .hasSizeLessThan(8);
        }
    }

    @Test
    void withoutTheSettingThereIsNoSuchPage() throws Exception {
        try (RunningSite site = site(Networks.none())) {
            assertThat(ask(site, "/metrics", "").status()).isEqualTo(404);
        }
    }

    @Test
    void whoeverComesThroughAProxyOrFromElsewhereSeesNoSuchPage() throws Exception {
        try (RunningSite site = site(Networks.loopback())) {
            assertThat(ask(site, "/metrics", "X-Forwarded-For: 127.0.0.1\r\n").status())
                    .isEqualTo(404);
            assertThat(ask(site, "/metrics", "Via: 1.1 proxy\r\n").status()).isEqualTo(404);
            assertThat(ask(site, "/metrics", "").status()).isEqualTo(200);
        }
        try (RunningSite site = site(Networks.of(List.of("192.0.2.0/24")).orElseThrow())) {
            assertThat(ask(site, "/metrics", "").status()).isEqualTo(404);
        }
    }
}
