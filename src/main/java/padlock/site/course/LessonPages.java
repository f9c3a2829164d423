package padlock.site.course;

import io.javalin.http.BadRequestResponse;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import io.javalin.http.NotFoundResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import padlock.exercise.Fix;
import padlock.exercise.Task;
import padlock.progress.Mark;
import padlock.progress.Standing;
import padlock.site.engine.Engine;
import padlock.site.engine.Engine.CourseLesson;
import padlock.site.engine.Engine.CourseModule;
import padlock.site.engine.Engine.Example;
import padlock.site.engine.Engine.Part;
import padlock.site.engine.Player;
import padlock.site.learner.Learners;
import padlock.site.page.Press;
import padlock.site.sandbox.Sketch;
import padlock.site.view.LessonView;
import padlock.site.view.LessonView.ExampleView;
import padlock.site.view.LessonView.Link;
import padlock.site.view.LessonView.Row;
import padlock.site.view.RunView;
import padlock.site.view.TaskView;

/** Each lesson below {@code /lessons}; an example runs by a post to its lesson, a task is answered by a post below it. */
final class LessonPages {
    private final Engine engine;
    private final Player player;
    private final TaskDesk desk;
    private final Learners learners;
    private final Press press;

    LessonPages(Engine engine, Player player, Learners learners, Press press) {
        this.engine = engine;
        this.player = player;
        this.desk = new TaskDesk(engine, player, press);
        this.learners = learners;
        this.press = press;
    }

    void show(Context ctx) {
        String id = ctx.pathParam("id");
        List<String> problems = problems(id);
        if (!problems.isEmpty()
                && new Syllabi(engine, Standing.NOBODY).lesson(id).isEmpty()) {
            // The file is there and cannot be read: its author is told where.
            ctx.status(HttpStatus.SERVICE_UNAVAILABLE);
            press.send(
                    ctx,
                    press.say("authors.broken"),
                    "lessons",
                    (templates, layout) -> templates.lessonBroken(layout, problems));
            return;
        }
        learners.at(ctx);
        render(ctx, lesson(ctx), 0, Optional.empty());
    }

    void play(Context ctx) {
        String number = Optional.ofNullable(ctx.formParam("example")).orElse("");
        if (!number.matches("[1-9][0-9]{0,2}")) {
            throw new BadRequestResponse("No such example");
        }
        render(ctx, lesson(ctx), Integer.parseInt(number), Optional.empty());
    }

    /** Where a reader lands who reloads an answer by its address. */
    void back(Context ctx) {
        ctx.redirect("/lessons/" + lesson(ctx).id() + "#task-" + task(ctx).id());
    }

    void predict(Context ctx) {
        CourseLesson lesson = lesson(ctx);
        Task task = task(ctx);
        String choice = Optional.ofNullable(ctx.formParam("choice")).orElse("");
        if (!choice.matches("[0-9]")
                || Integer.parseInt(choice) >= task.choices().size()) {
            throw new BadRequestResponse("No such choice");
        }
        TaskDesk.Outcome outcome = desk.predict(
                lesson.id(),
                task,
                Integer.parseInt(choice),
                learners.standing(ctx).mark(lesson.id(), task.id()),
                learners.clock().instant());
        outcome.mark().ifPresent(mark -> learners.keep(ctx, mark));
        render(ctx, lesson, 0, Optional.of(outcome.view()));
    }

    void mend(Context ctx) {
        CourseLesson lesson = lesson(ctx);
        Task task = task(ctx);
        Fix fix = task.fix().orElseThrow(() -> new NotFoundResponse("Nothing to mend"));
        Optional<Mark> mark = learners.standing(ctx).mark(lesson.id(), task.id());
        TaskDesk.Outcome outcome = desk.mend(lesson.id(), task, fix, ctx.formParamMap(), mark);
        outcome.mark().ifPresent(earned -> learners.keep(ctx, earned));
        render(ctx, lesson, 0, Optional.of(outcome.view()));
    }

    private CourseLesson lesson(Context ctx) {
        return new Syllabi(engine, Standing.NOBODY)
                .lesson(ctx.pathParam("id"))
                .orElseThrow(() -> new NotFoundResponse("No such lesson"));
    }

    private Task task(Context ctx) {
        String id = ctx.pathParam("task");
        return Syllabi.tasks(lesson(ctx)).stream()
                .filter(task -> task.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new NotFoundResponse("No such task"));
    }

    private void render(Context ctx, CourseLesson lesson, int playing, Optional<TaskView> answered) {
        Standing standing = learners.standing(ctx);
        Syllabi syllabi = new Syllabi(engine, standing);
        List<CourseLesson> all = syllabi.lessons();
        int after = all.indexOf(lesson) + 1;
        Optional<Link> next = after < all.size() ? Optional.of(syllabi.link(all.get(after))) : Optional.empty();
        LessonView view = new LessonView(
                lesson.id(),
                lesson.title(),
                lesson.minutes(),
                moduleOf(lesson),
                lesson.objectives(),
                rows(lesson, standing, playing, answered),
                next,
                standing.undo()
                        .filter(scope -> scope.lesson().equals(lesson.id()))
                        .isPresent(),
                problems(lesson.id()));
        press.send(ctx, lesson.title(), "lessons", (templates, layout) -> templates.lessonPage(layout, view));
    }

    /** What is wrong with the files of one lesson. */
    private List<String> problems(String id) {
        return engine.problems().stream()
                .filter(problem -> problem.contains("/" + id + ".md:") || problem.contains("/" + id + "/"))
                .toList();
    }

    private List<Row> rows(CourseLesson lesson, Standing standing, int playing, Optional<TaskView> answered) {
        List<Row> rows = new ArrayList<>();
        StringBuilder prose = new StringBuilder();
        int number = 0;
        for (Part part : lesson.parts()) {
            if (part instanceof Part.Prose text) {
                prose.append(text.html());
                continue;
            }
            if (part instanceof Part.Live live) {
                number++;
                ExampleView example = example(lesson, number, live.example(), number == playing);
                rows.add(new Row(prose.toString(), Optional.of(example), Optional.empty()));
            } else if (part instanceof Part.Question question) {
                Task task = question.task();
                TaskView view = answered.filter(given -> given.id().equals(task.id()))
                        .orElseGet(() -> desk.waiting(lesson.id(), task, standing.mark(lesson.id(), task.id())));
                rows.add(new Row(prose.toString(), Optional.empty(), Optional.of(view)));
            }
            prose.setLength(0);
        }
        if (playing > number) {
            throw new NotFoundResponse("No such example");
        }
        if (!prose.isEmpty()) {
            rows.add(new Row(prose.toString(), Optional.empty(), Optional.empty()));
        }
        return rows;
    }

    private ExampleView example(CourseLesson lesson, int number, Example example, boolean playing) {
        Optional<RunView> run = playing ? Optional.of(player.play("example-" + number, example)) : Optional.empty();
        return new ExampleView(
                lesson.id(),
                number,
                example.scenario().title(),
                example.caption(),
                player.browserName(example.browser()),
                example.browser(),
                example.yaml(),
                example.step().isPresent()
                        ? Sketch.of(example.scenario(), example.step().getAsInt(), press.words())
                        : Optional.empty(),
                run);
    }

    private String moduleOf(CourseLesson lesson) {
        return engine.course().stream()
                .filter(module -> module.lessons().contains(lesson))
                .map(CourseModule::title)
                .findFirst()
                .orElse("");
    }
}
