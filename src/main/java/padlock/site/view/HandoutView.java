package padlock.site.view;

import java.util.List;
import java.util.Optional;

/** A lesson for paper. */
public record HandoutView(
        String id, String title, int minutes, List<String> objectives, List<Block> blocks, boolean withAnswers) {
    /** A stretch of text, and what stands after it: the name of something to run, or a task. */
    public record Block(String html, Optional<String> example, Optional<Sheet> task) {}

    /** A task to do with a pencil. */
    public record Sheet(String ask, String browser, List<String> choices, List<String> goal, Optional<Key> key) {}

    /**
     * The answers to a task.
     *
     * @param right the choice that comes true, and the sentence that goes with it
     * @param explain HTML, of our own making
     * @param solution the switches to turn, by their labels
     */
    public record Key(String right, String says, String explain, List<String> solution) {}
}
