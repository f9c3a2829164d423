package padlock.site.course;

import io.javalin.http.Context;
import io.javalin.http.NotFoundResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import padlock.exercise.Choice;
import padlock.exercise.Fix;
import padlock.exercise.Task;
import padlock.progress.Standing;
import padlock.scenario.SetupWords;
import padlock.site.engine.Engine;
import padlock.site.engine.Engine.CourseLesson;
import padlock.site.engine.Engine.Part;
import padlock.site.engine.Player;
import padlock.site.page.Press;
import padlock.site.view.HandoutView;
import padlock.site.view.HandoutView.Block;
import padlock.site.view.HandoutView.Key;
import padlock.site.view.HandoutView.Sheet;

/** {@code /lessons/…/handout}: a lesson on paper, with the answers or without. */
final class Handouts {
    private final Engine engine;
    private final Player player;
    private final TaskDesk desk;
    private final Press press;

    Handouts(Engine engine, Player player, Press press) {
        this.engine = engine;
        this.player = player;
        this.desk = new TaskDesk(engine, player, press);
        this.press = press;
    }

    void show(Context ctx) {
        render(ctx, false);
    }

    void showAnswers(Context ctx) {
        render(ctx, true);
    }

    private void render(Context ctx, boolean answers) {
        CourseLesson lesson = new Syllabi(engine, Standing.NOBODY)
                .lesson(ctx.pathParam("id"))
                .orElseThrow(() -> new NotFoundResponse("No such lesson"));
        HandoutView view = new HandoutView(
                lesson.id(), lesson.title(), lesson.minutes(), lesson.objectives(), blocks(lesson, answers), answers);
        press.send(ctx, lesson.title(), "lessons", (templates, layout) -> templates.lessonHandout(layout, view));
    }

    private List<Block> blocks(CourseLesson lesson, boolean answers) {
        List<Block> blocks = new ArrayList<>();
        String prose = "";
        for (Part part : lesson.parts()) {
            if (part instanceof Part.Prose text) {
                prose += text.html();
            } else {
                Optional<String> example = part instanceof Part.Live live
                        ? Optional.of(live.example().scenario().title())
                        : Optional.empty();
                Optional<Sheet> task = part instanceof Part.Question question
                        ? Optional.of(sheet(question.task(), answers))
                        : Optional.empty();
                blocks.add(new Block(prose, example, task));
                prose = "";
            }
        }
        blocks.add(new Block(prose, Optional.empty(), Optional.empty()));
        return blocks;
    }

    private Sheet sheet(Task task, boolean answers) {
        return new Sheet(
                task.ask(),
                player.browserName(task.lookAt().browser()),
                task.choices().stream()
                        .map(choice -> GoalWords.of(choice, press))
                        .toList(),
                task.fix()
                        .map(fix -> GoalWords.of(fix.goal(), task.file().scenario(), press))
                        .orElse(List.of()),
                answers ? desk.right(task).map(right -> key(task, right)) : Optional.empty());
    }

    private Key key(Task task, Choice right) {
        List<String> solution = task.fix().map(fix -> turned(task, fix)).orElse(List.of());
        return new Key(GoalWords.of(right, press), right.says(), task.explain(), solution);
    }

    /** The switches that the solution turns, as it leaves them. */
    private List<String> turned(Task task, Fix fix) {
        Map<String, String> before = SetupWords.of(task.file().scenario().setup());
        Map<String, String> after = SetupWords.of(fix.solution());
        after.entrySet().removeIf(entry -> entry.getValue().equals(before.get(entry.getKey())));
        return Mender.told(after, press.words());
    }
}
