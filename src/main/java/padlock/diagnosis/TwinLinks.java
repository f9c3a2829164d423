package padlock.diagnosis;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import padlock.scenario.ModelRunner;
import padlock.scenario.Moment;
import padlock.scenario.Scenario;
import padlock.scenario.Step;
import padlock.trace.Outcome;
import padlock.trace.StepRecord;
import padlock.words.Sentence;

/**
 * {@code twin}: one mail, two links to the same page, the first tracked and the second marked to be left alone; what a click on each
 * comes to, in the scenario's browsers.
 *
 * <p>Source: braze-inc/braze-docs, ssl/troubleshooting.md (checked 2026-11-22).
 */
final class TwinLinks implements Tool {
    private static final String ROW = "  %-12s %-10s %-36s %s";

    private final ModelRunner runner;
    private final Scenario scenario;

    TwinLinks(ModelRunner runner, Scenario scenario) {
        this.runner = runner;
        this.scenario = scenario;
    }

    /** The two clicks of one browser. */
    private record Pair(StepRecord tracked, StepRecord untracked) {}

    @Override
    public Finding answer(String command, List<String> arguments, Moment moment) {
        if (!arguments.isEmpty()) {
            return Finding.refused(command, Sentence.of("diagnose.twin.say"));
        }
        Scenario twins = scenario.withSteps(steps(html(moment)));
        Transcript out = new Transcript(command);
        out.add(String.format(ROW, "link", "outcome", "error", "counted"));
        Optional<Pair> telling = Optional.empty();
        for (String browser : scenario.browsers()) {
            // Each click starts from the same moment: the first may teach the browser something.
            Pair pair = new Pair(
                    last(twins.withSteps(with(twins, 1)), browser), last(twins.withSteps(with(twins, 2)), browser));
            out.add(browser);
            row(out, "tracked", pair.tracked());
            row(out, "untracked", pair.untracked());
            if (telling.isEmpty() || arrived(telling.get().tracked())) {
                telling = Optional.of(pair);
            }
        }
        return out.means(telling.map(TwinLinks::meaning).orElseThrow());
    }

    private List<Step> steps(String html) {
        List<Step> steps = new ArrayList<>(scenario.steps());
        steps.add(new Step.Send(Optional.of(html)));
        return steps;
    }

    private static List<Step> with(Scenario twins, int link) {
        List<Step> steps = new ArrayList<>(twins.steps());
        steps.add(new Step.Click(link, false));
        return steps;
    }

    private StepRecord last(Scenario played, String browser) {
        List<StepRecord> steps = runner.run(played, browser).steps();
        return steps.get(steps.size() - 1);
    }

    private static String html(Moment moment) {
        String page = moment.world()
                .setup()
                .landing()
                .toString()
                .replace("&", "&amp;")
                .replace("\"", "%22");
        return "<a href=\"" + page
                + "\">Tracked</a> <a clicktracking=\"off\" data-msys-clicktrack=\"0\" ses:no-track href=\"" + page
                + "\">Not tracked</a>";
    }

    private static void row(Transcript out, String name, StepRecord click) {
        String line = String.format(
                ROW,
                name,
                click.outcome().map(Outcome::id).orElse("-"),
                click.error().orElse("-"),
                click.counted() ? "yes" : "no");
        if (arrived(click)) {
            out.add(line);
        } else {
            out.matter(line);
        }
    }

    private static boolean arrived(StepRecord click) {
        return click.outcome().map(Outcome::arrived).orElse(false);
    }

    private static Sentence meaning(Pair pair) {
        if (arrived(pair.tracked())) {
            return Sentence.of(pair.tracked().counted() ? "diagnose.twin.counted" : "diagnose.twin.uncounted");
        }
        return arrived(pair.untracked())
                ? Sentence.of("diagnose.twin.tracking", pair.tracked().because())
                : Sentence.of("diagnose.twin.landing", pair.untracked().because());
    }
}
