package padlock.campaign;

import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import padlock.trace.Outcome;
import padlock.trace.StepRecord;

/**
 * What a class of readers lives through, for each thing they may do with the mail.
 *
 * @param share of the audience
 * @param click the click of one who turns back at warnings: outcome, error, rule and sentence
 */
public record Experience(ReaderClass who, double share, StepRecord click, Map<Conduct, Fate> fates) {
    public Experience {
        fates = new EnumMap<>(fates);
    }

    /**
     * What came of one conduct.
     *
     * @param openCounted the provider's dashboard shows at least one open of this mail
     * @param clickCounted as for opens
     * @param click how the click ended; empty where nobody clicked
     */
    public record Fate(boolean openCounted, boolean clickCounted, Optional<Outcome> click) {}

    public Fate fate(Conduct conduct) {
        Fate fate = fates.get(conduct);
        if (fate == null) {
            throw new IllegalStateException("nobody played " + conduct + " for " + who);
        }
        return fate;
    }

    /** Whether the provider counts an open although nobody reads. */
    public boolean machineOpen() {
        return fate(Conduct.UNREAD).openCounted();
    }
}
