package padlock.site.view;

import java.util.List;
import java.util.Optional;
import padlock.diagram.LineDrawing;
import padlock.diagram.TopologyDrawing;
import padlock.site.view.DiagnoseView.Hidden;

/**
 * The bench: switches, mail, reader, and what came of it.
 *
 * @param problems what is wrong with the scenario, as {@code file:line:column: message}
 * @param exhibit the scenario as it stands, for a form that takes it to another page
 * @param sketch the line before anything ran
 * @param topology the way as the switches set it up
 * @param kept fields that bring the way back along
 * @param undoable a switch was turned here that can be turned back
 * @param tour where the reader stands on the tour, if they take it
 */
public record SandboxView(
        List<OwnerView> owners,
        List<FieldView> reader,
        FieldView mail,
        List<PresetView> presets,
        List<String> problems,
        Optional<RunView> run,
        List<Hidden> exhibit,
        LineDrawing sketch,
        TopologyDrawing topology,
        List<Hidden> kept,
        boolean undoable,
        Optional<TourView> tour) {
    /** The switches of one person. {@code state}: what is set now, in a few words; {@code usual}: nothing that matters. */
    public record OwnerView(
            String id, String owner, String place, String state, boolean usual, boolean open, List<FieldView> fields) {}

    /**
     * One switch.
     *
     * @param kind {@code choice}, {@code flag}, {@code text}, {@code number} or {@code long}
     * @param idle it has no effect as the other switches stand
     * @param prefix makes its id unique where several forms stand on a page
     * @param usual the value that needs no mention; empty where no value is more usual than another
     */
    public record FieldView(
            String name,
            String label,
            String hint,
            String kind,
            String value,
            List<ChoiceView> choices,
            boolean idle,
            String prefix,
            Optional<String> usual) {
        public FieldView(
                String name,
                String label,
                String hint,
                String kind,
                String value,
                List<ChoiceView> choices,
                boolean idle,
                String prefix) {
            this(name, label, hint, kind, value, choices, idle, prefix, Optional.empty());
        }

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

        /** Whether somebody turned it. */
        public boolean changed() {
            return usual.isPresent() && !usual.get().equals(value.strip());
        }
    }

    /** A stop of the tour. {@code owner}: whose switches it is about; empty for all of them. */
    public record TourView(int stop, int stops, String owner, String title, String text) {}

    public record ChoiceView(String value, String label) {}

    /** A way to set several switches at once: a link. */
    public record PresetView(String label, String query) {}
}
