package padlock.site.course;

import io.javalin.http.BadRequestResponse;
import io.javalin.http.Context;
import io.javalin.http.NotFoundResponse;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import padlock.exercise.Incident;
import padlock.exercise.Myth;
import padlock.exercise.Proof;
import padlock.progress.Mark;
import padlock.progress.Standing;
import padlock.scenario.Scenario;
import padlock.site.engine.Engine;
import padlock.site.engine.Player;
import padlock.site.learner.Learners;
import padlock.site.page.Press;
import padlock.site.view.CaseView;
import padlock.site.view.MythView;
import padlock.site.view.RunView;

/** {@code /myths} and {@code /cases}: guess or read, then let a run decide. */
final class BankPages {
    private static final String CLAIM = "claim";

    private final Engine engine;
    private final Player player;
    private final Learners learners;
    private final Press press;

    BankPages(Engine engine, Player player, Learners learners, Press press) {
        this.engine = engine;
        this.player = player;
        this.learners = learners;
        this.press = press;
    }

    void myths(Context ctx) {
        var standing = learners.standing(ctx);
        Map<String, Boolean> guessed = engine.banks().myths().stream()
                .collect(Collectors.toMap(
                        Myth::id,
                        myth -> standing.mark("myths/" + myth.id(), CLAIM).isPresent()));
        press.send(
                ctx,
                press.say("myths.title"),
                "lessons",
                (templates, layout) ->
                        templates.bankMyths(layout, engine.banks().myths(), guessed));
    }

    void myth(Context ctx) {
        render(ctx, myth(ctx.pathParam("id")), Optional.empty());
    }

    void guess(Context ctx) {
        Myth myth = myth(ctx.pathParam("id"));
        Myth.Verdict guess = Stream.of(Myth.Verdict.values())
                .filter(verdict -> verdict.name().toLowerCase(Locale.ROOT).equals(ctx.formParam("guess")))
                .findFirst()
                .orElseThrow(() -> new BadRequestResponse("No such guess"));
        RunView run = play("myth-run", myth.proof(), myth.proof().file().scenario());
        boolean right = guess == myth.verdict();
        if (learners.standing(ctx).mark("myths/" + myth.id(), CLAIM).isEmpty()) {
            learners.keep(
                    ctx,
                    new Mark(
                            "myths/" + myth.id(),
                            CLAIM,
                            guess.ordinal(),
                            right,
                            false,
                            learners.clock().instant()));
        }
        render(ctx, myth, Optional.of(new MythView.Answer(guess, right, run)));
    }

    private Myth myth(String id) {
        return engine.banks().myths().stream()
                .filter(myth -> myth.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new NotFoundResponse("No such myth"));
    }

    private void render(Context ctx, Myth myth, Optional<MythView.Answer> answer) {
        Map<String, String> titles = new Syllabi(engine, Standing.NOBODY).titles();
        MythView view = new MythView(
                myth,
                player.browserName(myth.proof().lookAt().browser()),
                myth.lesson().map(id -> titles.getOrDefault(id, id)),
                answer);
        press.send(ctx, myth.claim(), "lessons", (templates, layout) -> templates.bankMyth(layout, view));
    }

    void cases(Context ctx) {
        press.send(
                ctx,
                press.say("cases.title"),
                "lessons",
                (templates, layout) ->
                        templates.bankCases(layout, engine.banks().incidents()));
    }

    void incident(Context ctx) {
        render(ctx, new CaseView(incident(ctx.pathParam("id")), Optional.empty(), Optional.empty()));
    }

    void replay(Context ctx) {
        Incident incident = incident(ctx.pathParam("id"));
        Scenario story = incident.proof().file().scenario();
        RunView run = play("case-run", incident.proof(), story);
        Optional<RunView> fixed =
                incident.fix().solution().map(solution -> play("case-fixed", incident.proof(), story.on(solution)));
        render(ctx, new CaseView(incident, Optional.of(run), fixed));
    }

    private Incident incident(String id) {
        return engine.banks().incidents().stream()
                .filter(incident -> incident.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new NotFoundResponse("No such case"));
    }

    private void render(Context ctx, CaseView view) {
        press.send(
                ctx, view.incident().title(), "lessons", (templates, layout) -> templates.bankIncident(layout, view));
    }

    private RunView play(String id, Proof proof, Scenario story) {
        return player.play(
                id,
                story,
                proof.lookAt().browser(),
                OptionalInt.of(proof.lookAt().step()),
                proof.file().text());
    }
}
