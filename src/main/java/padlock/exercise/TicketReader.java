package padlock.exercise;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import padlock.content.Fields;
import padlock.content.Value;
import padlock.scenario.Expectation;
import padlock.scenario.ScenarioFile;

/** Reads a ticket of the support desk. Empty where its scenario could not be read, which the scenario's own problems tell. */
public final class TicketReader {
    private static final int FEWEST_PIECES = 3;
    private static final int MOST_PIECES = 8;
    private static final int FEWEST_ANSWERS = 2;
    private static final int MOST_ANSWERS = 6;

    private final SceneReader scenes;

    public TicketReader(Scenes scenes, Collection<String> browsers, Prose prose) {
        this.scenes = new SceneReader(scenes, browsers, prose);
    }

    public Optional<Ticket> ticket(String id, Value root) {
        Fields fields =
                root.fields("title", "from", "says", "scenario", "evidence", "goal", "answers", "explain", "lesson");
        String title = SceneReader.text(fields, "title");
        String from = SceneReader.text(fields, "from");
        String says = SceneReader.text(fields, "says");
        String explain = scenes.html(fields, "explain");
        Optional<Value> evidence = fields.required("evidence");
        Optional<Value> answers = fields.required("answers");
        Optional<String> lesson = scenes.lesson(fields);
        return scenes.scenario(fields)
                .map(file -> new Ticket(
                        id,
                        title,
                        from,
                        says,
                        file,
                        evidence.map(list -> pieces(list, file)).orElse(List.of()),
                        fields.get("goal").map(goal -> claims(goal, file)).orElse(List.of()),
                        answers.map(list -> replies(list, file)).orElse(List.of()),
                        explain,
                        lesson));
    }

    private List<Ticket.Piece> pieces(Value list, ScenarioFile file) {
        List<Ticket.Piece> pieces = list.items(FEWEST_PIECES, MOST_PIECES).stream()
                .map(item -> {
                    Fields fields = item.fields("label", "shows", "look-at", "telling");
                    return new Ticket.Piece(
                            SceneReader.text(fields, "label"),
                            SceneReader.text(fields, "shows"),
                            fields.get("look-at").map(place -> scenes.lookAt(place, file)),
                            fields.get("telling").flatMap(Value::trueOrFalse).orElse(false));
                })
                .toList();
        if (!pieces.isEmpty() && pieces.stream().noneMatch(Ticket.Piece::telling)) {
            list.problem("no piece of evidence settles the matter: mark one with `telling: true`");
        }
        return pieces;
    }

    private List<Ticket.Reply> replies(Value list, ScenarioFile file) {
        return list.items(FEWEST_ANSWERS, MOST_ANSWERS).stream()
                .map(item -> {
                    Fields fields = item.fields("answer", "change", "when", "says");
                    if (fields.get("change").isPresent() && fields.get("when").isPresent()) {
                        item.problem("an answer has `change` or `when`, not both");
                    }
                    return new Ticket.Reply(
                            SceneReader.text(fields, "answer"),
                            fields.get("change").map(change -> scenes.changed(change, file)),
                            fields.get("when").map(when -> claims(when, file)).orElse(List.of()),
                            SceneReader.text(fields, "says"));
                })
                .toList();
    }

    private List<Expectation> claims(Value value, ScenarioFile file) {
        return scenes.claims(value, file, SceneReader.first(file));
    }
}
