package padlock.exercise;

import java.util.List;
import padlock.scenario.Expectation;
import padlock.world.Setup;

/**
 * A story to mend by turning switches.
 *
 * @param goal what has to come true
 * @param switches the names of those that may be turned, such as {@code dns.tracking}
 * @param solution a setup that reaches the goal; one of many, perhaps
 * @param hints from a nudge to nearly the answer
 */
public record Fix(List<Expectation> goal, List<String> switches, Setup solution, List<String> hints) {
    public Fix {
        goal = List.copyOf(goal);
        switches = List.copyOf(switches);
        hints = List.copyOf(hints);
    }
}
