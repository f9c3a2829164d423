package padlock.site.course;

import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import io.javalin.http.UploadedFile;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import padlock.progress.Mark;
import padlock.progress.ProgressExport;
import padlock.progress.Scope;
import padlock.progress.Standing;
import padlock.site.engine.Engine;
import padlock.site.learner.Learners;
import padlock.site.page.Press;
import padlock.site.view.LessonView.Link;
import padlock.site.view.ProgressView;

/** {@code /progress}: what is kept about a learner, to take along, to take away, to forget. */
final class ProgressPages {
    private static final String ID = "[a-z0-9-]{1,60}";
    private static final String PLACE = ID + "(/" + ID + ")?";

    private final Engine engine;
    private final Learners learners;
    private final Press press;

    ProgressPages(Engine engine, Learners learners, Press press) {
        this.engine = engine;
        this.learners = learners;
        this.press = press;
    }

    void show(Context ctx) {
        render(ctx, Optional.empty());
    }

    void reset(Context ctx) {
        String lesson = field(ctx, "lesson", PLACE);
        String task = lesson.isEmpty() ? "" : field(ctx, "task", ID);
        learners.reset(ctx, new Scope(lesson, task));
        back(ctx, field(ctx, "from", "progress").isEmpty() ? lesson : "", task);
    }

    void undo(Context ctx) {
        learners.undo(ctx);
        back(ctx, field(ctx, "lesson", PLACE), "");
    }

    void forget(Context ctx) {
        learners.forget(ctx);
        back(ctx, "", "");
    }

    void export(Context ctx) {
        ctx.header("Content-Disposition", "attachment; filename=\"padlock-progress.json\"");
        ctx.header("Cache-Control", "private, no-store");
        ctx.contentType("application/json")
                .result(ProgressExport.write(learners.standing(ctx).marks()));
    }

    void take(Context ctx) throws IOException {
        ProgressExport.Reading reading = ProgressExport.read(uploaded(ctx));
        if (reading.marks().isEmpty()) {
            ctx.status(HttpStatus.BAD_REQUEST);
            String trouble = reading.trouble().name().toLowerCase(Locale.ROOT);
            render(ctx, Optional.of(press.say("progress.trouble." + trouble)));
            return;
        }
        learners.replace(ctx, reading.marks().get());
        back(ctx, "", "");
    }

    private static byte[] uploaded(Context ctx) throws IOException {
        Optional<UploadedFile> file = Optional.ofNullable(ctx.uploadedFile("file"));
        if (file.isEmpty()) {
            return new byte[0];
        }
        try (InputStream in = file.get().content()) {
            return in.readNBytes(ProgressExport.MOST_BYTES + 1);
        }
    }

    private static String field(Context ctx, String name, String form) {
        return Optional.ofNullable(ctx.formParam(name))
                .filter(value -> value.matches(form))
                .orElse("");
    }

    private static void back(Context ctx, String lesson, String task) {
        String page = lesson.isEmpty() ? "/progress" : lesson.contains("/") ? "/" + lesson : "/lessons/" + lesson;
        ctx.redirect(task.isEmpty() || lesson.contains("/") ? page : page + "#task-" + task, HttpStatus.SEE_OTHER);
    }

    private void render(Context ctx, Optional<String> message) {
        Standing standing = learners.standing(ctx);
        List<Link> lessons = new Syllabi(engine, standing)
                .modules().stream()
                        .flatMap(module -> module.lessons().stream())
                        .filter(lesson -> lesson.tasks() > 0)
                        .toList();
        ProgressView view = new ProgressView(
                standing.known(),
                learners.lost(),
                lessons,
                standing.marks().stream().map(Mark::lesson).collect(Collectors.toSet()),
                lessons.stream().mapToInt(Link::passed).sum(),
                lessons.stream().mapToInt(Link::tasks).sum(),
                (int) standing.marks().stream().filter(Mark::foreseen).count(),
                standing.marks().size(),
                standing.undo().isPresent(),
                message);
        press.send(
                ctx,
                press.say("progress.title"),
                "lessons",
                (templates, layout) -> templates.progressPage(layout, view));
    }
}
