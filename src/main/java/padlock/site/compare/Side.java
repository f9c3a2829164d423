package padlock.site.compare;

import java.util.List;
import java.util.Set;
import padlock.scenario.Scenario;
import padlock.trace.Run;
import padlock.trace.StepRecord;

/**
 * One half of a comparison.
 *
 * @param name what the page calls it, such as {@code Visited yesterday}
 * @param told the same as the subject of a sentence, such as {@code The one that visited}
 * @param own the steps, counted from 1, that the other half does not have
 */
record Side(String name, String told, Scenario scenario, String browser, Set<Integer> own) {
    Side {
        own = Set.copyOf(own);
    }

    Side(String name, String told, Scenario scenario, String browser) {
        this(name, told, scenario, browser, Set.of());
    }

    /** The steps that both halves have, in order. */
    List<StepRecord> shared(Run run) {
        return run.steps().stream().filter(step -> !own.contains(step.step())).toList();
    }
}
