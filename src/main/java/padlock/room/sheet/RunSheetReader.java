package padlock.room.sheet;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeMap;
import padlock.content.Fields;
import padlock.content.Fragment;
import padlock.content.Nearest;
import padlock.content.Quoted;
import padlock.content.Reading;
import padlock.content.Value;
import padlock.content.Words;
import padlock.content.Yaml;
import padlock.scenario.ScenarioFile;

/** Reads one run sheet, and finds every mistake in it. */
public final class RunSheetReader {
    private static final int MOST_STEPS = 40;
    private static final int LONGEST_STEP = 30;
    private static final int MOST_TEXTS = 12;
    private static final int MOST_CHOICES = 6;

    private final Map<String, ScenarioFile> scenarios = new TreeMap<>();
    private final Map<String, String> browsers;

    /**
     * A reader for sheets that run these scenarios.
     *
     * @param scenarios all of the course
     * @param browsers the ids of all profiles
     */
    public RunSheetReader(Collection<ScenarioFile> scenarios, Collection<String> browsers) {
        scenarios.forEach(file -> this.scenarios.put(file.path(), file));
        this.browsers = Words.of(browsers);
    }

    public Reading<RunSheet> read(String file, String id, String text) {
        return Yaml.read(Fragment.file(file, text), root -> sheet(root, id));
    }

    private RunSheet sheet(Value root, String id) {
        Fields fields = root.fields("title", "minutes", "about", "steps");
        List<SheetStep> steps = new ArrayList<>();
        for (Value step :
                fields.required("steps").map(list -> list.items(1, MOST_STEPS)).orElse(List.of())) {
            steps.add(step(step));
        }
        int sum = steps.stream().mapToInt(SheetStep::minutes).sum();
        Optional<Value> minutes = fields.required("minutes");
        minutes.flatMap(value -> value.whole(1, MOST_STEPS * LONGEST_STEP))
                .filter(whole -> whole != sum)
                .ifPresent(whole -> minutes.get().problem("the steps take " + sum + " minutes together, not " + whole));
        return new RunSheet(id, text(fields, "title"), sum, text(fields, "about"), steps);
    }

    private SheetStep step(Value value) {
        Fields fields = value.fields(
                "title", "minutes", "say", "expect-questions", "scenario", "browser", "step", "prediction");
        return new SheetStep(
                text(fields, "title"),
                fields.required("minutes")
                        .flatMap(minutes -> minutes.whole(1, LONGEST_STEP))
                        .orElse(1),
                fields.required("say").map(list -> list.texts(1, MOST_TEXTS)).orElse(List.of()),
                fields.get("expect-questions")
                        .map(list -> list.items(0, MOST_TEXTS).stream()
                                .map(RunSheetReader::question)
                                .toList())
                        .orElse(List.of()),
                scene(fields),
                fields.get("prediction").flatMap(RunSheetReader::prediction));
    }

    private static SheetStep.Question question(Value value) {
        Fields fields = value.fields("ask", "answer");
        return new SheetStep.Question(text(fields, "ask"), text(fields, "answer"));
    }

    private Optional<Scene> scene(Fields fields) {
        Optional<Value> named = fields.get("scenario");
        if (named.isEmpty()) {
            for (String key : List.of("browser", "step")) {
                fields.get(key).ifPresent(value -> value.problem("`" + key + "` needs a `scenario` beside it"));
            }
            return Optional.empty();
        }
        Optional<ScenarioFile> file = named.get().someText().flatMap(path -> {
            if (!scenarios.containsKey(path)) {
                named.get().problem("unknown scenario " + Quoted.of(path) + Nearest.hint(path, scenarios.keySet()));
            }
            return Optional.ofNullable(scenarios.get(path));
        });
        Optional<String> browser = fields.get("browser").flatMap(value -> value.word(browsers));
        return file.map(scenario -> new Scene(
                scenario,
                browser.orElse(scenario.scenario().browsers().get(0)),
                fields.get("step")
                        .flatMap(step ->
                                step.whole(1, scenario.scenario().steps().size()))
                        .map(OptionalInt::of)
                        .orElse(OptionalInt.empty())));
    }

    private static Optional<Prediction> prediction(Value value) {
        Fields fields = value.fields("ask", "choices", "answer");
        List<String> choices = fields.required("choices")
                .map(list -> list.texts(2, MOST_CHOICES))
                .orElse(List.of());
        Set<String> seen = new HashSet<>();
        choices.stream()
                .filter(choice -> !seen.add(choice))
                .forEach(choice -> value.problem("the choice " + Quoted.of(choice) + " stands here twice"));
        String ask = text(fields, "ask");
        Optional<Integer> answer =
                fields.required("answer").flatMap(number -> number.whole(1, Math.max(1, choices.size())));
        return answer.filter(number -> number <= choices.size())
                .map(number -> new Prediction(ask, choices, number - 1));
    }

    private static String text(Fields fields, String key) {
        return fields.required(key).flatMap(Value::someText).orElse("");
    }
}
