package padlock.site.compare;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import padlock.scenario.Scenario;
import padlock.scenario.Step;
import padlock.site.sandbox.Exhibit;

/**
 * A scenario with time put in before its last click; where nobody clicks, before the last thing the reader does.
 *
 * @param place the step that comes later now, counted from 1 in the scenario as it was
 * @param then when that step came before
 */
record Delay(Scenario scenario, int place, Instant then, Duration by) {
    /** Empty where the reader does nothing. */
    static Optional<Delay> of(Scenario scenario, Duration by) {
        int place = last(scenario, List.of("click"));
        if (place == 0) {
            place = last(scenario, List.of("open", "visit", "scan", "unsubscribe"));
        }
        return place == 0 ? Optional.empty() : Optional.of(delayed(scenario, place, by));
    }

    private static Delay delayed(Scenario scenario, int place, Duration by) {
        List<Step> steps = new ArrayList<>(scenario.steps());
        steps.add(place - 1, new Step.Wait(by));
        Instant then = scenario.clock();
        for (Step step : scenario.steps().subList(0, place - 1)) {
            then = step instanceof Step.Wait wait ? then.plus(wait.duration()) : then;
        }
        return new Delay(scenario.withSteps(steps), place, then, by);
    }

    private static int last(Scenario scenario, List<String> actions) {
        for (int i = scenario.steps().size(); i > 0; i--) {
            if (actions.contains(scenario.steps().get(i - 1).action())) {
                return i;
            }
        }
        return 0;
    }

    Set<Integer> added() {
        return Set.of(place);
    }

    /** The same as text, to go on from; empty where no time was let pass, or no step can be written into the text. */
    Optional<Exhibit> in(Exhibit exhibit) {
        return by.isZero() ? Optional.empty() : exhibit.with(place - 1, "wait: " + by.toMinutes() + "m");
    }

    Instant now() {
        return then.plus(by);
    }
}
