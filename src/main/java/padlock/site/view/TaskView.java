package padlock.site.view;

import java.util.List;
import java.util.Optional;
import padlock.diagram.LineDrawing;
import padlock.site.view.SandboxView.FieldView;

/**
 * A task on a page: the question, and after the first tap the answer, the reason and what is to be mended.
 *
 * @param lesson the path below which its forms are sent, such as {@code /lessons/hsts-is-learned}
 * @param sketch the way that the click is meant to go, before anything ran
 * @param passed all of it is done
 */
public record TaskView(
        String lesson,
        String id,
        String ask,
        String browser,
        Optional<LineDrawing> sketch,
        List<Option> choices,
        Optional<Answer> answer,
        Optional<Mending> fix,
        boolean passed) {
    public String anchor() {
        return "task-" + id;
    }

    /** One choice. {@code number}: counted from 0. */
    public record Option(int number, String text, boolean chosen, boolean right) {}

    /**
     * What came of the prediction.
     *
     * @param says the sentence for whoever chose it
     * @param right the choice that came true; empty where none did
     * @param explain HTML, of our own making
     * @param run empty where it was answered on an earlier visit
     */
    public record Answer(
            boolean foreseen,
            String chosen,
            String says,
            Optional<String> right,
            String explain,
            Optional<RunView> run) {}

    /**
     * What is to be mended.
     *
     * @param goal what has to come true, in words
     * @param result what came of the last try
     */
    public record Mending(
            List<FieldView> fields, List<String> goal, List<String> hints, boolean mended, Optional<Try> result) {}

    /** One try. {@code problems}: why it cannot be run at all. */
    public record Try(boolean reached, List<String> problems, Optional<RunView> run) {}
}
