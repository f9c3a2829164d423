package padlock.site.view;

import java.util.List;
import java.util.Optional;

/**
 * A lesson's page: text on the left, something live on the right.
 *
 * @param next the lesson after this one
 */
public record LessonView(
        String id,
        String title,
        int minutes,
        String module,
        List<String> objectives,
        List<Row> rows,
        Optional<Link> next) {
    /** A stretch of text and, beside it, the example it leads to. */
    public record Row(String html, Optional<ExampleView> example) {}

    /** An entry of a list of lessons. */
    public record Link(String id, String title, int minutes) {}

    /** A part of the course. */
    public record ModuleView(String title, List<Link> lessons) {}

    /**
     * A scenario to run, and the run if there was one.
     *
     * @param number its place in the lesson, counted from 1
     */
    public record ExampleView(
            String lesson,
            int number,
            String title,
            String caption,
            String browser,
            String yaml,
            Optional<RunView> run) {
        public String anchor() {
            return "example-" + number;
        }
    }
}
