package padlock.progress;

/**
 * How much a reset takes away: a task, a lesson, or everything.
 *
 * @param lesson empty for everything
 * @param task empty for the whole lesson
 */
public record Scope(String lesson, String task) {
    public static final Scope EVERYTHING = new Scope("", "");

    public Scope {
        if (lesson.isEmpty() && !task.isEmpty()) {
            throw new IllegalArgumentException("a task stands in a lesson: " + task);
        }
    }
}
