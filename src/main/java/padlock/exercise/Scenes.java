package padlock.exercise;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import padlock.content.Nearest;
import padlock.content.Quoted;
import padlock.scenario.ScenarioFile;

/**
 * What one file may name: the scenarios in the folder of its own name, all others by their whole path, and lessons.
 *
 * @param beside by name; empty where the file is there and could not be read
 * @param everywhere the same, by path below the lessons' folder
 * @param lessons the ids of all lessons
 */
public record Scenes(
        Map<String, Optional<ScenarioFile>> beside,
        Map<String, Optional<ScenarioFile>> everywhere,
        Set<String> lessons) {
    public Scenes {
        beside = Map.copyOf(beside);
        everywhere = Map.copyOf(everywhere);
        lessons = Set.copyOf(lessons);
    }

    /**
     * The scenario of that name; empty where there is none, or none that could be read.
     *
     * @param problem hears what is wrong with the name itself
     */
    public Optional<ScenarioFile> find(String name, Consumer<String> problem) {
        if (beside.containsKey(name)) {
            return beside.get(name);
        }
        if (everywhere.containsKey(name)) {
            return everywhere.get(name);
        }
        Set<String> known = new TreeSet<>(name.contains("/") ? everywhere.keySet() : beside.keySet());
        Optional<String> near = Nearest.to(name, known);
        problem.accept("unknown scenario " + Quoted.of(name)
                + (name.contains("/") && near.isEmpty() ? "" : Nearest.hint(name, known)));
        return Optional.empty();
    }
}
