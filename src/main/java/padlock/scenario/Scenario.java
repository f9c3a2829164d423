package padlock.scenario;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import padlock.world.Setup;

/**
 * A scenario file, read and checked: who set which switch, what the reader does, and what should come of it.
 *
 * <p>The same file is a test, an example on a page, and something to change in the sandbox.
 *
 * @param why the lesson in one sentence; every scenario of the course has one
 * @param clock the virtual time at the first step
 * @param browsers the ids of the profiles it is played in, at least one
 */
public record Scenario(
        String title,
        Optional<String> why,
        List<String> sources,
        Instant clock,
        Setup setup,
        List<String> browsers,
        List<Step> steps,
        List<Expectation> expect) {
    public Scenario {
        sources = List.copyOf(sources);
        browsers = List.copyOf(browsers);
        steps = List.copyOf(steps);
        expect = List.copyOf(expect);
    }

    /** The same story with other steps; what the file expects of its own steps is left out. */
    public Scenario withSteps(List<Step> others) {
        return new Scenario(title, why, sources, clock, setup, browsers, others, List.of());
    }

    /** The same story at another time. */
    public Scenario startingAt(Instant start) {
        return new Scenario(title, why, sources, start, setup, browsers, steps, expect);
    }

    /** The same story on another setup, without the claims that were made for this one. */
    public Scenario on(Setup other) {
        return new Scenario(title, why, sources, clock, other, browsers, steps, List.of());
    }
}
