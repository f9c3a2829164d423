package padlock.site;

import io.javalin.http.Context;
import java.util.List;
import java.util.Optional;
import padlock.progress.Standing;
import padlock.site.course.Syllabi;
import padlock.site.engine.Engine;
import padlock.site.engine.Player;
import padlock.site.page.Press;
import padlock.site.sandbox.Sketch;
import padlock.site.view.HomeView;
import padlock.site.view.LessonView.Link;
import padlock.site.view.RunView;

/** {@code /}: one sentence, one button; pressing it plays the example. */
final class HomePage {
    private final Engine engine;
    private final Player player;
    private final Press press;

    HomePage(Engine engine, Player player, Press press) {
        this.engine = engine;
        this.player = player;
        this.press = press;
    }

    void show(Context ctx) {
        render(ctx, Optional.empty());
    }

    void play(Context ctx) {
        render(ctx, Optional.of(player.play("demo", engine.demo())));
    }

    private void render(Context ctx, Optional<RunView> run) {
        Syllabi course = new Syllabi(engine, Standing.NOBODY);
        List<Link> lessons = course.modules().stream()
                .flatMap(module -> module.lessons().stream())
                .toList();
        HomeView view = new HomeView(
                Sketch.line(press.words()), run, lessons.stream().findFirst(), lessons.size(), course.tracks());
        press.send(ctx, press.say("home.page"), "", (pages, layout) -> pages.homePage(layout, view));
    }
}
