package padlock.site.sandbox;

import io.javalin.http.Context;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import padlock.scenario.Scenario;
import padlock.site.engine.Engine;
import padlock.site.engine.Engine.Reading;
import padlock.site.engine.Player;
import padlock.site.page.Press;
import padlock.site.view.LargeView;
import padlock.site.view.RunView;
import padlock.site.view.StepView;

/** {@code /sandbox/large}: a scenario step by step for a projector, without anything round it. */
final class LargePage {
    private final Engine engine;
    private final Player player;
    private final Press press;

    LargePage(Engine engine, Player player, Press press) {
        this.engine = engine;
        this.player = player;
        this.press = press;
    }

    void show(Context ctx) {
        Optional<Exhibit> exhibit = Exhibit.of(ctx);
        if (exhibit.isEmpty()) {
            ctx.redirect("/sandbox");
            return;
        }
        Reading reading = exhibit.get().read(engine, press.words());
        LargeView view;
        if (reading.scenario().isPresent()) {
            view = view(exhibit.get(), reading.scenario().get(), ScriptPage.number(ctx, ScriptPage.TO));
        } else {
            ctx.status(400);
            List<String> problems = reading.problems();
            view = new LargeView(
                    "", "", "", 0, 0, Optional.empty(), problems, exhibit.get().hidden());
        }
        press.send(ctx, press.say("large.title"), "sandbox", (pages, layout) -> pages.sandboxLarge(layout, view));
    }

    private LargeView view(Exhibit exhibit, Scenario scenario, OptionalInt to) {
        int last = scenario.steps().size();
        int here = Math.min(to.orElse(last), last);
        String browser = exhibit.browser().isEmpty() ? scenario.browsers().get(0) : exhibit.browser();
        Optional<StepView> step = here == 0
                ? Optional.empty()
                : Optional.of(player.play(
                                "large",
                                scenario.withSteps(scenario.steps().subList(0, here)),
                                browser,
                                OptionalInt.of(here),
                                exhibit.yaml()))
                        .map(RunView::last);
        return new LargeView(
                scenario.title(),
                player.browserName(browser),
                here == 0
                        ? press.say("scenario.at-start")
                        : StepWords.of(scenario, press.words()).get(here - 1),
                here,
                last,
                step,
                List.of(),
                exhibit.hidden());
    }
}
