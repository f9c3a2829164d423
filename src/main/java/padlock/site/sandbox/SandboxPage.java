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
import padlock.site.view.RunView;

/** {@code /sandbox}: set the switches, run, see. A link's query sets switches too, and with {@code play=1} runs at once. */
final class SandboxPage {
    private final Engine engine;
    private final Player player;
    private final Press press;

    SandboxPage(Engine engine, Player player, Press press) {
        this.engine = engine;
        this.player = player;
        this.press = press;
    }

    void show(Context ctx) {
        SandboxForm form = SandboxForm.of(ctx.queryParamMap(), usualBrowser());
        Draft draft = Draft.fresh(form.settings());
        if ("1".equals(ctx.queryParam("play"))) {
            play(ctx, form, draft);
        } else {
            render(ctx, form, draft, List.of(), Optional.empty());
        }
    }

    void play(Context ctx) {
        SandboxForm form = SandboxForm.of(ctx.formParamMap(), usualBrowser());
        play(ctx, form, Draft.of(ctx, form.settings()));
    }

    /** The switches as they are set, or as they were before the last one was turned, without a run: for the picture that follows them. */
    void look(Context ctx) {
        SandboxForm form = SandboxForm.of(ctx.formParamMap(), usualBrowser());
        Draft typed = Draft.of(ctx, form.settings());
        Draft draft = typed.asked(ctx);
        SandboxForm shown = draft.equals(typed) ? form : form.with(draft.text());
        render(ctx, shown, draft, List.of(), Optional.empty());
    }

    private void play(Context ctx, SandboxForm form, Draft draft) {
        if (form.mailTooLong()) {
            ctx.status(413);
            render(ctx, form, draft, List.of(press.say("sandbox.mail-too-long")), Optional.empty());
            return;
        }
        String yaml = form.yaml(press.words());
        Reading reading = engine.read(yaml, form.beside());
        if (reading.scenario().isEmpty()) {
            ctx.status(400);
            render(ctx, form, draft, reading.problems(), Optional.empty());
            return;
        }
        Scenario scenario = reading.scenario().get();
        String browser = scenario.browsers().get(0);
        RunView run = player.play("run", scenario, browser, OptionalInt.empty(), yaml);
        render(ctx, form, draft, List.of(), Optional.of(run));
    }

    private String usualBrowser() {
        return engine.browsers().get(0).id();
    }

    private void render(Context ctx, SandboxForm form, Draft draft, List<String> problems, Optional<RunView> run) {
        press.send(
                ctx,
                press.say("nav.sandbox"),
                "sandbox",
                (pages, layout) -> pages.sandboxPage(
                        layout,
                        new Bench(form, press.words())
                                .lay(
                                        draft,
                                        engine.browsers(),
                                        problems,
                                        run,
                                        Tour.at(Optional.ofNullable(ctx.queryParam("tour")), press.words()))));
    }
}
