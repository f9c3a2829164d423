package padlock.lesson;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import padlock.content.Fields;
import padlock.content.Quoted;
import padlock.content.Value;
import padlock.content.Words;
import padlock.exercise.BankReader;
import padlock.exercise.Scenes;
import padlock.exercise.TicketReader;

/** Reads what stands beside the lessons. Every kind of file may be missing. */
final class BanksReader {
    static final String WORDS = "glossary.yml";
    static final String TRACKS = "tracks.yml";

    private static final int MOST = 200;
    private static final int MOST_TRACKS = 20;
    // One file each, directly in its folder; what stands deeper are its scenarios.
    private static final Pattern ENTRY = Pattern.compile("(myths|cases|tickets)/([a-z0-9]+(?:-[a-z0-9]+)*)\\.yml");

    private final CourseFiles files;
    private final Collection<String> browsers;
    private final Set<String> lessons;

    /**
     * A reader of these files.
     *
     * @param lessons the ids of all lessons, in their order
     */
    BanksReader(CourseFiles files, Collection<String> browsers, Set<String> lessons) {
        this.files = files;
        this.browsers = browsers;
        this.lessons = lessons;
    }

    /** Whether a file is one of these and no scenario. */
    static boolean knows(String name) {
        return name.equals(WORDS) || name.equals(TRACKS) || name.matches("(myths|cases|tickets)/[^/]+\\.yml");
    }

    Banks read() {
        files.names().stream()
                .filter(name -> name.matches("(myths|cases|tickets)/[^/]+\\.yml"))
                .filter(name -> !ENTRY.matcher(name).matches())
                .forEach(name -> files.problem(name, "the name of this file is no id: small letters, digits, hyphens"));
        return new Banks(
                entries("myths", scenes -> new BankReader(scenes, browsers, Markdown::html)::myth),
                entries("cases", scenes -> new BankReader(scenes, browsers, Markdown::html)::incident),
                entries("tickets", scenes -> new TicketReader(scenes, browsers, Markdown::html)::ticket),
                list(WORDS, this::words),
                list(TRACKS, this::tracks));
    }

    private <T> List<T> entries(String kind, Function<Scenes, BiFunction<String, Value, Optional<T>>> reader) {
        List<T> entries = new ArrayList<>();
        for (String name : files.names()) {
            Matcher entry = ENTRY.matcher(name);
            if (entry.matches() && entry.group(1).equals(kind)) {
                Scenes scenes = files.scenes(kind + "/" + entry.group(2), lessons);
                files.yaml(name, root -> reader.apply(scenes).apply(entry.group(2), root))
                        .flatMap(found -> found)
                        .ifPresent(entries::add);
            }
        }
        return entries;
    }

    private <T> List<T> list(String name, Function<Value, List<T>> reader) {
        return files.names().contains(name) ? files.yaml(name, reader).orElse(List.of()) : List.of();
    }

    private List<Term> words(Value root) {
        List<Value.Entry> entries = root.entries();
        if (entries.size() > MOST) {
            root.problem("expected at most " + MOST + " here, found " + entries.size());
            return List.of();
        }
        return entries.stream()
                .flatMap(entry -> entry.key().someText().stream().map(word -> term(word, entry.value())))
                .toList();
    }

    private Term term(String word, Value value) {
        if (!value.isGroup()) {
            return new Term(word, value.someText().orElse(""), List.of(), Optional.empty());
        }
        Fields fields = value.fields("means", "also", "lesson");
        return new Term(
                word,
                fields.required("means").flatMap(Value::someText).orElse(""),
                fields.get("also").map(list -> list.texts(1, MOST)).orElse(List.of()),
                fields.get("lesson").flatMap(lesson -> lesson.word(Words.of(lessons))));
    }

    private List<CourseTrack> tracks(Value root) {
        Set<String> ids = new HashSet<>();
        return root.items(1, MOST_TRACKS).stream()
                .map(item -> {
                    Fields fields = item.fields("id", "title", "for", "lessons");
                    String id = fields.required("id").flatMap(CourseReader::id).orElse("");
                    if (!ids.add(id)) {
                        item.problem("the track " + Quoted.of(id) + " stands here twice");
                    }
                    return new CourseTrack(
                            id,
                            fields.required("title").flatMap(Value::someText).orElse(""),
                            fields.required("for").flatMap(Value::someText).orElse(""),
                            fields.required("lessons").map(this::lessons).orElse(List.of()));
                })
                .toList();
    }

    private List<String> lessons(Value list) {
        Map<String, String> known = Words.of(lessons);
        return list.items(1, MOST).stream()
                .flatMap(lesson -> lesson.word(known).stream())
                .toList();
    }
}
