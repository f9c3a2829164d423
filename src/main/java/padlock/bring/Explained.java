package padlock.bring;

import java.util.List;
import java.util.Optional;
import padlock.policy.Rule;
import padlock.words.Sentence;

/**
 * What was brought, explained.
 *
 * @param what what the text was taken for
 * @param items in the order of the text
 * @param left how many more there were that are not shown
 */
public record Explained(Sentence what, List<Item> items, int left) {
    public Explained {
        items = List.copyOf(items);
    }

    /** One hop, link or image. {@code address}: as it was written; empty where the text does not say it. */
    public record Item(Sentence title, Optional<String> address, List<Finding> findings) {
        public Item {
            findings = List.copyOf(findings);
        }

        public boolean risky() {
            return findings.stream().anyMatch(Finding::risky);
        }
    }

    /**
     * One thing to know about it.
     *
     * @param risky whether the reader may never arrive, or others can read along
     * @param browsers the names of the profiles it holds for; empty when it holds for all
     */
    public record Finding(boolean risky, Rule rule, Sentence sentence, List<String> browsers) {
        public Finding {
            browsers = List.copyOf(browsers);
        }
    }

    /** How many items are at risk. */
    public long atRisk() {
        return items.stream().filter(Item::risky).count();
    }
}
