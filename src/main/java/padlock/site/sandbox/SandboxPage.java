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
        if ("1".equals(ctx.queryParam("play"))) {
            play(ctx, form);
        } else {
            render(ctx, form, List.of(), Optional.empty());
        }
    }

    void play(Context ctx) {
        play(ctx, SandboxForm.of(ctx.formParamMap(), usualBrowser()));
    }

    /** The switches as they are set, without a run: for the picture that follows them. */
    void look(Context ctx) {
        SandboxForm form = SandboxForm.of(ctx.formParamMap(), usualBrowser());
        render(ctx, form, List.of(), Optional.empty());
    }

    private void play(Context ctx, SandboxForm form) {
        if (form.mailTooLong()) {
            ctx.status(413);
            render(ctx, form, List.of("The mail is longer than 256 KiB."), Optional.empty());
            return;
        }
        String yaml = form.yaml();
        Reading reading = engine.read(yaml, form.beside());
        if (reading.scenario().isEmpty()) {
            ctx.status(400);
            render(ctx, form, reading.problems(), Optional.empty());
            return;
        }
        Scenario scenario = reading.scenario().get();
        String browser = scenario.browsers().get(0);
        render(ctx, form, List.of(), Optional.of(player.play("run", scenario, browser, OptionalInt.empty(), yaml)));
    }

    private String usualBrowser() {
        return engine.browsers().get(0).id();
    }

    private void render(Context ctx, SandboxForm form, List<String> problems, Optional<RunView> run) {
        press.send(
                ctx,
                "Sandbox",
                "sandbox",
                (pages, layout) -> pages.sandboxPage(
                        layout,
                        Bench.of(
                                form,
                                engine.browsers(),
                                problems,
                                run,
                                Tour.at(Optional.ofNullable(ctx.queryParam("tour"))))));
    }
}
