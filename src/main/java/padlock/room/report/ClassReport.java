package padlock.room.report;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import padlock.room.Room;
import padlock.room.RoomState;
import padlock.room.Round;
import padlock.room.Seat;
import padlock.room.Spread;
import padlock.room.StepState;
import padlock.room.sheet.Prediction;
import padlock.room.sheet.SheetStep;

/**
 * The results of a class, step by step.
 *
 * @param learners how many took a seat
 * @param named whether the learners' names are in it
 */
public record ClassReport(
        String sheet, Instant opened, Instant end, int learners, boolean named, List<StepReport> steps) {
    public ClassReport {
        steps = List.copyOf(steps);
    }

    /**
     * One step.
     *
     * @param number counted from 1
     * @param seconds how long it took
     */
    public record StepReport(
            int number,
            String title,
            int plannedMinutes,
            long seconds,
            boolean ran,
            Optional<Question> question,
            List<Answer> answers) {}

    /** What was asked, and how the room answered before and after the run. {@code right}: counted from 0. */
    public record Question(String ask, List<String> choices, int right, Spread before, Spread after) {}

    /** What one learner did at a step. Choices count from 0. */
    public record Answer(
            int learner, Optional<String> name, Optional<Integer> before, Optional<Integer> after, boolean stuck) {}

    public static ClassReport of(Room room, boolean named, Instant now) {
        RoomState state = room.state();
        List<StepReport> steps = new ArrayList<>();
        for (int i = 0; i < state.log().size(); i++) {
            SheetStep plan = room.sheet().steps().get(i);
            StepState log = state.log().get(i);
            steps.add(new StepReport(
                    i + 1,
                    plan.title(),
                    plan.minutes(),
                    state.spent(i, now).toSeconds(),
                    log.ran(),
                    plan.prediction().map(prediction -> question(prediction, log)),
                    answers(log, state.seats(), named)));
        }
        Instant end = now.isBefore(state.end()) ? now : state.end();
        return new ClassReport(
                room.sheet().title(), state.opened(), end, state.seats().size(), named, steps);
    }

    private static Question question(Prediction prediction, StepState log) {
        int choices = prediction.choices().size();
        return new Question(
                prediction.ask(),
                prediction.choices(),
                prediction.answer(),
                Spread.of(log, Round.BEFORE, choices),
                Spread.of(log, Round.AFTER, choices));
    }

    private static List<Answer> answers(StepState log, Map<Integer, Seat> seats, boolean named) {
        Set<Integer> learners = new TreeSet<>(log.before().keySet());
        learners.addAll(log.after().keySet());
        learners.addAll(log.stuck());
        return learners.stream()
                .map(seat -> new Answer(
                        seat,
                        Optional.ofNullable(seats.get(seat))
                                .filter(known -> named)
                                .map(Seat::shownAs),
                        Optional.ofNullable(log.before().get(seat)),
                        Optional.ofNullable(log.after().get(seat)),
                        log.stuck().contains(seat)))
                .toList();
    }
}
