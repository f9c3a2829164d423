package padlock.site.share;

import io.javalin.http.Context;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import padlock.scenario.Scenario;
import padlock.share.FileName;
import padlock.share.Journey;
import padlock.site.engine.Engine;
import padlock.site.engine.Engine.BrowserChoice;
import padlock.site.engine.Turnstile;
import padlock.site.page.Press;
import padlock.site.share.view.PreviewView;
import padlock.site.share.view.ShareView;
import padlock.site.share.view.ShareView.Link;
import padlock.site.view.RunView;
import padlock.site.view.SandboxView.ChoiceView;
import padlock.trace.Run;
import padlock.words.Wording;

/** {@code POST /share}: all the ways to take a scenario and its run away. */
final class SharePage {
    private final Engine engine;
    private final Turnstile turnstile;
    private final Press press;
    private final SiteAddress address;

    SharePage(Engine engine, Turnstile turnstile, Press press, Optional<String> publicUrl) {
        this.engine = engine;
        this.turnstile = turnstile;
        this.press = press;
        this.address = new SiteAddress(publicUrl);
    }

    void show(Context ctx) {
        Taken taken = Taken.from(ctx, engine, press.words());
        if (taken.scenario().isEmpty()) {
            refuse(ctx, press, taken.problems());
            return;
        }
        Scenario scenario = taken.scenario().get();
        BrowserChoice browser = taken.browser(engine);
        Run run = turnstile.run(scenario, browser.id());
        List<ChoiceView> journeys = journeys(run, press.words());
        String base = address.of(ctx);
        ShareView view = new ShareView(
                scenario.title(),
                browser.name(),
                new RunView(
                                "run",
                                run,
                                browser.name(),
                                OptionalInt.empty(),
                                taken.exhibit().yaml(),
                                press.words())
                        .announcement(),
                taken.link().map(link -> link(base, link)),
                SiteAddress.onlyHere(base),
                taken.exhibit().hidden(),
                journeys,
                journeys.isEmpty() ? "" : journeys.get(journeys.size() - 1).value(),
                FileName.of(scenario.title()));
        press.send(ctx, press.say("share.page"), "sandbox", (pages, layout) -> pages.sharePage(layout, view));
    }

    static List<ChoiceView> journeys(Run run, Wording words) {
        return Journey.of(run).stream()
                .map(Journey::step)
                .map(step -> new ChoiceView(
                        String.valueOf(step.step()),
                        step.outcome()
                                .map(outcome -> words.say(
                                        "share.step-came",
                                        step.step(),
                                        words.say("act." + step.action()),
                                        words.say(outcome.word()).toLowerCase(Locale.ROOT)))
                                .orElseGet(
                                        () -> words.say("share.step", step.step(), words.say("act." + step.action())))))
                .toList();
    }

    static void refuse(Context ctx, Press press, List<String> problems) {
        ctx.status(400);
        press.send(
                ctx,
                press.say("preview.wrong"),
                "sandbox",
                (pages, layout) -> pages.sharePreview(layout, PreviewView.refused(problems)));
    }

    private Link link(String base, String link) {
        return new Link(
                base + "/s/" + link,
                "/s/" + link,
                "/embed/" + link,
                "<iframe src=\"" + base + "/embed/" + link
                        + "\" title=\"" + press.say("share.frame-title")
                        + "\" width=\"100%\" height=\"720\"></iframe>");
    }
}
