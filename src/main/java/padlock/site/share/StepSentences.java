package padlock.site.share;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import padlock.scenario.Scenario;
import padlock.scenario.Step;
import padlock.words.Wording;
import padlock.world.Setup;

/** The steps of a scenario as sentences, one after another: what a change means depends on the setup before it. */
final class StepSentences implements Step.Cases<String> {
    private final Wording words;
    private Setup setup;

    private StepSentences(Setup setup, Wording words) {
        this.setup = setup;
        this.words = words;
    }

    static List<String> of(Scenario scenario, Wording words) {
        StepSentences cases = new StepSentences(scenario.setup(), words);
        List<String> sentences = new ArrayList<>();
        for (Step step : scenario.steps()) {
            sentences.add(step.accept(cases));
        }
        return List.copyOf(sentences);
    }

    @Override
    public String visit(Step.Visit step) {
        return words.say("preview.step.visit", step.url());
    }

    @Override
    public String send(Step.Send step) {
        String from = step.otherHost() ? "-other-host" : "";
        return step.html()
                .map(html -> words.say("preview.step.own-mail" + from, html.length()))
                .orElseGet(() -> words.say("preview.step.newsletter" + from));
    }

    @Override
    public String open(Step.Open step) {
        return words.say("preview.step.open");
    }

    @Override
    public String click(Step.Click step) {
        return words.say(step.acceptWarning() ? "preview.step.click-past" : "preview.step.click", step.link());
    }

    @Override
    public String pause(Step.Wait step) {
        Duration time = step.duration();
        if (time.toSeconds() % 86_400 == 0) {
            return passes(time.toDays(), "day");
        }
        if (time.toSeconds() % 3_600 == 0) {
            return passes(time.toHours(), "hour");
        }
        return time.toSeconds() % 60 == 0 ? passes(time.toMinutes(), "minute") : passes(time.toSeconds(), "second");
    }

    private String passes(long number, String unit) {
        return words.say("preview.step." + unit + (number == 1 ? "" : "s"), number);
    }

    @Override
    public String change(Step.Change step) {
        Setup before = setup;
        setup = step.edit().apply(before);
        List<String> changes = SetupSentences.between(before, setup, words);
        return changes.isEmpty()
                ? words.say("preview.step.unchanged")
                : words.say("preview.step.change", String.join("; ", changes));
    }

    @Override
    public String validate(Step.Validate step) {
        return words.say("preview.step.validate");
    }

    @Override
    public String forget(Step.Forget step) {
        return words.say("preview.step.forget");
    }

    @Override
    public String scan(Step.Scan step) {
        return words.say("preview.step.scan", step.method());
    }

    @Override
    public String unsubscribe(Step.Unsubscribe step) {
        return words.say("preview.step.unsubscribe");
    }

    @Override
    public String install(Step.Install step) {
        return words.say("preview.step.install");
    }
}
