package padlock.room;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * What the room did with one step of the sheet.
 *
 * @param open the prediction that learners can answer right now
 * @param before by seat, the answer given before the run, counted from 0
 * @param after by seat, the answer given when asked again
 * @param hops how many hops of the run everybody sees; 0 before it ran
 * @param stuck the seats that could not follow here
 * @param spent the time at this step, without the stay that has not ended yet
 */
public record StepState(
        Optional<Round> open,
        Map<Integer, Integer> before,
        Map<Integer, Integer> after,
        int hops,
        Set<Integer> stuck,
        Duration spent) {
    /** A run that is shown to its end. */
    public static final int ALL_HOPS = Integer.MAX_VALUE;

    static final StepState UNTOUCHED = new StepState(Optional.empty(), Map.of(), Map.of(), 0, Set.of(), Duration.ZERO);

    public boolean ran() {
        return hops > 0;
    }

    public Map<Integer, Integer> answers(Round round) {
        return round == Round.BEFORE ? before : after;
    }

    /** The round whose answers are worth showing: the second once it was asked. */
    public Round latest() {
        return open.orElse(after.isEmpty() ? Round.BEFORE : Round.AFTER);
    }

    StepState asks(Optional<Round> round) {
        return new StepState(round, before, after, hops, stuck, spent);
    }

    StepState answered(Round round, int seat, int choice) {
        Map<Integer, Integer> answers = new TreeMap<>(answers(round));
        answers.put(seat, choice);
        return round == Round.BEFORE
                ? new StepState(open, answers, after, hops, stuck, spent)
                : new StepState(open, before, answers, hops, stuck, spent);
    }

    /** A run settles the prediction, so nobody can answer it any more. */
    StepState shows(int howMany) {
        return new StepState(ran() ? open : Optional.empty(), before, after, howMany, stuck, spent);
    }

    StepState strands(int seat) {
        Set<Integer> all = new TreeSet<>(stuck);
        all.add(seat);
        return new StepState(open, before, after, hops, all, spent);
    }

    StepState took(Duration more) {
        return new StepState(open, before, after, hops, stuck, spent.plus(more));
    }

    /** The time stays: it was spent. */
    StepState afresh() {
        return new StepState(Optional.empty(), Map.of(), Map.of(), 0, Set.of(), spent);
    }
}
