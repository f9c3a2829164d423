package padlock.exercise;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeSet;
import padlock.content.Fields;
import padlock.content.Quoted;
import padlock.content.Value;
import padlock.content.Words;
import padlock.scenario.Expectation;
import padlock.scenario.ExpectationReader;
import padlock.scenario.ScenarioFile;
import padlock.scenario.SetupReader;
import padlock.scenario.SetupWords;
import padlock.world.Setup;

/** Reads what every exercise has: a scenario, a place to look at, claims about it, and changes of its setup. */
final class SceneReader {
    private static final int MOST_IMAGES = 1_000;

    private final Scenes scenes;
    private final Map<String, String> browsers;
    private final Prose prose;

    SceneReader(Scenes scenes, Collection<String> browsers, Prose prose) {
        this.scenes = scenes;
        this.browsers = Words.of(browsers);
        this.prose = prose;
    }

    Optional<ScenarioFile> scenario(Fields fields) {
        return fields.required("scenario")
                .flatMap(value -> value.someText().flatMap(name -> scenes.find(name, value::problem)));
    }

    LookAt lookAt(Value value, ScenarioFile file) {
        Fields fields = value.fields("step", "element", "browser");
        return new LookAt(
                fields.required("step")
                        .flatMap(step -> step.whole(1, file.scenario().steps().size()))
                        .orElse(1),
                fields.get("element")
                        .flatMap(element -> element.whole(1, MOST_IMAGES))
                        .map(OptionalInt::of)
                        .orElse(OptionalInt.empty()),
                fields.get("browser")
                        .flatMap(browser -> browser.word(browsers))
                        .orElse(first(file).browser()));
    }

    /** Where nothing else is said: the last step, in the first browser that the scenario names. */
    static LookAt first(ScenarioFile file) {
        return new LookAt(
                file.scenario().steps().size(),
                OptionalInt.empty(),
                file.scenario().browsers().get(0));
    }

    List<Expectation> claims(Value value, ScenarioFile file, LookAt place) {
        return new ExpectationReader(file.scenario().steps().size(), browsers.keySet())
                .about(value, place.step(), place.element(), place.browser());
    }

    /** A proof under its key: {@code scenario}, {@code look-at}, {@code shows}. */
    Optional<Proof> proof(Fields owner) {
        Optional<Value> value = owner.required("proof");
        if (value.isEmpty()) {
            return Optional.empty();
        }
        Fields fields = value.get().fields("scenario", "look-at", "shows");
        Optional<Value> place = fields.required("look-at");
        Optional<Value> shows = fields.required("shows");
        return scenario(fields).map(file -> {
            LookAt lookAt = place.map(at -> lookAt(at, file)).orElse(first(file));
            return new Proof(
                    file,
                    lookAt,
                    shows.map(claims -> claims(claims, file, lookAt)).orElse(List.of()));
        });
    }

    /** The setup of the scenario after a change. */
    Setup changed(Value value, ScenarioFile file) {
        return SetupReader.edit(value).apply(file.scenario().setup());
    }

    /** As above, and a problem where the change turns a switch that is not among these. */
    Setup changed(Value value, ScenarioFile file, Collection<String> allowed) {
        Setup after = changed(value, file);
        turned(file.scenario().setup(), after).stream()
                .filter(name -> !allowed.contains(name))
                .forEach(name -> value.problem("the solution turns " + Quoted.of(name)
                        + ", which is not among the `switches` that the learner may turn"));
        return after;
    }

    static Set<String> turned(Setup before, Setup after) {
        Map<String, String> turned = new LinkedHashMap<>(SetupWords.of(after));
        SetupWords.of(before).forEach(turned::remove);
        return turned.keySet();
    }

    static String text(Fields fields, String key) {
        return fields.required(key).flatMap(Value::someText).orElse("");
    }

    Optional<String> lesson(Fields fields) {
        return fields.get("lesson").flatMap(lesson -> lesson.word(Words.of(new TreeSet<>(scenes.lessons()))));
    }

    String html(Fields fields, String key) {
        return fields.required(key).map(prose::html).orElse("");
    }
}
