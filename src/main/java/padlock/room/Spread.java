package padlock.room;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** How a room answered: for each choice, how many took it. */
public record Spread(List<Integer> counts) {
    public Spread {
        counts = List.copyOf(counts);
    }

    static Spread of(Map<Integer, Integer> answers, int choices) {
        return new Spread(IntStream.range(0, choices)
                .mapToObj(choice -> (int) answers.values().stream()
                        .filter(answer -> answer == choice)
                        .count())
                .toList());
    }

    /** How the room answered one round of a step. */
    public static Spread of(StepState step, Round round, int choices) {
        return of(step.answers(round), choices);
    }

    public int total() {
        return counts.stream().mapToInt(Integer::intValue).sum();
    }

    /** Of a hundred, rounded; 0 when nobody answered. */
    public int percent(int choice) {
        return total() == 0 ? 0 : Math.round(100f * counts.get(choice) / total());
    }
}
