package padlock.progress;

import java.time.Instant;
import java.util.List;

/**
 * What a learner may show to somebody else: which tasks were passed, and how often the first prediction came true.
 *
 * @param name what the learner wants to be called; empty for nothing
 * @param lessons those in which something was done
 * @param tasks of all lessons together
 * @param foreseen first predictions that came true
 */
public record CompletionRecord(
        Instant issued, String name, List<Line> lessons, int passed, int tasks, int foreseen, int predictions) {
    public static final int LONGEST_NAME = 80;

    public CompletionRecord {
        lessons = List.copyOf(lessons);
        if (name.length() > LONGEST_NAME) {
            throw new IllegalArgumentException("a name has at most " + LONGEST_NAME + " characters");
        }
    }

    /** One lesson of the record. */
    public record Line(String id, String title, int passed, int tasks) {}
}
