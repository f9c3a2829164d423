package padlock.policy;

import java.time.LocalDate;

/** One parameter of a browser profile, with how it is known: the honest half of every answer. */
public record Fact(String key, String value, Evidence evidence, LocalDate checked, String source) {
    public Fact {
        if (value.isBlank() || source.isBlank()) {
            throw new IllegalArgumentException("a fact needs a value and a source: " + key);
        }
    }
}
