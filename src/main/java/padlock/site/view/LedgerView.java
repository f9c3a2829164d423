package padlock.site.view;

import java.util.Collections;
import java.util.List;
import padlock.diagram.OutcomeSign;
import padlock.diagram.Svg;
import padlock.trace.Ledger;
import padlock.words.Wording;

/** The two accounts of one mailing, side by side. */
public record LedgerView(Ledger ledger, Wording words) {
    private static final int MOST_MARKS = 10;

    public List<Svg> marks(int count) {
        return Collections.nCopies(Math.min(count, MOST_MARKS), OutcomeSign.counted(true));
    }

    /** Open tally marks for what the provider never heard of. */
    public List<Svg> missing(int truth, int provider) {
        return Collections.nCopies(Math.min(Math.max(0, truth - provider), MOST_MARKS), OutcomeSign.counted(false));
    }

    public String difference(int truth, int provider) {
        if (truth == provider) {
            return words.say("run.agree");
        }
        int gap = Math.abs(truth - provider);
        return words.say(truth > provider ? "run.missing" : "run.too-many", gap);
    }
}
