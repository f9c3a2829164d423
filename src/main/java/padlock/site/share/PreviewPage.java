package padlock.site.share;

import io.javalin.http.Context;
import java.util.List;
import padlock.scenario.Scenario;
import padlock.share.Opened;
import padlock.share.ShareLink;
import padlock.site.engine.Engine;
import padlock.site.page.Press;
import padlock.site.sandbox.SetupSentences;
import padlock.site.sandbox.StepWords;
import padlock.site.share.view.PreviewView;

/** {@code /s/1.…}: what a link sets, in words, before anything of it applies. */
final class PreviewPage {
    private final Engine engine;
    private final Press press;

    PreviewPage(Engine engine, Press press) {
        this.engine = engine;
        this.press = press;
    }

    void show(Context ctx) {
        String link = ctx.pathParam("link");
        Opened opened = ShareLink.read(link);
        if (opened.parcel().isEmpty()) {
            SharePage.refuse(
                    ctx,
                    press,
                    opened.problem().map(press.words()::say).stream().toList());
            return;
        }
        Taken taken = Taken.of(opened.parcel().get(), engine, press.words());
        if (taken.scenario().isEmpty()) {
            SharePage.refuse(ctx, press, taken.problems());
            return;
        }
        Scenario scenario = taken.scenario().get();
        List<String> switches = SetupSentences.differences(scenario, press.words());
        PreviewView view = new PreviewView(
                scenario.title(),
                scenario.why().orElse(""),
                taken.browser(engine).name(),
                switches,
                StepWords.of(scenario, press.words()),
                taken.exhibit().yaml(),
                taken.exhibit().mail(),
                List.of(),
                taken.exhibit().hidden(),
                "/embed/" + link);
        press.send(ctx, press.say("preview.kind"), "sandbox", (pages, layout) -> pages.sharePreview(layout, view));
    }
}
