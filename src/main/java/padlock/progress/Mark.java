package padlock.progress;

import java.time.Instant;
import java.util.regex.Pattern;

/**
 * What a learner has done about one task.
 *
 * @param lesson the id of the lesson; for a myth or a ticket its folder and id, such as {@code myths/redirect}
 * @param choice the place of the first prediction among the choices, counted from 0
 * @param foreseen the first prediction came true
 * @param mended the fix was found
 * @param at when it was begun
 */
public record Mark(String lesson, String task, int choice, boolean foreseen, boolean mended, Instant at) {
    private static final Pattern ID = Pattern.compile("[a-z0-9-]{1,60}(/[a-z0-9-]{1,60})?");
    private static final int MOST_CHOICES = 20;

    public Mark {
        if (!ID.matcher(lesson).matches() || !ID.matcher(task).matches() || choice < 0 || choice >= MOST_CHOICES) {
            throw new IllegalArgumentException("no mark: " + lesson + " " + task + " " + choice);
        }
    }

    public Mark withFix() {
        return new Mark(lesson, task, choice, foreseen, true, at);
    }

    boolean isIn(Scope scope) {
        return (scope.lesson().isEmpty() || scope.lesson().equals(lesson))
                && (scope.task().isEmpty() || scope.task().equals(task));
    }
}
