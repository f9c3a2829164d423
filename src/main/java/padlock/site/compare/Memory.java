package padlock.site.compare;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import padlock.scenario.Scenario;
import padlock.scenario.Step;
import padlock.words.Wording;

/** The same mail for a reader whose browser knows the site, and for one whose browser does not. */
final class Memory {
    private static final Duration DAY = Duration.ofDays(1);

    private Memory() {}

    /** The other reader: one who never visited where the scenario begins with a visit, else one who visited yesterday. */
    static List<Side> sides(Scenario scenario, String browser, Wording words) {
        return visitedBefore(scenario)
                ? List.of(
                        new Side(words.say("compare.fresh"), words.say("compare.fresh.told"), fresh(scenario), browser),
                        new Side(
                                words.say("compare.before"),
                                words.say("compare.visited.told"),
                                scenario,
                                browser,
                                Set.of(1, 2)))
                : List.of(
                        new Side(words.say("compare.fresh"), words.say("compare.fresh.told"), scenario, browser),
                        new Side(
                                words.say("compare.yesterday"),
                                words.say("compare.visited.told"),
                                visited(scenario),
                                browser,
                                Set.of(1, 2)));
    }

    private static boolean visitedBefore(Scenario scenario) {
        List<Step> steps = scenario.steps();
        return steps.size() > 2 && steps.get(0) instanceof Step.Visit && steps.get(1) instanceof Step.Wait;
    }

    private static Scenario fresh(Scenario scenario) {
        Duration waited = ((Step.Wait) scenario.steps().get(1)).duration();
        return moved(scenario, scenario.steps().subList(2, scenario.steps().size()), waited);
    }

    private static Scenario visited(Scenario scenario) {
        List<Step> steps = new ArrayList<>();
        steps.add(new Step.Visit("https://" + scenario.setup().brand().domain() + "/"));
        steps.add(new Step.Wait(DAY));
        steps.addAll(scenario.steps());
        return moved(scenario, steps, DAY.negated());
    }

    // The visit is put before the story, so that the mail comes at the same moment on both sides.
    private static Scenario moved(Scenario scenario, List<Step> steps, Duration by) {
        return new Scenario(
                scenario.title(),
                scenario.why(),
                scenario.sources(),
                scenario.clock().plus(by),
                scenario.setup(),
                scenario.browsers(),
                steps,
                List.of());
    }
}
