package padlock.exercise;

import java.util.List;
import java.util.Map;
import padlock.scenario.Expectation;
import padlock.trace.Run;
import padlock.words.Sentence;

/**
 * One answer to choose before a run.
 *
 * @param answer the words to choose
 * @param when what would be seen if it came true; all of it
 * @param says a sentence for whoever chose it
 */
public record Choice(Sentence answer, List<Expectation> when, String says) {
    public Choice {
        when = List.copyOf(when);
    }

    /** Whether it came true. {@code runs}: one for each browser that it speaks of. */
    public boolean cameTrue(Map<String, Run> runs) {
        return Claims.hold(when, runs);
    }
}
