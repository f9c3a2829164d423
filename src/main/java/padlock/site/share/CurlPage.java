package padlock.site.share;

import io.javalin.http.Context;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import padlock.scenario.HeldLab;
import padlock.scenario.Scenario;
import padlock.share.CurlKit;
import padlock.share.HstsMemory;
import padlock.share.Timed;
import padlock.site.engine.Engine;
import padlock.site.engine.Engine.BrowserChoice;
import padlock.site.engine.Turnstile;
import padlock.site.page.Press;
import padlock.site.share.view.CurlView;
import padlock.site.view.SandboxView.ChoiceView;
import padlock.trace.KnownHost;
import padlock.trace.Run;
import padlock.trace.StepRecord;

/**
 * {@code POST /share/curl}: a step as commands, and the servers of its moment left standing for them.
 *
 * <p>The story is so timed that the step happens now, since curl goes by the real clock.
 */
final class CurlPage {
    private final Engine engine;
    private final Turnstile turnstile;
    private final Press press;
    private final KeptLabs labs;
    private final InstantSource clock;

    CurlPage(Engine engine, Turnstile turnstile, Press press, KeptLabs labs, InstantSource clock) {
        this.engine = engine;
        this.turnstile = turnstile;
        this.press = press;
        this.labs = labs;
        this.clock = clock;
    }

    void show(Context ctx) {
        Taken taken = Taken.from(ctx, engine, press.words());
        if (taken.scenario().isEmpty()) {
            SharePage.refuse(ctx, press, taken.problems());
            return;
        }
        Scenario scenario = taken.scenario().get();
        BrowserChoice browser = taken.browser(engine);
        Run run = turnstile.run(scenario, browser.id());
        List<StepRecord> steps = run.steps().stream()
                .filter(step -> step.url().isPresent() && !step.hops().isEmpty())
                .toList();
        String asked = Optional.ofNullable(ctx.formParam("step")).orElse("");
        Optional<StepRecord> chosen = steps.stream()
                .filter(step -> String.valueOf(step.step()).equals(asked))
                .findFirst()
                .or(() -> steps.stream().reduce((first, second) -> second));
        List<ChoiceView> choices = SharePage.journeys(run, press.words()).stream()
                .filter(choice -> steps.stream()
                        .anyMatch(step -> String.valueOf(step.step()).equals(choice.value())))
                .toList();
        CurlView view = chosen.map(step -> kit(scenario, browser, step.step()))
                .map(kit -> view(taken, scenario, browser, choices, kit))
                .orElseGet(() -> none(taken, scenario, browser));
        press.send(ctx, press.say("curl.title"), "sandbox", (pages, layout) -> pages.shareCurl(layout, view));
    }

    private CurlKit kit(Scenario scenario, BrowserChoice browser, int number) {
        Timed timed = Timed.of(scenario, number, clock.instant());
        Run run = turnstile.run(timed.scenario(), browser.id());
        StepRecord step = run.steps().get(number - 1);
        List<KnownHost> known = HstsMemory.before(run, number, timed.scenario());
        HeldLab lab = labs.keep(() -> turnstile.admit(() -> engine.hold(timed.before(), browser.id())));
        return new CurlKit(step, known, lab);
    }

    private CurlView view(
            Taken taken, Scenario scenario, BrowserChoice browser, List<ChoiceView> choices, CurlKit kit) {
        Optional<String> chain = kit.chain();
        return new CurlView(
                scenario.title(),
                browser.name(),
                taken.exhibit().hidden(),
                choices,
                String.valueOf(kit.step().step()),
                chain.isEmpty() ? press.say("curl.no-address") : "",
                kit.prepare(),
                chain.orElse(""),
                kit.script().orElse(""),
                kit.hops(),
                kit.known().size());
    }

    private CurlView none(Taken taken, Scenario scenario, BrowserChoice browser) {
        return new CurlView(
                scenario.title(),
                browser.name(),
                taken.exhibit().hidden(),
                List.of(),
                "",
                press.say("curl.no-step"),
                "",
                "",
                "",
                List.of(),
                0);
    }
}
