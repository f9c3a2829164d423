package padlock.site.view;

import java.util.Locale;
import java.util.Optional;
import padlock.exercise.Myth;

/**
 * A myth on its page.
 *
 * @param lesson the title of the lesson that teaches it
 * @param answer empty before the learner has guessed
 */
public record MythView(Myth myth, String browser, Optional<String> lesson, Optional<Answer> answer) {
    /** A guess, and the run that settles it. */
    public record Answer(Myth.Verdict guess, boolean right, RunView run) {}

    /** The key of a verdict in the words of the site. */
    public static String key(Myth.Verdict verdict) {
        return "myths." + verdict.name().toLowerCase(Locale.ROOT);
    }
}
