package padlock.site.sandbox;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import padlock.scenario.Scenario;
import padlock.scenario.SetupWords;
import padlock.scenario.Step;
import padlock.world.Setup;

/** The steps of a scenario in a few words each. It walks along with them, since a change is told by what it changes. */
final class StepWords implements Step.Cases<String> {
    private Setup setup;

    private StepWords(Setup setup) {
        this.setup = setup;
    }

    static List<String> of(Scenario scenario) {
        StepWords words = new StepWords(scenario.setup());
        List<String> told = new ArrayList<>();
        scenario.steps().forEach(step -> told.add(step.accept(words)));
        return told;
    }

    @Override
    public String visit(Step.Visit step) {
        return "The reader visits " + step.url();
    }

    @Override
    public String send(Step.Send step) {
        return (step.html().isPresent() ? "A mail of your own is sent" : "The newsletter is sent")
                + (step.otherHost() ? " from the second tracking host" : "");
    }

    @Override
    public String open(Step.Open step) {
        return "The reader opens the mail";
    }

    @Override
    public String click(Step.Click step) {
        return "The reader clicks link " + step.link() + (step.acceptWarning() ? " and goes on past warnings" : "");
    }

    @Override
    public String pause(Step.Wait step) {
        return passes(step.duration());
    }

    @Override
    public String change(Step.Change step) {
        Map<String, String> before = SetupWords.of(setup);
        setup = step.edit().apply(setup);
        Map<String, String> after = SetupWords.of(setup);
        String changed = Switchboard.all()
                .filter(control -> after.containsKey(control.name())
                        && !after.get(control.name()).equals(before.get(control.name())))
                .map(control -> control.words(after.getOrDefault(control.name(), "")))
                .collect(Collectors.joining(" · "));
        return "Changed: " + (changed.isEmpty() ? "nothing that was not so before" : changed);
    }

    @Override
    public String validate(Step.Validate step) {
        return "The provider looks at the DNS records again";
    }

    @Override
    public String forget(Step.Forget step) {
        return "The reader clears the browser";
    }

    @Override
    public String scan(Step.Scan step) {
        return step.method() == Step.Scan.Method.HEAD
                ? "A link scanner asks for the headers of every link"
                : "A link scanner reads the mail";
    }

    @Override
    public String unsubscribe(Step.Unsubscribe step) {
        return "The mail program unsubscribes in one click";
    }

    @Override
    public String install(Step.Install step) {
        return "The reader installs the brand’s app";
    }

    private static String passes(Duration duration) {
        long seconds = duration.toSeconds();
        if (seconds % 86_400 == 0) {
            return passes(seconds / 86_400, "day");
        }
        if (seconds % 3_600 == 0) {
            return passes(seconds / 3_600, "hour");
        }
        return seconds % 60 == 0 ? passes(seconds / 60, "minute") : passes(seconds, "second");
    }

    private static String passes(long count, String unit) {
        return count == 1 ? "1 " + unit + " passes" : count + " " + unit + "s pass";
    }
}
