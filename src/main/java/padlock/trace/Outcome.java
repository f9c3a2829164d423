package padlock.trace;

import java.util.Locale;
import java.util.Optional;
import padlock.words.Sentence;

/**
 * How a navigation or an image ended, in the words used everywhere: page, diagram, JSON and expectation.
 *
 * <p>For a navigation: {@code delivered} the wanted page over the scheme the link says; {@code upgraded} the wanted page, the
 * link says http and its host was last asked over https; {@code warned} a page that the reader can pass stands in the way;
 * {@code blocked} a certificate page with no way on; {@code failed} no answer; {@code broken} an answer, but the wrong one.
 */
public enum Outcome {
    DELIVERED,
    UPGRADED,
    WARNED,
    BLOCKED,
    FAILED,
    BROKEN;

    /** The word of the JSON: {@code delivered}. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The word for it on a page: {@code Delivered}. */
    public Sentence word() {
        return Sentence.of("outcome." + id());
    }

    /** Whether the reader got what they wanted. */
    public boolean arrived() {
        return this == DELIVERED || this == UPGRADED;
    }

    public static Optional<Outcome> of(String id) {
        for (Outcome outcome : values()) {
            if (outcome.id().equals(id)) {
                return Optional.of(outcome);
            }
        }
        return Optional.empty();
    }
}
