package padlock.exercise;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Pattern;
import padlock.content.Fields;
import padlock.content.Value;
import padlock.content.Words;

/** Reads a myth or an incident: one file each. Empty where its scenario could not be read, which the scenario's own problems tell. */
public final class BankReader {
    private static final int MOST = 20;
    private static final int FIRST_YEAR = 1990;
    private static final int LAST_YEAR = 2099;
    private static final Pattern ADDRESS = Pattern.compile("https://[^\\s\"'<>`]{4,500}");
    private static final Map<String, Myth.Verdict> VERDICTS = Words.of(Myth.Verdict.class);

    private final SceneReader scenes;

    public BankReader(Scenes scenes, Collection<String> browsers, Prose prose) {
        this.scenes = new SceneReader(scenes, browsers, prose);
    }

    public Optional<Myth> myth(String id, Value root) {
        Fields fields = root.fields("claim", "belief", "verdict", "proof", "truth", "sources", "lesson");
        String claim = SceneReader.text(fields, "claim");
        String belief = SceneReader.text(fields, "belief");
        Myth.Verdict verdict =
                fields.required("verdict").flatMap(word -> word.word(VERDICTS)).orElse(Myth.Verdict.FALSE);
        String truth = scenes.html(fields, "truth");
        List<String> sources =
                fields.required("sources").map(list -> list.texts(1, MOST)).orElse(List.of());
        Optional<String> lesson = scenes.lesson(fields);
        return scenes.proof(fields).map(proof -> new Myth(id, claim, belief, verdict, proof, truth, sources, lesson));
    }

    public Optional<Incident> incident(String id, Value root) {
        Fields fields =
                root.fields("title", "year", "thread", "symptom", "evidence", "cause", "proof", "fix", "lesson");
        String title = SceneReader.text(fields, "title");
        OptionalInt year = fields.required("year").map(BankReader::year).orElse(OptionalInt.empty());
        String thread = fields.required("thread").flatMap(BankReader::address).orElse("");
        String symptom = SceneReader.text(fields, "symptom");
        List<String> evidence =
                fields.required("evidence").map(list -> list.texts(1, MOST)).orElse(List.of());
        String cause = scenes.html(fields, "cause");
        Optional<Value> fix = fields.required("fix");
        Optional<String> lesson = scenes.lesson(fields);
        return scenes.proof(fields)
                .map(proof -> new Incident(
                        id,
                        title,
                        year,
                        thread,
                        symptom,
                        evidence,
                        cause,
                        proof,
                        fix.map(value -> fix(value, proof))
                                .orElse(new Incident.SmallestFix("", Optional.empty(), List.of())),
                        lesson));
    }

    private Incident.SmallestFix fix(Value value, Proof proof) {
        Fields fields = value.fields("says", "solution", "goal");
        Optional<Value> solution = fields.get("solution");
        Optional<Value> goal = fields.get("goal");
        if (solution.isPresent() != goal.isPresent()) {
            value.problem("`solution` and `goal` stand together or not at all");
        }
        return new Incident.SmallestFix(
                SceneReader.text(fields, "says"),
                solution.map(change -> scenes.changed(change, proof.file())),
                goal.map(claims -> scenes.claims(claims, proof.file(), proof.lookAt()))
                        .orElse(List.of()));
    }

    private static OptionalInt year(Value value) {
        return value.parsed("a year such as 2019, or undated", text -> {
                    if (text.equals("undated")) {
                        return Optional.of(OptionalInt.empty());
                    }
                    return Optional.of(text)
                            .filter(digits -> digits.matches("[0-9]{4}"))
                            .map(Integer::parseInt)
                            .filter(year -> year >= FIRST_YEAR && year <= LAST_YEAR)
                            .map(OptionalInt::of);
                })
                .orElse(OptionalInt.empty());
    }

    private static Optional<String> address(Value value) {
        return value.parsed(
                "an address such as https://github.com/annict/annict/issues/446",
                text -> Optional.of(text).filter(ADDRESS.asMatchPredicate()));
    }
}
