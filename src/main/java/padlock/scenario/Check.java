package padlock.scenario;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import padlock.policy.Rule;
import padlock.trace.ElementRecord;
import padlock.trace.Outcome;
import padlock.trace.StepRecord;

/** Compares what a scenario claims with what came of it. */
final class Check {
    private Check() {}

    /** One sentence for each claim that does not hold. */
    static List<String> problems(Scenario scenario, String browser, List<StepRecord> steps) {
        List<String> problems = new ArrayList<>();
        for (Expectation claim : scenario.expect()) {
            if (claim.browser().map(browser::equals).orElse(true)) {
                compare(claim, steps.get(claim.step() - 1), problems);
            }
        }
        return problems;
    }

    /** As above, for one claim, whichever browser it is about. */
    static List<String> problems(Expectation claim, List<StepRecord> steps) {
        List<String> problems = new ArrayList<>();
        compare(claim, steps.get(claim.step() - 1), problems);
        return problems;
    }

    private static void compare(Expectation claim, StepRecord step, List<String> problems) {
        Findings findings = new Findings("step " + claim.step(), problems);
        if (claim.element().isPresent()) {
            int place = claim.element().getAsInt();
            if (place > step.elements().size()) {
                problems.add("step " + claim.step() + " has " + step.elements().size() + " images, not " + place);
                return;
            }
            ElementRecord image = step.elements().get(place - 1);
            Findings ofImage = new Findings("step " + claim.step() + ", image " + place, problems);
            ofImage.expect(
                    "outcome", claim.outcome().map(Outcome::id), image.outcome().id());
            ofImage.expect("error", claim.error(), image.error());
            ofImage.expect("counted", claim.counted(), image.counted());
        } else {
            findings.expect(
                    "outcome",
                    claim.outcome().map(Outcome::id),
                    step.outcome().map(Outcome::id).orElse("none"));
            findings.expect("error", claim.error(), step.error());
            findings.expect("counted", claim.counted(), step.counted());
        }
        findings.expect("by", claim.by(), step.by().map(Rule::id).orElse("none"));
        findings.expect("canProceed", claim.canProceed(), step.canProceed());
        findings.expect("finalUrl", claim.finalUrl(), step.finalUrl());
        findings.expect("plainRequestSent", claim.plainRequestSent(), step.plainRequestSent());
        if (claim.countedTimes().isPresent()) {
            findings.expect("countedTimes", Optional.of(claim.countedTimes().getAsInt()), step.countedTimes());
        }
    }

    /** Where the sentences go, and what they are about. */
    private record Findings(String where, List<String> problems) {
        <T> void expect(String what, Optional<T> claimed, T found) {
            if (claimed.isPresent() && !claimed.get().equals(found)) {
                problems.add(where + ": expected " + what + " " + shown(claimed.get()) + ", found " + shown(found));
            }
        }

        private static String shown(Object value) {
            return value instanceof Optional<?> maybe
                    ? maybe.map(String::valueOf).orElse("none")
                    : value.toString();
        }
    }
}
