package padlock.site.view;

import java.util.List;
import java.util.Optional;
import padlock.site.view.DiagnoseView.Hidden;
import padlock.site.view.SandboxView.ChoiceView;

/**
 * A scenario as text, step by step.
 *
 * @param browser the id of the chosen browser
 * @param steps empty while the text cannot be read
 * @param here the step after which the reader stands; 0 is before the first
 * @param kept fields that bring the way back along
 * @param problems what is wrong with the text, as {@code file:line:column: message}
 * @param notes what the reader should know about the last change
 * @param exhibit the scenario as it stands, for a form that takes it to another page
 */
public record ScriptView(
        String text,
        String browser,
        List<ChoiceView> browsers,
        List<StepLine> steps,
        int here,
        List<Hidden> kept,
        int undos,
        List<String> problems,
        List<String> notes,
        List<ChangeGroup> changes,
        Optional<RunView> run,
        List<Hidden> exhibit) {
    /** One step, and what came of it if it was played. */
    public record StepLine(int number, String words, Optional<StepView> came) {}

    /** The switches of one person, each with a value it can be given. */
    public record ChangeGroup(String owner, List<ChoiceView> choices) {}

    public boolean readable() {
        return !steps.isEmpty();
    }
}
