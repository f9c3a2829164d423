package padlock.site.sandbox;

import io.javalin.http.Context;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import padlock.diagnosis.Diagnosis;
import padlock.diagnosis.Finding;
import padlock.scenario.Scenario;
import padlock.scenario.Step;
import padlock.site.engine.Engine;
import padlock.site.engine.Engine.Reading;
import padlock.site.page.Press;
import padlock.site.view.DiagnoseView;
import padlock.site.view.SandboxView.ChoiceView;

/** {@code /diagnose}: dig, curl and the rest, asked inside the setup of the bench. A link's query sets switches, as on the bench. */
final class DiagnosePage {
    private static final String COMMAND = "command";
    private static final String AFTER = "after";
    private static final int LONGEST_COMMAND = 10_000;

    private final Engine engine;
    private final Press press;

    DiagnosePage(Engine engine, Press press) {
        this.engine = engine;
        this.press = press;
    }

    void show(Context ctx) {
        answer(ctx, ctx.queryParamMap());
    }

    void ask(Context ctx) {
        answer(ctx, ctx.formParamMap());
    }

    private void answer(Context ctx, Map<String, List<String>> fields) {
        SandboxForm form = SandboxForm.of(fields, engine.browsers().get(0).id());
        String command = first(fields, COMMAND).strip();
        if (form.mailTooLong() || command.length() > LONGEST_COMMAND) {
            ctx.status(413);
            String what = press.say(form.mailTooLong() ? "sandbox.mail-too-long" : "diagnose.too-long");
            render(ctx, view(form, List.of(), "", "", List.of(), List.of(what), Optional.empty()));
            return;
        }
        Reading reading = engine.read(form.yaml(press.words()), form.beside());
        if (reading.scenario().isEmpty()) {
            ctx.status(400);
            render(ctx, view(form, List.of(), "", command, List.of(), reading.problems(), Optional.empty()));
            return;
        }
        Scenario scenario = reading.scenario().get();
        int after = step(first(fields, AFTER), scenario);
        Diagnosis diagnosis = engine.diagnose(scenario, after);
        List<String> suggestions = diagnosis.suggestions();
        Optional<Finding> finding = command.isEmpty() ? Optional.empty() : Optional.of(diagnosis.ask(command));
        render(
                ctx,
                view(
                        form,
                        moments(scenario),
                        String.valueOf(after),
                        command.isEmpty() ? suggestions.get(0) : command,
                        suggestions,
                        List.of(),
                        finding));
    }

    private static String first(Map<String, List<String>> fields, String name) {
        return fields.getOrDefault(name, List.of()).stream().findFirst().orElse("");
    }

    private static int step(String text, Scenario scenario) {
        int steps = scenario.steps().size();
        return text.matches("[0-9]{1,3}") ? Math.min(Integer.parseInt(text), steps) : steps;
    }

    private List<ChoiceView> moments(Scenario scenario) {
        List<ChoiceView> moments = new ArrayList<>();
        moments.add(new ChoiceView("0", press.say("diagnose.before")));
        int number = 0;
        for (Step step : scenario.steps()) {
            number++;
            moments.add(new ChoiceView(
                    String.valueOf(number), press.say("diagnose.step", number, press.say("act." + step.action()))));
        }
        return moments;
    }

    private DiagnoseView view(
            SandboxForm form,
            List<ChoiceView> moments,
            String after,
            String command,
            List<String> suggestions,
            List<String> problems,
            Optional<Finding> finding) {
        List<String> differences = Switchboard.all()
                .filter(form::differs)
                .map(control -> control.words(form.value(control.name()).strip(), press.words()))
                .toList();
        return new DiagnoseView(form.hidden(), differences, moments, after, command, suggestions, problems, finding);
    }

    private void render(Context ctx, DiagnoseView view) {
        press.send(ctx, press.say("diagnose.title"), "sandbox", (pages, layout) -> pages.diagnosePage(layout, view));
    }
}
