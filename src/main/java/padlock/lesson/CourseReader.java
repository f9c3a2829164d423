package padlock.lesson;

import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import padlock.content.Fields;
import padlock.content.Folder;
import padlock.content.Quoted;
import padlock.content.Value;

/** Reads a whole folder of lessons, and finds every mistake in every file. Good for one reading. */
final class CourseReader {
    static final String COURSE = "course.yml";

    // Plans for a live class; the folders beside them hold scenarios as everywhere.
    private static final Pattern RUN_SHEET = Pattern.compile("run-sheets/[^/]+");

    private static final int MOST = 100;
    private static final Pattern ID = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");

    private final CourseFiles files;
    private final Collection<String> browsers;
    private final Set<String> listed = new HashSet<>();
    private final Set<String> earlier = new LinkedHashSet<>();

    CourseReader(Folder folder, List<Folder.Entry> files, Collection<String> browsers) {
        this.files = new CourseFiles(folder, files);
        this.browsers = browsers;
    }

    Holdings read() {
        files.names().stream()
                .filter(name -> name.endsWith(".yml")
                        && !name.equals(COURSE)
                        && !BanksReader.knows(name)
                        && !RUN_SHEET.matcher(name).matches())
                .forEach(name -> files.scenario(name, browsers));
        Course course = files.yaml(COURSE, this::course).orElse(new Course("", List.of()));
        files.names().stream()
                .filter(name -> name.endsWith(".md") && !listed.contains(name))
                .forEach(name -> files.problem(name, "this lesson stands in no module of " + COURSE));
        Banks banks = new BanksReader(files, browsers, earlier).read();
        return new Holdings(course, banks, files.scenarios(), files.problems());
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
        if (!files.names().contains(path)) {
            value.problem("there is no file " + Quoted.of(path));
            return Optional.empty();
        }
        listed.add(path);
        Optional<Lesson> lesson = files.text(path)
                .flatMap(text ->
                        files.keep(new LessonReader(files.scenes(module + "/" + id.get(), earlier), browsers, earlier)
                                .read(files.shown(path), id.get(), text)));
        if (earlier.contains(id.get())) {
            value.problem("the lesson " + Quoted.of(id.get()) + " stands here twice");
        }
        earlier.add(id.get());
        return lesson;
    }

    static Optional<String> id(Value value) {
        return value.parsed(
                "a name of small letters, digits and hyphens",
                text -> Optional.of(text).filter(id -> ID.matcher(id).matches()));
    }
}
