package padlock.campaign;

import java.util.List;
import java.util.OptionalLong;
import padlock.scenario.Step;
import padlock.world.Setup;

/**
 * A mailing to be reckoned: to whom, under which setup, and after which history.
 *
 * <p>What failure looks like: shares that do not sum to 1, an unknown browser or key are problems of the file, with line and column.
 *
 * @param seed of the draw that stands beside the exact figures; without one nothing is drawn
 * @param assumed the keys of the audience that the campaign leaves to {@link Audience#ASSUMED}
 * @param history what every reader lives through before the mail is sent
 */
public record Campaign(
        String title,
        Setup setup,
        int recipients,
        OptionalLong seed,
        Audience audience,
        List<String> assumed,
        List<Step> history) {
    /** More than the largest mailing that anybody needs to imagine, and drawn in a few seconds. */
    public static final int MOST_RECIPIENTS = 10_000_000;

    /** How many classes of readers are played; each is played up to five times. */
    public static final int MOST_CLASSES = 500;

    public static final int USUAL_RECIPIENTS = 100_000;

    public Campaign {
        assumed = List.copyOf(assumed);
        history = List.copyOf(history);
        if (recipients < 1 || recipients > MOST_RECIPIENTS) {
            throw new IllegalArgumentException("1 to " + MOST_RECIPIENTS + " recipients: " + recipients);
        }
    }
}
