package padlock.site.room;

import io.javalin.http.Context;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import padlock.room.Room;
import padlock.room.RoomState;
import padlock.room.Seat;
import padlock.room.Secret;
import padlock.room.StepState;
import padlock.room.sheet.Prediction;
import padlock.room.sheet.SheetStep;
import padlock.site.room.Stage.Eyes;
import padlock.site.room.view.DeskView;
import padlock.site.room.view.DeskView.Clock;
import padlock.site.room.view.DeskView.Curtains;
import padlock.site.room.view.DeskView.Need;
import padlock.site.room.view.DeskView.Play;
import padlock.site.room.view.DeskView.StepLine;
import padlock.site.room.view.HeatRow;
import padlock.site.room.view.HeatRow.Mark;
import padlock.words.Wording;

/** Lays the instructor's page out. */
final class DeskLayout {
    private static final int MOST_NEEDS = 40;
    private static final long LATE = 60;

    private final Stage stage;
    private final JoinAddress address;
    private final Wording words;

    DeskLayout(Stage stage, JoinAddress address, Wording words) {
        this.stage = stage;
        this.address = address;
        this.words = words;
    }

    DeskView of(Context ctx, Room room, RoomState state, Secret secret, int present, Instant now) {
        List<SheetStep> steps = room.sheet().steps();
        SheetStep step = steps.get(state.step());
        Optional<String> next = state.step() + 1 < steps.size()
                ? Optional.of(steps.get(state.step() + 1).title())
                : Optional.empty();
        StepState current = state.current();
        return new DeskView(
                room.sheet().title(),
                address.of(ctx, room.code()),
                stage.of(room, state, Eyes.DESK, Optional.empty()),
                step,
                next,
                lines(steps, state, now),
                clock(steps, state, now),
                new Curtains(state.blank(), state.hidden()),
                new Play(
                        step.scene().isPresent(),
                        current.ran(),
                        current.ran() && current.hops() != StepState.ALL_HOPS,
                        step.prediction().isPresent(),
                        current.open().isPresent()),
                needs(state),
                heat(steps, state),
                state.following().size(),
                present,
                address.desk(ctx, room.code(), secret.text()),
                state.over(now));
    }

    private static List<StepLine> lines(List<SheetStep> steps, RoomState state, Instant now) {
        List<StepLine> lines = new ArrayList<>();
        for (int i = 0; i < steps.size(); i++) {
            Duration spent = state.spent(i, now);
            lines.add(new StepLine(
                    i,
                    steps.get(i).title(),
                    steps.get(i).minutes(),
                    spent.isZero() ? "" : Clock.minutes(spent.toSeconds()),
                    i == state.step()));
        }
        return lines;
    }

    private Clock clock(List<SheetStep> steps, RoomState state, Instant now) {
        long lasted = state.lasted(now).toSeconds();
        long atStep = state.spent(state.step(), now).toSeconds();
        long before = 60L
                * steps.subList(0, state.step()).stream()
                        .mapToInt(SheetStep::minutes)
                        .sum();
        long planned = 60L * steps.get(state.step()).minutes();
        // On time is any moment of the step's own minutes; the rest is ahead or behind.
        long late = lasted > before + planned ? lasted - before - planned : Math.min(0, lasted - before);
        long left = Math.max(0, Duration.between(now, state.end()).toMinutes());
        String ends = left >= 120 ? words.say("room.hours", left / 60) : minutes(left);
        return new Clock(lasted, atStep, planned, pace(late), late >= 2 * LATE, ends);
    }

    private String pace(long late) {
        if (Math.abs(late) < LATE) {
            return words.say("room.pace.on-time");
        }
        return words.say(late > 0 ? "room.pace.behind" : "room.pace.ahead", minutes(Math.abs(late) / 60));
    }

    private String minutes(long count) {
        return count == 1 ? words.say("room.one-minute") : words.say("room.many-minutes", count);
    }

    private List<Need> needs(RoomState state) {
        List<Need> needs = new ArrayList<>();
        for (Seat seat : state.following()) {
            if (seat.stuck() || seat.hand()) {
                needs.add(
                        new Need(seat.shownAs(), words.say(seat.stuck() ? "room.desk.is-stuck" : "room.desk.raised")));
            }
        }
        return needs.size() > MOST_NEEDS ? needs.subList(0, MOST_NEEDS) : needs;
    }

    private static List<HeatRow> heat(List<SheetStep> steps, RoomState state) {
        List<HeatRow> rows = new ArrayList<>();
        for (int i = 0; i < steps.size(); i++) {
            StepState log = state.log().get(i);
            Optional<Prediction> prediction = steps.get(i).prediction();
            List<Mark> marks = state.seats().keySet().stream()
                    .map(seat -> mark(log, prediction, seat))
                    .toList();
            rows.add(new HeatRow(i + 1, steps.get(i).title(), i == state.step(), marks));
        }
        return rows;
    }

    private static Mark mark(StepState log, Optional<Prediction> prediction, int seat) {
        if (log.stuck().contains(seat)) {
            return Mark.STUCK;
        }
        Map<Integer, Integer> answers = log.after().containsKey(seat) ? log.after() : log.before();
        if (!answers.containsKey(seat) || prediction.isEmpty()) {
            return Mark.NOTHING;
        }
        if (!log.ran()) {
            return Mark.ANSWERED;
        }
        return answers.get(seat) == prediction.get().answer() ? Mark.RIGHT : Mark.WRONG;
    }
}
