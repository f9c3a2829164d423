package padlock.site.view;

import java.util.Optional;
import padlock.bring.Explained;

/**
 * What a reader pasted, and what is to be said about it.
 *
 * @param text what they pasted, for the field
 * @param first the address they say was asked first
 * @param problem why it cannot be explained
 */
public record BringView(String text, String first, Optional<String> problem, Optional<Explained> explained) {
    private static final int LONGEST_SHOWN = 100_000;

    public static final BringView EMPTY = new BringView("", "", Optional.empty(), Optional.empty());

    public BringView {
        // A recording of a megabyte would be sent back for nothing.
        text = text.length() > LONGEST_SHOWN ? "" : text;
    }

    public static BringView refused(String text, String first, String problem) {
        return new BringView(text, first, Optional.of(problem), Optional.empty());
    }

    /** The result in a line. */
    public static String headline(Explained explained) {
        long risky = explained.atRisk();
        int all = explained.items().size() + explained.left();
        if (all == 0) {
            return "There is no address in it";
        }
        return risky == 0
                ? "Nothing at risk among " + all + (all == 1 ? " address" : " addresses")
                : risky + " of " + all + (all == 1 ? " address " : " addresses ") + (risky == 1 ? "is" : "are")
                        + " at risk";
    }
}
