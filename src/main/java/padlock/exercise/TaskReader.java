package padlock.exercise;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import padlock.content.Fields;
import padlock.content.Value;
import padlock.content.Words;
import padlock.scenario.Expectation;
import padlock.scenario.ScenarioFile;
import padlock.scenario.SetupWords;
import padlock.trace.Outcome;
import padlock.words.Sentence;

/** Reads a task: what is asked, what may be answered, and perhaps what is to be mended. */
public final class TaskReader {
    private static final Pattern ID = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");
    private static final int LONGEST_ID = 60;
    private static final int FEWEST_CHOICES = 2;
    private static final int MOST_CHOICES = 6;
    private static final int FEWEST_HINTS = 2;
    private static final int MOST_HINTS = 4;
    private static final Map<String, Outcome> OUTCOMES = Words.of(Outcome.class);
    private static final Map<String, String> SWITCHES = Words.of(SetupWords.names());

    private final SceneReader scenes;

    public TaskReader(Scenes scenes, Collection<String> browsers, Prose prose) {
        this.scenes = new SceneReader(scenes, browsers, prose);
    }

    /** The task that this group of keys describes, about a scenario that was found already. */
    public Task read(Value root, ScenarioFile file) {
        Fields fields = root.fields("id", "ask", "look-at", "choices", "explain", "fix");
        LookAt place = fields.required("look-at")
                .map(value -> scenes.lookAt(value, file))
                .orElse(SceneReader.first(file));
        List<Value> choices = fields.required("choices")
                .map(list -> list.items(FEWEST_CHOICES, MOST_CHOICES))
                .orElse(List.of());
        return new Task(
                fields.required("id").flatMap(TaskReader::id).orElse(""),
                SceneReader.text(fields, "ask"),
                file,
                place,
                choices.stream().map(choice -> choice(choice, file, place)).toList(),
                scenes.html(fields, "explain"),
                fields.get("fix").map(fix -> fix(fix, file, place)));
    }

    private static Optional<String> id(Value value) {
        return value.parsed(
                "a name of small letters, digits and hyphens",
                text -> Optional.of(text)
                        .filter(id ->
                                id.length() <= LONGEST_ID && ID.matcher(id).matches()));
    }

    private Choice choice(Value value, ScenarioFile file, LookAt place) {
        Fields fields = value.fields("outcome", "answer", "when", "says");
        String says = SceneReader.text(fields, "says");
        Optional<Value> outcome = fields.get("outcome");
        if (outcome.isPresent()) {
            if (fields.get("answer").isPresent() || fields.get("when").isPresent()) {
                value.problem("a choice has either `outcome` or `answer` with `when`");
            }
            Outcome word = outcome.get().word(OUTCOMES).orElse(Outcome.DELIVERED);
            Expectation when = Expectation.of(word, place.step(), place.element(), place.browser(), value.line());
            return new Choice(word.word(), List.of(when), says);
        }
        return new Choice(
                Sentence.written(SceneReader.text(fields, "answer")),
                fields.required("when")
                        .map(when -> scenes.claims(when, file, place))
                        .orElse(List.of()),
                says);
    }

    private Fix fix(Value value, ScenarioFile file, LookAt place) {
        Fields fields = value.fields("goal", "switches", "solution", "hints");
        List<String> switches =
                fields.required("switches").map(list -> list.items(1, SWITCHES.size())).orElse(List.of()).stream()
                        .flatMap(name -> name.word(SWITCHES).stream())
                        .toList();
        return new Fix(
                fields.required("goal")
                        .map(goal -> scenes.claims(goal, file, place))
                        .orElse(List.of()),
                switches,
                fields.required("solution")
                        .map(change -> scenes.changed(change, file, switches))
                        .orElse(file.scenario().setup()),
                fields.required("hints")
                        .map(list -> list.texts(FEWEST_HINTS, MOST_HINTS))
                        .orElse(List.of()));
    }
}
