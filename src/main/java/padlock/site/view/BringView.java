package padlock.site.view;

import java.util.Optional;
import padlock.bring.Explained;
import padlock.words.Sentence;
import padlock.words.Wording;

/**
 * What a reader pasted, and what is to be said about it.
 *
 * @param text what they pasted, for the field
 * @param first the address they say was asked first
 * @param problem why it cannot be explained
 */
public record BringView(String text, String first, Optional<Sentence> problem, Optional<Explained> explained) {
    private static final int LONGEST_SHOWN = 100_000;

    public static final BringView EMPTY = new BringView("", "", Optional.empty(), Optional.empty());

    public BringView {
        // A recording of a megabyte would be sent back for nothing.
        text = text.length() > LONGEST_SHOWN ? "" : text;
    }

    public static BringView refused(String text, String first, Sentence problem) {
        return new BringView(text, first, Optional.of(problem), Optional.empty());
    }

    /** The result in a line. */
    public String headline(Explained explained, Wording words) {
        long risky = explained.atRisk();
        int all = explained.items().size() + explained.left();
        if (all == 0) {
            return words.say("bring.none");
        }
        if (risky == 0) {
            return words.say(all == 1 ? "bring.safe-one" : "bring.safe", all);
        }
        if (risky > 1) {
            return words.say("bring.risk", risky, all);
        }
        return words.say(all == 1 ? "bring.risk-only" : "bring.risk-one", risky, all);
    }
}
