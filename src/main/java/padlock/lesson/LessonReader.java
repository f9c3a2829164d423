package padlock.lesson;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import padlock.content.Fields;
import padlock.content.Fragment;
import padlock.content.Problems;
import padlock.content.Reading;
import padlock.content.Value;
import padlock.content.Words;
import padlock.content.Yaml;
import padlock.exercise.Scenes;

/** Reads one lesson: front matter between two lines of three dashes, then Markdown. */
final class LessonReader {
    private static final String FENCE = "---";
    private static final int LONGEST_MINUTES = 60;
    private static final int MOST = 20;

    private final Scenes scenes;
    private final Collection<String> browsers;
    private final Map<String, String> earlier;

    /**
     * A reader for one lesson.
     *
     * @param scenes the scenarios that it may show
     * @param browsers the ids of all profiles
     * @param earlier the ids of the lessons before this one
     */
    LessonReader(Scenes scenes, Collection<String> browsers, Collection<String> earlier) {
        this.scenes = scenes;
        this.browsers = browsers;
        this.earlier = Words.of(earlier);
    }

    Reading<Lesson> read(String file, String id, String raw) {
        Problems problems = new Problems(file);
        String text = Fragment.file(file, raw).text().replace("\r\n", "\n");
        int end = text.indexOf("\n" + FENCE + "\n");
        if (!text.startsWith(FENCE + "\n") || end < 0) {
            problems.add(1, 1, "a lesson starts with front matter between two lines of `---`");
            return Reading.bad(problems.inOrder());
        }
        String front = text.substring(FENCE.length() + 1, end + 1);
        String body = text.substring(end + FENCE.length() + 2);
        int bodyLine = 3 + (int) front.chars().filter(c -> c == '\n').count();

        List<Part> parts = new BodyReader(new Fragment(file, bodyLine, 0, body), problems, scenes, browsers).parts();
        Reading<Lesson> lesson = Yaml.read(
                new Fragment(file, 2, 0, front),
                root -> lesson(
                        root.fields("title", "minutes", "objectives", "out-of-scope", "prerequisites", "sources"),
                        id,
                        parts));
        problems.addAll(lesson.problems());
        return problems.none() ? lesson : Reading.bad(problems.inOrder());
    }

    private Lesson lesson(Fields fields, String id, List<Part> parts) {
        List<Value> prerequisites =
                fields.get("prerequisites").map(list -> list.items(0, MOST)).orElse(List.of());
        return new Lesson(
                id,
                fields.required("title").flatMap(Value::someText).orElse(""),
                fields.required("minutes")
                        .flatMap(minutes -> minutes.whole(1, LONGEST_MINUTES))
                        .orElse(1),
                texts(fields, "objectives"),
                texts(fields, "out-of-scope"),
                prerequisites.stream()
                        .flatMap(lesson -> lesson.word(earlier).stream())
                        .toList(),
                texts(fields, "sources"),
                parts);
    }

    private static List<String> texts(Fields fields, String key) {
        return fields.required(key).map(list -> list.texts(1, MOST)).orElse(List.of());
    }
}
