package padlock.site.course;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import padlock.exercise.Choice;
import padlock.exercise.Claims;
import padlock.exercise.Fix;
import padlock.exercise.LookAt;
import padlock.exercise.Task;
import padlock.progress.Mark;
import padlock.scenario.Scenario;
import padlock.site.engine.Engine;
import padlock.site.engine.Engine.Reading;
import padlock.site.engine.Player;
import padlock.site.page.Press;
import padlock.site.sandbox.Sketch;
import padlock.site.view.RunView;
import padlock.site.view.TaskView;
import padlock.trace.Run;

/** Plays tasks: which prediction came true, and whether a setup mends the story. Keeps nothing. */
final class TaskDesk {
    private final Engine engine;
    private final Player player;
    private final Press press;

    TaskDesk(Engine engine, Player player, Press press) {
        this.engine = engine;
        this.player = player;
        this.press = press;
    }

    /** A task as it is now, and the mark that this answer earned, if it earned one. */
    record Outcome(TaskView view, Optional<Mark> mark) {}

    /** The task before anything is run on this visit. */
    TaskView waiting(String lesson, Task task, Optional<Mark> mark) {
        return new Sheet(lesson, task, mark).view(OptionalInt.empty(), Optional.empty(), Optional.empty());
    }

    /** The choice that comes true; empty where none does. */
    Optional<Choice> right(Task task) {
        OptionalInt right = task.right(play(task.file().scenario(), task));
        return right.isPresent() ? Optional.of(task.choices().get(right.getAsInt())) : Optional.empty();
    }

    /** A prediction: the first one counts, the later ones are just as welcome. */
    Outcome predict(String lesson, Task task, int choice, Optional<Mark> earlier, Instant now) {
        Map<String, Run> runs = play(task.file().scenario(), task);
        OptionalInt right = task.right(runs);
        boolean foreseen = right.isPresent() && right.getAsInt() == choice;
        Mark mark = earlier.orElse(new Mark(lesson, task.id(), choice, foreseen, false, now));
        Sheet sheet = new Sheet(lesson, task, Optional.of(mark));
        TaskView view = sheet.view(OptionalInt.of(choice), Optional.of(runs), Optional.empty());
        return new Outcome(view, earlier.isEmpty() ? Optional.of(mark) : Optional.empty());
    }

    /** A try to mend the story. */
    Outcome mend(String lesson, Task task, Fix fix, Map<String, List<String>> form, Optional<Mark> mark) {
        Map<String, String> values = Mender.values(fix, form);
        Reading reading = Mender.story(engine, task.file().scenario(), values);
        if (reading.scenario().isEmpty()) {
            TaskView.Try refused = new TaskView.Try(false, reading.problems(), Optional.empty());
            return new Outcome(
                    new Sheet(lesson, task, mark)
                            .view(OptionalInt.empty(), Optional.empty(), Optional.of(new Tried(values, refused))),
                    Optional.empty());
        }
        Map<String, Run> runs = play(reading.scenario().get(), task, fix);
        boolean reached = Claims.hold(fix.goal(), runs);
        Optional<Mark> earned = reached ? mark.map(Mark::withFix) : Optional.empty();
        RunView run = show(task, runs, "fix");
        return new Outcome(
                new Sheet(lesson, task, earned.or(() -> mark))
                        .view(
                                OptionalInt.empty(),
                                Optional.empty(),
                                Optional.of(new Tried(values, new TaskView.Try(reached, List.of(), Optional.of(run))))),
                earned);
    }

    private Map<String, Run> play(Scenario story, Task task) {
        Map<String, Run> runs = new LinkedHashMap<>();
        task.browsers().forEach(browser -> runs.put(browser, player.run(story, browser)));
        return runs;
    }

    private Map<String, Run> play(Scenario story, Task task, Fix fix) {
        Map<String, Run> runs = new LinkedHashMap<>();
        runs.put(task.lookAt().browser(), player.run(story, task.lookAt().browser()));
        Claims.browsers(fix.goal().stream())
                .forEach(browser -> runs.computeIfAbsent(browser, other -> player.run(story, other)));
        return runs;
    }

    private RunView show(Task task, Map<String, Run> runs, String suffix) {
        LookAt place = task.lookAt();
        return player.show(
                "task-" + task.id() + "-" + suffix,
                Optional.ofNullable(runs.get(place.browser())).orElseThrow(),
                place.browser(),
                OptionalInt.of(place.step()),
                task.file().text());
    }

    /** What a learner set, and what came of it. */
    private record Tried(Map<String, String> values, TaskView.Try result) {}

    /** One learner's sheet for one task. */
    private final class Sheet {
        private final String lesson;
        private final Task task;
        private final Optional<Mark> mark;

        Sheet(String lesson, Task task, Optional<Mark> mark) {
            this.lesson = lesson;
            this.task = task;
            // The author may have taken choices away since.
            this.mark = mark.filter(kept -> kept.choice() < task.choices().size());
        }

        TaskView view(OptionalInt now, Optional<Map<String, Run>> runs, Optional<Tried> tried) {
            OptionalInt chosen = now.isPresent()
                    ? now
                    : mark.map(kept -> OptionalInt.of(kept.choice())).orElse(OptionalInt.empty());
            OptionalInt right = runs.map(task::right)
                    .orElse(mark.filter(Mark::foreseen).isPresent() ? chosen : OptionalInt.empty());
            List<TaskView.Option> choices = IntStream.range(0, task.choices().size())
                    .mapToObj(i -> new TaskView.Option(
                            i,
                            GoalWords.of(task.choices().get(i), press),
                            chosen.isPresent() && chosen.getAsInt() == i,
                            right.isPresent() && right.getAsInt() == i))
                    .toList();
            boolean fixed = task.fix().isEmpty() || mark.filter(Mark::mended).isPresent();
            return new TaskView(
                    "/lessons/" + lesson,
                    task.id(),
                    task.ask(),
                    player.browserName(task.lookAt().browser()),
                    chosen.isPresent()
                            ? Optional.empty()
                            : Sketch.of(task.file().scenario(), task.lookAt().step(), press.words()),
                    choices,
                    chosen.isPresent() ? Optional.of(answer(chosen.getAsInt(), right, runs)) : Optional.empty(),
                    chosen.isPresent() || tried.isPresent()
                            ? task.fix().map(fix -> mending(fix, tried))
                            : Optional.empty(),
                    mark.isPresent() && fixed);
        }

        private TaskView.Answer answer(int chosen, OptionalInt right, Optional<Map<String, Run>> runs) {
            boolean foreseen = runs.isPresent()
                    ? right.isPresent() && right.getAsInt() == chosen
                    : mark.map(Mark::foreseen).orElse(false);
            return new TaskView.Answer(
                    foreseen,
                    GoalWords.of(task.choices().get(chosen), press),
                    task.choices().get(chosen).says(),
                    right.isPresent()
                            ? Optional.of(GoalWords.of(task.choices().get(right.getAsInt()), press))
                            : Optional.empty(),
                    task.explain(),
                    runs.map(played -> show(task, played, "run")));
        }

        private TaskView.Mending mending(Fix fix, Optional<Tried> tried) {
            Scenario start = task.file().scenario();
            Map<String, String> values = tried.map(Tried::values).orElse(Mender.values(fix, start));
            return new TaskView.Mending(
                    Mender.fields(task.id() + "-", values, press.words()),
                    GoalWords.of(fix.goal(), start, press),
                    fix.hints(),
                    mark.filter(Mark::mended).isPresent(),
                    tried.map(Tried::result));
        }
    }
}
