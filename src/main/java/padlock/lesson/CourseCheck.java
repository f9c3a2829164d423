package padlock.lesson;

import java.util.ArrayList;
import java.util.List;
import padlock.exercise.ExerciseCheck;
import padlock.scenario.Runner;
import padlock.scenario.ScenarioFile;
import padlock.trace.Run;
import padlock.trace.RunDifference;

/** Proves a course: every file is well formed, and every scenario does what it claims, over the wire and in memory alike. */
public final class CourseCheck {
    private final Runner wire;
    private final Runner model;

    public CourseCheck(Runner wire, Runner model) {
        this.wire = wire;
        this.model = model;
    }

    /**
     * What was found.
     *
     * @param problems one line each, ready to print; empty when the course holds
     */
    public record Findings(int lessons, int scenarios, int runs, List<String> problems) {
        public Findings {
            problems = List.copyOf(problems);
        }
    }

    public Findings check(Holdings holdings) {
        List<String> problems = new ArrayList<>();
        holdings.problems().forEach(problem -> problems.add(problem.toString()));
        int runs = 0;
        for (ScenarioFile file : holdings.scenarios()) {
            for (String browser : file.scenario().browsers()) {
                Run overWire = wire.run(file.scenario(), browser);
                Run inMemory = model.run(file.scenario(), browser);
                runs += 2;
                String where = file.path() + " (" + browser + "): ";
                overWire.problems().forEach(problem -> problems.add(where + problem));
                RunDifference.between(overWire, inMemory)
                        .ifPresent(difference -> problems.add(where + "wire and model differ in step "
                                + difference.step() + ": " + difference.one() + " / " + difference.other()));
            }
        }
        ExerciseCheck exercises = exercises(holdings);
        problems.addAll(exercises.problems());
        runs += exercises.runs();
        return new Findings(
                holdings.course().lessons().size(), holdings.scenarios().size(), runs, problems);
    }

    private ExerciseCheck exercises(Holdings holdings) {
        ExerciseCheck check = new ExerciseCheck(wire, model);
        for (Lesson lesson : holdings.course().lessons()) {
            lesson.tasks().forEach(task -> check.task(lesson.id() + ", task " + task.id() + ": ", task));
        }
        Banks banks = holdings.banks();
        banks.myths().forEach(myth -> check.myth("myths/" + myth.id() + ".yml: ", myth));
        banks.incidents().forEach(incident -> check.incident("cases/" + incident.id() + ".yml: ", incident));
        banks.tickets().forEach(ticket -> check.ticket("tickets/" + ticket.id() + ".yml: ", ticket));
        return check;
    }
}
