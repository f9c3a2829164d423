package padlock.site.share;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import padlock.scenario.Scenario;
import padlock.scenario.Step;
import padlock.world.Setup;

/** The steps of a scenario as sentences, one after another: what a change means depends on the setup before it. */
final class StepSentences implements Step.Cases<String> {
    private Setup setup;

    private StepSentences(Setup setup) {
        this.setup = setup;
    }

    static List<String> of(Scenario scenario) {
        StepSentences cases = new StepSentences(scenario.setup());
        List<String> sentences = new ArrayList<>();
        for (Step step : scenario.steps()) {
            sentences.add(step.accept(cases));
        }
        return List.copyOf(sentences);
    }

    @Override
    public String visit(Step.Visit step) {
        return "The reader types " + step.url() + ".";
    }

    @Override
    public String send(Step.Send step) {
        String mail = step.html()
                .map(html -> "A mail of its own goes out, " + html.length() + " characters long")
                .orElse("The built-in newsletter goes out");
        return mail + (step.otherHost() ? ", from the second branded host." : ".");
    }

    @Override
    public String open(Step.Open step) {
        return "The reader opens the mail.";
    }

    @Override
    public String click(Step.Click step) {
        return "The reader clicks link " + step.link()
                + (step.acceptWarning() ? " and goes on past warnings that can be passed." : ".");
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

    private static String passes(long number, String unit) {
        return number == 1 ? "One " + unit + " passes." : number + " " + unit + "s pass.";
    }

    @Override
    public String change(Step.Change step) {
        Setup before = setup;
        setup = step.edit().apply(before);
        List<String> changes = SetupSentences.between(before, setup);
        return changes.isEmpty()
                ? "Somebody sets a switch that stood so already."
                : "Somebody sets: " + String.join("; ", changes) + ".";
    }

    @Override
    public String validate(Step.Validate step) {
        return "The provider looks at the tracking host's records again.";
    }

    @Override
    public String forget(Step.Forget step) {
        return "The reader clears the browser.";
    }

    @Override
    public String scan(Step.Scan step) {
        return "A link scanner asks for every link and image, with " + step.method() + ".";
    }

    @Override
    public String unsubscribe(Step.Unsubscribe step) {
        return "The mailbox unsubscribes with one click.";
    }

    @Override
    public String install(Step.Install step) {
        return "The reader installs the brand's app.";
    }
}
