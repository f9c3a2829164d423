package padlock.site;

import io.javalin.http.BadRequestResponse;
import io.javalin.http.Context;
import io.javalin.http.NotFoundResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import padlock.pages.Templates;
import padlock.site.Engine.CourseLesson;
import padlock.site.Engine.CourseModule;
import padlock.site.Engine.Example;
import padlock.site.Engine.Part;
import padlock.site.view.Layout;
import padlock.site.view.LessonView;
import padlock.site.view.LessonView.ExampleView;
import padlock.site.view.LessonView.Link;
import padlock.site.view.LessonView.ModuleView;
import padlock.site.view.LessonView.Row;
import padlock.site.view.RunView;

/** {@code /lessons} and each lesson below it; an example runs by a post to its lesson. */
final class LessonPages {
    private final Engine engine;
    private final Player player;
    private final Templates templates;
    private final Assets assets;

    LessonPages(Engine engine, Player player, Templates templates, Assets assets) {
        this.engine = engine;
        this.player = player;
        this.templates = templates;
        this.assets = assets;
    }

    static List<ModuleView> modules(Engine engine) {
        return engine.course().stream()
                .map(module -> new ModuleView(
                        module.title(),
                        module.lessons().stream().map(LessonPages::link).toList()))
                .toList();
    }

    void index(Context ctx) {
        Layout layout = new Layout("Lessons", "lessons", assets.base());
        Html.send(ctx, templates.lessonIndex(layout, modules(engine)));
    }

    void show(Context ctx) {
        render(ctx, 0);
    }

    void play(Context ctx) {
        String number = Optional.ofNullable(ctx.formParam("example")).orElse("");
        if (!number.matches("[1-9][0-9]{0,2}")) {
            throw new BadRequestResponse("No such example");
        }
        render(ctx, Integer.parseInt(number));
    }

    private void render(Context ctx, int playing) {
        String id = ctx.pathParam("id");
        List<CourseLesson> all = engine.course().stream()
                .flatMap(module -> module.lessons().stream())
                .toList();
        for (int i = 0; i < all.size(); i++) {
            CourseLesson lesson = all.get(i);
            if (lesson.id().equals(id)) {
                Optional<Link> next = i + 1 < all.size() ? Optional.of(link(all.get(i + 1))) : Optional.empty();
                Layout layout = new Layout(lesson.title(), "lessons", assets.base());
                Html.send(ctx, templates.lessonPage(layout, view(lesson, next, playing)));
                return;
            }
        }
        throw new NotFoundResponse("No such lesson");
    }

    private LessonView view(CourseLesson lesson, Optional<Link> next, int playing) {
        List<Row> rows = new ArrayList<>();
        StringBuilder prose = new StringBuilder();
        int number = 0;
        for (Part part : lesson.parts()) {
            if (part instanceof Part.Prose text) {
                prose.append(text.html());
            } else if (part instanceof Part.Live live) {
                number++;
                rows.add(new Row(
                        prose.toString(), Optional.of(example(lesson, number, live.example(), number == playing))));
                prose.setLength(0);
            }
        }
        if (playing > number) {
            throw new NotFoundResponse("No such example");
        }
        if (!prose.isEmpty()) {
            rows.add(new Row(prose.toString(), Optional.empty()));
        }
        return new LessonView(
                lesson.id(), lesson.title(), lesson.minutes(), moduleOf(lesson), lesson.objectives(), rows, next);
    }

    private ExampleView example(CourseLesson lesson, int number, Example example, boolean playing) {
        Optional<RunView> run = playing ? Optional.of(player.play("example-" + number, example)) : Optional.empty();
        return new ExampleView(
                lesson.id(),
                number,
                example.scenario().title(),
                example.caption(),
                player.browserName(example.browser()),
                example.yaml(),
                run);
    }

    private String moduleOf(CourseLesson lesson) {
        return engine.course().stream()
                .filter(module -> module.lessons().contains(lesson))
                .map(CourseModule::title)
                .findFirst()
                .orElse("");
    }

    private static Link link(CourseLesson lesson) {
        return new Link(lesson.id(), lesson.title(), lesson.minutes());
    }
}
