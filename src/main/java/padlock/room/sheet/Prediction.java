package padlock.room.sheet;

import java.util.List;

/**
 * What the room guesses before a run.
 *
 * @param answer the choice that turns out right, counted from 0
 */
public record Prediction(String ask, List<String> choices, int answer) {
    public Prediction {
        choices = List.copyOf(choices);
        if (answer < 0 || answer >= choices.size()) {
            throw new IllegalArgumentException("no such choice: " + answer);
        }
    }
}
