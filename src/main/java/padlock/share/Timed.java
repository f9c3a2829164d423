package padlock.share;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import padlock.scenario.Scenario;
import padlock.scenario.Step;

/**
 * A story so timed that one of its steps happens now. Other programs look at the real clock, and certificates and HSTS entries have dates.
 *
 * @param scenario the whole story
 * @param step the step that happens now, counted from 1
 */
public record Timed(Scenario scenario, int step) {
    /** The same story, started as long before {@code now} as its readers wait until the step. */
    public static Timed of(Scenario scenario, int step, Instant now) {
        Duration waited = Duration.ZERO;
        for (Step earlier : scenario.steps().subList(0, step - 1)) {
            if (earlier instanceof Step.Wait wait) {
                waited = waited.plus(wait.duration());
            }
        }
        return new Timed(scenario.startingAt(now.truncatedTo(ChronoUnit.SECONDS).minus(waited)), step);
    }

    /** What happened before the step. */
    public Scenario before() {
        return scenario.withSteps(scenario.steps().subList(0, step - 1));
    }
}
