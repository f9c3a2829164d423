package padlock;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import padlock.origin.ServerDied;
import padlock.scenario.Scenario;
import padlock.site.engine.Limits;
import padlock.site.engine.Turnstile;
import padlock.trace.Run;

class CourseEngineTest {
    @Test
    void aStoryWhoseServersDieAgainAndAgainIsPlayedInMemory() {
        try (Wiring wiring = new Wiring()) {
            CourseEngine engine = new CourseEngine(
                    wiring.profiles(),
                    wiring.reader(),
                    (scenario, browser) -> {
                        throw new ServerDied();
                    },
                    wiring.wire(),
                    wiring.model(),
                    wiring.campaigns(),
                    () -> {
                        throw new AssertionError("no matrix is asked for");
                    },
                    wiring.judge(),
                    wiring.library(Optional.empty()));
            Scenario story = engine.read("title: T\nsteps: [send: newsletter, click: 1]", Map.of())
                    .scenario()
                    .orElseThrow();
            Turnstile turnstile = new Turnstile(engine, Limits.STANDARD);
            Run run = turnstile.run(story, "chromium-156");
            assertThat(run).isEqualTo(wiring.model().run(story, "chromium-156"));
            assertThat(turnstile.runsInMemory()).isEqualTo(1);
            assertThat(turnstile.runsOnWire()).isZero();
            assertThat(engine.json(List.of(run))).contains("\"model\"");
        }
    }
}
