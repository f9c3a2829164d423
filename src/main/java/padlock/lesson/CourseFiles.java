package padlock.lesson;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import padlock.content.ContentProblem;
import padlock.content.Folder;
import padlock.content.Fragment;
import padlock.content.Reading;
import padlock.content.Utf8;
import padlock.content.Value;
import padlock.content.Yaml;
import padlock.exercise.Scenes;
import padlock.scenario.ScenarioFile;
import padlock.scenario.ScenarioReader;

/** The files of one folder of lessons during one reading, and what was found wrong with them so far. */
final class CourseFiles {
    private static final int MOST_BYTES = 128 * 1024;

    private final Folder folder;
    private final Set<String> names = new TreeSet<>();
    private final Map<String, Optional<ScenarioFile>> scenarios = new TreeMap<>();
    private final List<ContentProblem> problems = new ArrayList<>();

    CourseFiles(Folder folder, List<Folder.Entry> files) {
        this.folder = folder;
        files.forEach(file -> names.add(file.name()));
    }

    Set<String> names() {
        return names;
    }

    List<ContentProblem> problems() {
        return problems.stream().sorted().toList();
    }

    List<ScenarioFile> scenarios() {
        return scenarios.values().stream().flatMap(Optional::stream).toList();
    }

    /** Reads a scenario, for others to name. */
    void scenario(String path, Collection<String> browsers) {
        String beside = path.substring(0, path.lastIndexOf('/') + 1);
        Optional<String> text = text(path);
        scenarios.put(
                path,
                text.flatMap(yaml -> keep(new ScenarioReader(browsers)
                                .readForCourse(
                                        folder.shown(path), yaml, (name, bytes) -> folder.start(beside + name, bytes))))
                        .map(scenario -> new ScenarioFile(path, text.orElse(""), scenario)));
    }

    /** What the file of this path without its ending may name. */
    Scenes scenes(String path, Set<String> lessons) {
        Map<String, Optional<ScenarioFile>> beside = new TreeMap<>();
        scenarios.forEach((name, file) -> {
            if (name.startsWith(path + "/")) {
                beside.put(name.substring(path.length() + 1), file);
            }
        });
        return new Scenes(beside, scenarios, lessons);
    }

    /** What a YAML file says; empty where it is missing or wrong, which is then noted. */
    <T> Optional<T> yaml(String path, Function<Value, T> reader) {
        return text(path).flatMap(text -> keep(Yaml.read(Fragment.file(folder.shown(path), text), reader)));
    }

    String shown(String path) {
        return folder.shown(path);
    }

    Optional<String> text(String path) {
        Optional<byte[]> bytes;
        try {
            bytes = folder.start(path, MOST_BYTES + 1);
        } catch (IOException unreadable) {
            bytes = Optional.empty();
        }
        if (bytes.isEmpty()) {
            problem(path, "this file cannot be read");
            return Optional.empty();
        }
        if (bytes.get().length > MOST_BYTES) {
            problem(path, "too long: at most " + MOST_BYTES / 1024 + " KiB");
            return Optional.empty();
        }
        Optional<String> text = Utf8.decode(bytes.get());
        if (text.isEmpty()) {
            problem(path, "this is not UTF-8 text");
        }
        return text;
    }

    <T> Optional<T> keep(Reading<T> reading) {
        problems.addAll(reading.problems());
        return reading.value();
    }

    void problem(String path, String message) {
        problems.add(ContentProblem.ofFile(folder.shown(path), message));
    }
}
