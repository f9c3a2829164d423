package padlock.site.sandbox;

import io.javalin.http.Context;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;
import padlock.scenario.Scenario;
import padlock.site.engine.Engine;
import padlock.site.engine.Engine.Reading;
import padlock.site.engine.Player;
import padlock.site.page.Press;
import padlock.site.view.RunView;
import padlock.site.view.SandboxView.ChoiceView;
import padlock.site.view.ScriptView;
import padlock.site.view.ScriptView.ChangeGroup;
import padlock.site.view.ScriptView.StepLine;
import padlock.site.view.StepView;

/**
 * {@code /sandbox/script}: a scenario as text. Each step is a point to go back to and to add a step after; a change can be undone.
 *
 * <p>To go back is to play the steps up to there again: the same text gives the same story.
 */
final class ScriptPage {
    static final String TO = "to";
    private static final String HERE = "here";
    private static final String ADD = "add";

    private final Engine engine;
    private final Player player;
    private final Press press;

    ScriptPage(Engine engine, Player player, Press press) {
        this.engine = engine;
        this.player = player;
        this.press = press;
    }

    /** A scenario to start from, not yet played. */
    void show(Context ctx) {
        Exhibit exhibit =
                SandboxForm.of(Map.of(), engine.browsers().get(0).id()).exhibit(press.words());
        answer(ctx, exhibit, Draft.fresh(exhibit.yaml()), OptionalInt.of(0), List.of());
    }

    void play(Context ctx) {
        Exhibit brought = Exhibit.of(ctx).orElseGet(() -> new Exhibit("", "", ""));
        Draft draft = Draft.of(ctx, brought.yaml());
        if (ctx.formParam(Draft.RESET) != null) {
            answer(ctx, brought, draft.asked(ctx), OptionalInt.of(0), List.of());
        } else if (ctx.formParam(Draft.UNDO) != null) {
            answer(ctx, brought, draft.asked(ctx), number(ctx, HERE), List.of());
        } else if (ctx.formParam(ADD) != null) {
            add(ctx, brought, draft);
        } else {
            answer(ctx, brought, draft, number(ctx, TO), List.of());
        }
    }

    private void add(Context ctx, Exhibit brought, Draft draft) {
        Optional<String> step =
                NewStep.of(Optional.ofNullable(ctx.formParam(ADD)).orElse(""), ctx);
        Optional<StepLines> lines = StepLines.of(draft.text());
        boolean readable = brought.read(engine, press.words()).scenario().isPresent();
        if (step.isEmpty() || lines.isEmpty() || !readable) {
            List<String> notes = readable && lines.isEmpty() ? List.of(press.say("scenario.not-added")) : List.of();
            answer(ctx, brought, draft, number(ctx, HERE), notes);
            return;
        }
        int count = lines.get().steps().size();
        int after = Math.min(number(ctx, HERE).orElse(count), count);
        List<String> notes = lines.get().movesExpectations(after) ? List.of(press.say("scenario.moved")) : List.of();
        answer(ctx, brought, draft.with(lines.get().insert(after, step.get())), OptionalInt.of(after + 1), notes);
    }

    /** {@code to}: the step to play to; the last one when empty. */
    private void answer(Context ctx, Exhibit brought, Draft draft, OptionalInt to, List<String> notes) {
        Exhibit exhibit = new Exhibit(draft.text(), brought.mail(), brought.browser());
        Reading reading = exhibit.read(engine, press.words());
        if (reading.scenario().isEmpty()) {
            ctx.status(400);
            render(ctx, view(exhibit, draft, List.of(), 0, reading.problems(), notes, Optional.empty()));
            return;
        }
        Scenario scenario = reading.scenario().get();
        int last = scenario.steps().size();
        int here = Math.min(to.orElse(last), last);
        String browser = exhibit.browser().isEmpty() ? scenario.browsers().get(0) : exhibit.browser();
        Optional<RunView> run = here == 0
                ? Optional.empty()
                : Optional.of(player.play(
                        "run",
                        here == last
                                ? scenario
                                : scenario.withSteps(scenario.steps().subList(0, here)),
                        browser,
                        OptionalInt.of(here),
                        exhibit.yaml()));
        List<String> told = new ArrayList<>(notes);
        run.ifPresent(played ->
                played.run().problems().forEach(problem -> told.add(press.say("scenario.unexpected", problem))));
        render(
                ctx,
                view(
                        new Exhibit(exhibit.yaml(), exhibit.mail(), browser),
                        draft,
                        steps(scenario, run),
                        here,
                        List.of(),
                        told,
                        run));
    }

    private List<StepLine> steps(Scenario scenario, Optional<RunView> run) {
        List<StepView> played = run.map(RunView::steps).orElse(List.of());
        List<StepLine> lines = new ArrayList<>();
        for (String words : StepWords.of(scenario, press.words())) {
            int number = lines.size() + 1;
            Optional<StepView> came =
                    played.stream().filter(view -> view.step().step() == number).findFirst();
            lines.add(new StepLine(number, words, came));
        }
        return lines;
    }

    private ScriptView view(
            Exhibit exhibit,
            Draft draft,
            List<StepLine> steps,
            int here,
            List<String> problems,
            List<String> notes,
            Optional<RunView> run) {
        return new ScriptView(
                exhibit.yaml(),
                exhibit.browser(),
                engine.browsers().stream()
                        .map(choice -> new ChoiceView(choice.id(), choice.name()))
                        .toList(),
                steps,
                here,
                Stream.concat(
                                draft.hidden().stream(),
                                exhibit.hidden().stream()
                                        .filter(field -> field.name().equals(Exhibit.MAIL)))
                        .toList(),
                draft.former().size(),
                problems,
                notes,
                changes(),
                run,
                exhibit.hidden());
    }

    private List<ChangeGroup> changes() {
        List<ChangeGroup> groups = new ArrayList<>();
        Switchboard.OWNERS.forEach(
                owner -> groups.add(new ChangeGroup(owner.name(press.words()), choices(owner.switches()))));
        groups.add(
                new ChangeGroup(press.say("bench.reader"), choices(List.of(Switchboard.MAILBOX, Switchboard.BLOCKER))));
        return groups;
    }

    private List<ChoiceView> choices(List<Switch> switches) {
        return switches.stream()
                .filter(control -> !control.name().equals(Switchboard.HSTS_HOST))
                .flatMap(control -> control.settings(press.words()).stream())
                .toList();
    }

    static OptionalInt number(Context ctx, String name) {
        String text = Optional.ofNullable(ctx.formParam(name)).orElse("");
        return text.matches("[0-9]{1,3}") ? OptionalInt.of(Integer.parseInt(text)) : OptionalInt.empty();
    }

    private void render(Context ctx, ScriptView view) {
        press.send(ctx, press.say("scenario.title"), "sandbox", (pages, layout) -> pages.sandboxScript(layout, view));
    }
}
