package padlock.site.view;

import java.util.List;
import java.util.Optional;
import padlock.diagnosis.Finding;

/**
 * The terminal inside the simulated internet.
 *
 * @param setting what the form repeats, so that the setup stays the same from question to question
 * @param differences the switches that are not as usual, in words
 * @param moments the steps after which somebody may look
 * @param after the step that was chosen
 * @param suggestions commands worth trying
 * @param problems what is wrong with the scenario, as {@code file:line:column: message}
 */
public record DiagnoseView(
        List<Hidden> setting,
        List<String> differences,
        List<SandboxView.ChoiceView> moments,
        String after,
        String command,
        List<String> suggestions,
        List<String> problems,
        Optional<Finding> finding) {
    /** A field that the reader does not see. */
    public record Hidden(String name, String value) {}

    /** Whether this line of the output is the one that matters. */
    public boolean matters(int line) {
        return finding.map(Finding::matters)
                .filter(matters -> matters.isPresent() && matters.getAsInt() == line)
                .isPresent();
    }
}
