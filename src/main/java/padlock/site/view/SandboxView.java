package padlock.site.view;

import java.util.List;
import java.util.Optional;
import padlock.diagram.LineDrawing;
import padlock.site.view.DiagnoseView.Hidden;

/**
 * The bench: switches, mail, reader, and what came of it.
 *
 * @param problems what is wrong with the scenario, as {@code file:line:column: message}
 * @param exhibit the scenario as it stands, for a form that takes it to another page
 * @param sketch the line before anything ran
 */
public record SandboxView(
        List<OwnerView> owners,
        List<FieldView> reader,
        FieldView mail,
        List<PresetView> presets,
        List<String> problems,
        Optional<RunView> run,
        List<Hidden> exhibit,
        LineDrawing sketch) {
    /** The switches of one person. {@code state}: what is set now, in a few words. */
    public record OwnerView(
            String id, String owner, String place, String state, boolean open, List<FieldView> fields) {}

    /**
     * One switch.
     *
     * @param kind {@code choice}, {@code flag}, {@code text}, {@code number} or {@code long}
     * @param idle it has no effect as the other switches stand
     * @param prefix makes its id unique where several forms stand on a page
     */
    public record FieldView(
            String name,
            String label,
            String hint,
            String kind,
            String value,
            List<ChoiceView> choices,
            boolean idle,
            String prefix) {
        public FieldView(
                String name,
                String label,
                String hint,
                String kind,
                String value,
                List<ChoiceView> choices,
                boolean idle) {
            this(name, label, hint, kind, value, choices, idle, "");
        }

        public String id() {
            return "f-" + prefix + name.replace('.', '-');
        }

        public boolean on() {
            return value.equals("true");
        }
    }

    public record ChoiceView(String value, String label) {}

    /** A way to set several switches at once: a link. */
    public record PresetView(String label, String query) {}
}
