package padlock.lesson;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import padlock.content.ContentProblem;
import padlock.content.Fields;
import padlock.content.Folder;
import padlock.content.Fragment;
import padlock.content.Quoted;
import padlock.content.Reading;
import padlock.content.Utf8;
import padlock.content.Value;
import padlock.content.Yaml;
import padlock.scenario.ScenarioReader;

/** Reads a whole folder of lessons, and finds every mistake in every file. Good for one reading. */
final class CourseReader {
    static final String COURSE = "course.yml";

    // Plans for a live class; the folders beside them hold scenarios as everywhere.
    private static final Pattern RUN_SHEET = Pattern.compile("run-sheets/[^/]+");

    private static final int MOST_BYTES = 128 * 1024;
    private static final int MOST = 100;
    private static final Pattern ID = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");

    private final Folder folder;
    private final Collection<String> browsers;
    private final List<ContentProblem> problems = new ArrayList<>();
    private final Set<String> names = new HashSet<>();
    private final Map<String, ScenarioFile> scenarios = new TreeMap<>();
    private final Set<String> listed = new HashSet<>();
    private final Set<String> earlier = new LinkedHashSet<>();

    CourseReader(Folder folder, Collection<String> browsers) {
        this.folder = folder;
        this.browsers = browsers;
    }

    Holdings read(List<Folder.Entry> files) {
        files.forEach(file -> names.add(file.name()));
        names.stream()
                .filter(name -> name.endsWith(".yml")
                        && !name.equals(COURSE)
                        && !RUN_SHEET.matcher(name).matches())
                .forEach(this::scenario);
        Course course = text(COURSE)
                .flatMap(text -> keep(Yaml.read(Fragment.file(folder.shown(COURSE), text), this::course)))
                .orElse(new Course("", List.of()));
        names.stream()
                .filter(name -> name.endsWith(".md") && !listed.contains(name))
                .forEach(name -> problem(name, "this lesson stands in no module of " + COURSE));
        return new Holdings(
                course,
                List.copyOf(scenarios.values()),
                problems.stream().sorted().toList());
    }

    private void scenario(String path) {
        String beside = path.substring(0, path.lastIndexOf('/') + 1);
        Optional<String> text = text(path);
        text.flatMap(yaml -> keep(new ScenarioReader(browsers)
                        .readForCourse(folder.shown(path), yaml, (name, bytes) -> folder.start(beside + name, bytes))))
                .ifPresent(scenario -> scenarios.put(path, new ScenarioFile(path, text.orElse(""), scenario)));
    }

    private Course course(Value root) {
        Fields fields = root.fields("title", "modules");
        List<Value> modules =
                fields.required("modules").map(list -> list.items(1, MOST)).orElse(List.of());
        return new Course(
                fields.required("title").flatMap(Value::someText).orElse(""),
                modules.stream().map(this::module).toList());
    }

    private CourseModule module(Value value) {
        Fields fields = value.fields("id", "title", "lessons");
        String id = fields.required("id").flatMap(CourseReader::id).orElse("");
        List<Value> lessons =
                fields.required("lessons").map(list -> list.items(1, MOST)).orElse(List.of());
        return new CourseModule(
                id,
                fields.required("title").flatMap(Value::someText).orElse(""),
                lessons.stream().flatMap(lesson -> lesson(id, lesson).stream()).toList());
    }

    private Optional<Lesson> lesson(String module, Value value) {
        Optional<String> id = id(value);
        if (id.isEmpty()) {
            return Optional.empty();
        }
        String path = module + "/" + id.get() + ".md";
        if (!names.contains(path)) {
            value.problem("there is no file " + Quoted.of(path));
            return Optional.empty();
        }
        listed.add(path);
        Optional<Lesson> lesson = text(path)
                .flatMap(text -> keep(new LessonReader(scenariosOf(module + "/" + id.get() + "/"), browsers, earlier)
                        .read(folder.shown(path), id.get(), text)));
        if (earlier.contains(id.get())) {
            value.problem("the lesson " + Quoted.of(id.get()) + " stands here twice");
        }
        earlier.add(id.get());
        return lesson;
    }

    /** The scenarios in one folder by their names in it; empty where there is a file that could not be read. */
    private Map<String, Optional<ScenarioFile>> scenariosOf(String beside) {
        Map<String, Optional<ScenarioFile>> files = new TreeMap<>();
        names.stream()
                .filter(name -> name.startsWith(beside) && name.endsWith(".yml"))
                .forEach(name -> files.put(name.substring(beside.length()), Optional.ofNullable(scenarios.get(name))));
        return files;
    }

    private static Optional<String> id(Value value) {
        return value.parsed(
                "a name of small letters, digits and hyphens",
                text -> Optional.of(text).filter(id -> ID.matcher(id).matches()));
    }

    private Optional<String> text(String path) {
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

    private <T> Optional<T> keep(Reading<T> reading) {
        problems.addAll(reading.problems());
        return reading.value();
    }

    private void problem(String path, String message) {
        problems.add(ContentProblem.ofFile(folder.shown(path), message));
    }
}
