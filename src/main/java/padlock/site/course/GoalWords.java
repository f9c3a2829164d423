package padlock.site.course;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import padlock.scenario.Expectation;
import padlock.scenario.Scenario;
import padlock.site.page.Press;
import padlock.trace.Outcome;

/** Says in words what has to come true. */
final class GoalWords {
    private GoalWords() {}

    static List<String> of(List<Expectation> goal, Scenario scenario, Press press) {
        return goal.stream()
                .map(claim -> where(claim, scenario, press) + ": " + String.join(", ", what(claim, press)))
                .toList();
    }

    private static String where(Expectation claim, Scenario scenario, Press press) {
        if (claim.element().isPresent()) {
            return press.say("task.image", claim.step(), claim.element().getAsInt());
        }
        String action = scenario.steps().get(claim.step() - 1).action();
        return press.say("task.step", claim.step(), press.say("step." + action));
    }

    private static List<String> what(Expectation claim, Press press) {
        List<String> words = new ArrayList<>();
        claim.outcome().map(Outcome::word).map(press.words()::say).ifPresent(words::add);
        claim.counted().ifPresent(counted -> words.add(press.say(counted ? "task.counted" : "task.not-counted")));
        claim.countedTimes().ifPresent(times -> words.add(press.say("task.times", times)));
        claim.plainRequestSent().ifPresent(plain -> words.add(press.say(plain ? "task.plain" : "task.no-plain")));
        claim.canProceed()
                .flatMap(can -> can)
                .ifPresent(can -> words.add(press.say(can ? "task.proceed" : "task.no-proceed")));
        claim.finalUrl().ifPresent(url -> words.add(named(url, "task.ends-at", "task.no-page", press)));
        claim.error().ifPresent(code -> words.add(named(code, "task.code", "task.no-code", press)));
        claim.by().ifPresent(rule -> words.add(press.say("task.rule", rule)));
        return words;
    }

    private static String named(Optional<String> value, String key, String without, Press press) {
        return value.map(text -> press.say(key, text)).orElseGet(() -> press.say(without));
    }
}
