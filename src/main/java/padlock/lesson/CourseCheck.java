package padlock.lesson;

import java.util.ArrayList;
import java.util.List;
import padlock.scenario.Runner;
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
        return new Findings(
                holdings.course().lessons().size(), holdings.scenarios().size(), runs, problems);
    }
}
