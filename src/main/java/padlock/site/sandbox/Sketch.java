package padlock.site.sandbox;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import padlock.diagram.LineDrawing;
import padlock.policy.Rule;
import padlock.scenario.Scenario;
import padlock.scenario.Step;
import padlock.trace.Hop;
import padlock.url.Scheme;
import padlock.words.Sentence;
import padlock.words.Wording;
import padlock.world.Setup;

/** The line as everybody imagines it, before anything ran: mail, tracking host, page. */
public final class Sketch {
    private Sketch() {}

    public static LineDrawing line(Wording words) {
        return line("http://click.example.com/", "https://www.example.com/", words);
    }

    /** The way that a click in this story is meant to go; empty where the story is about something else, or changes on the way. */
    public static Optional<LineDrawing> of(Scenario scenario, int step, Wording words) {
        List<Step> steps =
                scenario.steps().subList(0, Math.min(step, scenario.steps().size()));
        Setup setup = scenario.setup();
        boolean plain =
                steps.stream().noneMatch(Sketch::changesTheWay) && setup.esp().trackClicks();
        if (steps.isEmpty()
                || !plain
                || !(steps.get(steps.size() - 1) instanceof Step.Click click)
                || click.link() != 1) {
            return Optional.empty();
        }
        Scheme scheme = setup.esp().schemes().forLink(setup.landing());
        return Optional.of(line(
                scheme + "://" + setup.dns().trackingHost() + "/",
                setup.landing().toString(),
                words));
    }

    private static boolean changesTheWay(Step step) {
        return step instanceof Step.Change
                || step instanceof Step.Send send
                        && (send.otherHost() || send.html().isPresent());
    }

    private static LineDrawing line(String link, String page, Wording words) {
        return new LineDrawing(
                LineDrawing.Origin.MAIL,
                List.of(
                        hop(link, Rule.TRK_1, Sentence.of("run.sketch.link")),
                        hop(page, Rule.NET_1, Sentence.of("run.sketch.page"))),
                Optional.empty(),
                words);
    }

    private static Hop hop(String url, Rule rule, Sentence because) {
        return new Hop.Exchange(
                url,
                rule,
                because,
                Optional.empty(),
                Optional.empty(),
                OptionalInt.of(200),
                Optional.empty(),
                List.of(),
                Optional.empty());
    }
}
