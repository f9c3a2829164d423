package padlock.exercise;

import java.util.List;
import java.util.Optional;

/**
 * Something that many people believe, and the run that settles it.
 *
 * @param belief why it sounds right
 * @param truth HTML, of our own making
 * @param lesson the id of the lesson that teaches it
 */
public record Myth(
        String id,
        String claim,
        String belief,
        Verdict verdict,
        Proof proof,
        String truth,
        List<String> sources,
        Optional<String> lesson) {
    public Myth {
        sources = List.copyOf(sources);
    }

    /** What became of the claim. */
    public enum Verdict {
        FALSE,
        TRUE,
        /** True only sometimes. */
        HALF
    }
}
