package padlock.site;

import io.javalin.http.Context;
import java.util.Optional;
import padlock.pages.Templates;
import padlock.progress.Standing;
import padlock.site.view.HomeView;
import padlock.site.view.Layout;
import padlock.site.view.RunView;

/** {@code /}: one sentence, one button; pressing it plays the example. */
final class HomePage {
    private final Engine engine;
    private final Player player;
    private final Templates templates;
    private final Assets assets;

    HomePage(Engine engine, Player player, Templates templates, Assets assets) {
        this.engine = engine;
        this.player = player;
        this.templates = templates;
        this.assets = assets;
    }

    void show(Context ctx) {
        render(ctx, Optional.empty());
    }

    void play(Context ctx) {
        render(ctx, Optional.of(player.play("demo", engine.demo())));
    }

    private void render(Context ctx, Optional<RunView> run) {
        Layout layout = new Layout("Padlock: why the second click breaks", "", assets.base());
        HomeView view = new HomeView(Sketch.line(), run, new Syllabi(engine, Standing.NOBODY).modules());
        Html.send(ctx, templates.homePage(layout, view));
    }
}
