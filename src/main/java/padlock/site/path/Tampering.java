package padlock.site.path;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import padlock.policy.Rule;
import padlock.scenario.Scenario;
import padlock.scenario.Step;
import padlock.site.engine.Player;
import padlock.site.view.PathView.Rewritten;
import padlock.site.view.StepView;
import padlock.trace.Hop;
import padlock.trace.Run;
import padlock.trace.StepRecord;
import padlock.url.WebUrl;
import padlock.words.Wording;
import padlock.world.OnPath;

/** Plays a scenario again with somebody on the path, who starts just before the step of one connection. */
final class Tampering {
    private final Player player;
    private final Wording words;

    Tampering(Player player, Wording words) {
        this.player = player;
        this.words = words;
    }

    /** Over http redirects are changed as they pass; over https somebody has to answer in the server's place first. */
    Rewritten at(Connection connection, Scenario scenario, String browser, Run before, WebUrl target) {
        OnPath.Https https = connection.isHttps() ? OnPath.Https.INTERCEPT : OnPath.Https.PASS;
        OnPath path = new OnPath(Optional.of(target), https);
        List<Step> steps = new ArrayList<>(scenario.steps());
        steps.add(connection.step() - 1, new Step.Change(setup -> setup.withPath(path)));
        StepRecord was = before.steps().get(connection.step() - 1);
        // One step later: the change stands before it.
        StepRecord is = player.run(scenario.withSteps(steps), browser).steps().get(connection.step());
        return new Rewritten(
                target.toString(),
                sentence(connection, is),
                new StepView("untouched", words.say("path.untouched"), was, words),
                new StepView("touched", words.say("path.touched"), is, words));
    }

    private String sentence(Connection connection, StepRecord step) {
        boolean changed = step.hops().stream()
                .filter(Hop.Exchange.class::isInstance)
                .flatMap(hop -> ((Hop.Exchange) hop).behind().stream())
                .anyMatch(act -> act.rule() == Rule.NET_11);
        String counted = words.say(step.counted() ? "path.counted" : "path.not-counted");
        if (changed) {
            return words.say("path.led", step.finalUrl().orElse(words.say("path.no-page")), counted);
        }
        return connection.isHttps()
                ? words.say("path.shows", step.because(), counted)
                : words.say("path.no-redirect", counted);
    }
}
