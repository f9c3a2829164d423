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
import padlock.world.OnPath;

/** Plays a scenario again with somebody on the path, who starts just before the step of one connection. */
final class Tampering {
    private final Player player;

    Tampering(Player player) {
        this.player = player;
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
                new StepView("untouched", "As it was", was),
                new StepView("touched", "With somebody on the way", is));
    }

    private static String sentence(Connection connection, StepRecord step) {
        boolean changed = step.hops().stream()
                .filter(Hop.Exchange.class::isInstance)
                .flatMap(hop -> ((Hop.Exchange) hop).behind().stream())
                .anyMatch(act -> act.rule() == Rule.NET_11);
        String counted = step.counted() ? "The provider counted it as usual." : "Nothing was counted.";
        if (changed) {
            return "The reader was led to " + step.finalUrl().orElse("no page")
                    + ", and nobody at either end can tell. " + counted;
        }
        return connection.isHttps()
                ? "The attempt shows: " + step.because() + " " + counted
                : "There was no redirect over http to change. " + counted;
    }
}
