package padlock.site;

import io.javalin.http.Context;
import io.javalin.http.NotFoundResponse;
import java.util.List;
import padlock.evidence.Dossier;
import padlock.evidence.Recordings;
import padlock.policy.Rule;
import padlock.site.page.Press;
import padlock.site.view.RulesView;
import padlock.site.view.RulesView.Family;
import padlock.site.view.RulesView.Row;
import padlock.site.view.RulesView.Sheet;

/** {@code /rules}: every rule that can decide a run, with its source, and the questions and recordings to check it against. */
final class RulesPage {
    private final Dossier dossier;
    private final Press press;

    RulesPage(Dossier dossier, Press press) {
        this.dossier = dossier;
        this.press = press;
    }

    void show(Context ctx) {
        Recordings recordings = dossier.recordings();
        List<Sheet> sheets = recordings.questions().entrySet().stream()
                .map(file -> new Sheet(file.getKey(), Recordings.asked(file.getValue())))
                .toList();
        press.send(
                ctx,
                press.say("rules.title"),
                "rules",
                (pages, layout) ->
                        pages.rulesPage(layout, new RulesView(families(), dossier.emulations(), sheets, recordings)));
    }

    /** {@code /rules/questions/{file}}: one file of questions, a JSON object a line. */
    void questions(Context ctx) {
        String text = dossier.recordings().questions().get(ctx.pathParam("file"));
        if (text == null) {
            throw new NotFoundResponse("No such file of questions");
        }
        ctx.contentType("application/jsonl; charset=utf-8").result(text);
    }

    /** {@code /rules/evidence.zip}: all questions and recordings. */
    void archive(Context ctx) {
        ctx.contentType("application/zip")
                .header("Content-Disposition", "attachment; filename=\"padlock-evidence.zip\"")
                .result(dossier.recordings().archive());
    }

    private List<Family> families() {
        return Rule.all().stream()
                .map(RulesPage::family)
                .distinct()
                .map(name -> new Family(name, of(name)))
                .toList();
    }

    private List<Row> of(String family) {
        return Rule.all().stream()
                .filter(rule -> family(rule).equals(family))
                .map(rule -> new Row(rule, dossier.standings(rule)))
                .toList();
    }

    private static String family(Rule rule) {
        return rule.id().substring(0, rule.id().indexOf('-'));
    }
}
