package padlock.site.sandbox;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import padlock.scenario.Scenario;
import padlock.scenario.Step;
import padlock.words.Wording;
import padlock.world.Setup;

/** The steps of a scenario in a few words each. It walks along with them, since a change is told by what it changes. */
public final class StepWords implements Step.Cases<String> {
    private final Wording words;
    private Setup setup;

    private StepWords(Setup setup, Wording words) {
        this.setup = setup;
        this.words = words;
    }

    /** One for each step. */
    public static List<String> of(Scenario scenario, Wording words) {
        StepWords cases = new StepWords(scenario.setup(), words);
        List<String> told = new ArrayList<>();
        scenario.steps().forEach(step -> told.add(step.accept(cases)));
        return told;
    }

    @Override
    public String visit(Step.Visit step) {
        return words.say("told.visit", step.url());
    }

    @Override
    public String send(Step.Send step) {
        String from = step.otherHost() ? "-other-host" : "";
        return step.html()
                .map(html -> words.say("told.own-mail" + from, html.length()))
                .orElseGet(() -> words.say("told.newsletter" + from));
    }

    @Override
    public String open(Step.Open step) {
        return words.say("told.open");
    }

    @Override
    public String click(Step.Click step) {
        return words.say(step.acceptWarning() ? "told.click-past" : "told.click", step.link());
    }

    @Override
    public String pause(Step.Wait step) {
        return passes(step.duration());
    }

    @Override
    public String change(Step.Change step) {
        Setup before = setup;
        setup = step.edit().apply(before);
        List<String> changes = SetupSentences.between(before, setup, words);
        return changes.isEmpty() ? words.say("told.unchanged") : words.say("told.changed", String.join(" · ", changes));
    }

    @Override
    public String validate(Step.Validate step) {
        return words.say("told.validate");
    }

    @Override
    public String forget(Step.Forget step) {
        return words.say("told.forget");
    }

    @Override
    public String scan(Step.Scan step) {
        return step.method() == Step.Scan.Method.HEAD ? words.say("told.scan-head") : words.say("told.scan");
    }

    @Override
    public String unsubscribe(Step.Unsubscribe step) {
        return words.say("told.unsubscribe");
    }

    @Override
    public String install(Step.Install step) {
        return words.say("told.install");
    }

    private String passes(Duration duration) {
        long seconds = duration.toSeconds();
        if (seconds % 86_400 == 0) {
            return passes(seconds / 86_400, "day");
        }
        if (seconds % 3_600 == 0) {
            return passes(seconds / 3_600, "hour");
        }
        return seconds % 60 == 0 ? passes(seconds / 60, "minute") : passes(seconds, "second");
    }

    private String passes(long count, String unit) {
        return words.say("told." + unit + (count == 1 ? "" : "s"), count);
    }
}
