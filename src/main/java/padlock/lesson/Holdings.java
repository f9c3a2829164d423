package padlock.lesson;

import java.util.List;
import java.util.Optional;
import padlock.content.ContentProblem;
import padlock.scenario.ScenarioFile;

/**
 * All that a folder of lessons holds at one moment: what could be read, and everything that is wrong with the rest.
 *
 * @param scenarios every scenario below the folder, by path, whether or not a lesson shows it
 */
public record Holdings(Course course, Banks banks, List<ScenarioFile> scenarios, List<ContentProblem> problems) {
    public Holdings {
        scenarios = List.copyOf(scenarios);
        problems = List.copyOf(problems);
    }

    public Optional<ScenarioFile> scenario(String path) {
        return scenarios.stream().filter(file -> file.path().equals(path)).findFirst();
    }
}
