package padlock.policy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import padlock.words.Sentence;

/**
 * One parameter of a browser profile, with how it is known: the honest half of every answer.
 *
 * @param source where it was seen or read
 * @param takenFrom the profiles it came through, beginning with the one whose source this is: what was seen in one browser is only
 *     assumed of another; empty where it was seen in this one
 */
public record Fact(
        String key, String value, Evidence evidence, LocalDate checked, String source, List<String> takenFrom) {
    public Fact {
        if (value.isBlank() || source.isBlank()) {
            throw new IllegalArgumentException("a fact needs a value and a source: " + key);
        }
        takenFrom = List.copyOf(takenFrom);
    }

    /** The same parameter in a browser that is less well known. */
    Fact takenOver(String from, Evidence known) {
        if (known.compareTo(evidence) <= 0) {
            return this;
        }
        List<String> further = new ArrayList<>(takenFrom);
        further.add(from);
        return new Fact(key, value, known, checked, source, further);
    }

    /** How it is known, for a reader. */
    public Sentence told() {
        Sentence told = Sentence.written(source);
        for (String from : takenFrom) {
            told = Sentence.of("evidence.assumed", from, told);
        }
        return told;
    }
}
