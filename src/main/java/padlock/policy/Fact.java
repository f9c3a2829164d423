package padlock.policy;

import java.time.LocalDate;

/** One parameter of a browser profile, with how it is known: the honest half of every answer. */
public record Fact(String key, String value, Evidence evidence, LocalDate checked, String source) {
    public Fact {
        if (value.isBlank() || source.isBlank()) {
            throw new IllegalArgumentException("a fact needs a value and a source: " + key);
        }
    }

    /** The same parameter in a browser that is less well known: what was seen in one is only assumed of the other. */
    Fact takenOver(String from, Evidence known) {
        return known.compareTo(evidence) <= 0
                ? this
                : new Fact(key, value, known, checked, "assumed to be as in " + from + ": " + source);
    }
}
