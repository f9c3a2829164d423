package padlock.site.view;

import java.util.List;
import java.util.Optional;
import padlock.diagram.LineDrawing;

/**
 * A lesson's page: text on the left, something live on the right.
 *
 * @param next the lesson after this one
 * @param undo the last reset took something of this lesson away, and it can be brought back
 * @param problems what the author has to mend, as {@code file:line:column: message}
 */
public record LessonView(
        String id,
        String title,
        int minutes,
        String module,
        List<String> objectives,
        List<Row> rows,
        Optional<Link> next,
        boolean undo,
        List<String> problems) {
    /** A stretch of text and, beside it, the example or the task it leads to. */
    public record Row(String html, Optional<ExampleView> example, Optional<TaskView> task) {}

    /**
     * An entry of a list of lessons.
     *
     * @param tasks how many it has
     * @param passed how many of them this learner has done
     */
    public record Link(String id, String title, int minutes, int tasks, int passed) {
        public boolean done() {
            return tasks > 0 && passed == tasks;
        }
    }

    /** A part of the course. */
    public record ModuleView(String title, List<Link> lessons) {}

    /**
     * A scenario to run, and the run if there was one.
     *
     * @param number its place in the lesson, counted from 1
     * @param browser the browser's name
     * @param browserId the id of its profile
     * @param sketch the way that the click is meant to go
     */
    public record ExampleView(
            String lesson,
            int number,
            String title,
            String caption,
            String browser,
            String browserId,
            String yaml,
            Optional<LineDrawing> sketch,
            Optional<RunView> run) {
        public String anchor() {
            return "example-" + number;
        }
    }
}
