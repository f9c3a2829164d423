package padlock.site.room;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import padlock.room.Room;
import padlock.room.RoomState;
import padlock.room.Round;
import padlock.room.Seat;
import padlock.room.Spread;
import padlock.room.StepState;
import padlock.room.sheet.Prediction;
import padlock.room.sheet.SheetStep;
import padlock.site.room.view.PollView;
import padlock.site.room.view.PollView.ChoiceView;
import padlock.site.room.view.StageView;
import padlock.words.Wording;

/** Lays out what a room shows, for those who may see all of it and for those who may not. */
final class Stage {
    private final SceneRuns runs;
    private final Wording words;

    Stage(SceneRuns runs, Wording words) {
        this.runs = runs;
        this.words = words;
    }

    /** Who looks. */
    enum Eyes {
        /** The instructor sees everything, also what is covered. */
        DESK,
        /** The projector shows the spread while it grows, unless the answers are hidden. */
        SCREEN,
        /** A learner sees how the others answered only when nobody can answer any more. */
        SEAT
    }

    StageView of(Room room, RoomState state, Eyes eyes, Optional<Seat> learner) {
        SheetStep step = room.sheet().steps().get(state.step());
        boolean blank = state.blank() && eyes != Eyes.DESK;
        Optional<PollView> poll = step.prediction()
                .filter(prediction -> eyes == Eyes.DESK || wasAsked(state.current()))
                .map(prediction -> poll(prediction, state, eyes, learner));
        return new StageView(
                state.step() + 1,
                state.log().size(),
                step.title(),
                blank,
                blank ? Optional.empty() : poll,
                blank
                        ? Optional.empty()
                        : step.scene()
                                .map(scene -> runs.shown(scene, state.current().hops())),
                blank ? words.say("room.covered.said") : announcement(step, state.current()));
    }

    private static boolean wasAsked(StepState step) {
        return step.open().isPresent()
                || !step.before().isEmpty()
                || !step.after().isEmpty();
    }

    private static PollView poll(Prediction prediction, RoomState state, Eyes eyes, Optional<Seat> learner) {
        StepState step = state.current();
        int choices = prediction.choices().size();
        Spread before = Spread.of(step, Round.BEFORE, choices);
        Spread after = Spread.of(step, Round.AFTER, choices);
        Round round = step.latest();
        boolean open = step.open().isPresent();
        boolean shown = eyes == Eyes.DESK || !state.hidden() && (eyes == Eyes.SCREEN || !open);
        boolean settled = step.hops() == StepState.ALL_HOPS && (eyes == Eyes.DESK || !state.hidden() && !open);
        Map<Integer, Integer> answers = step.answers(round);
        Optional<Integer> mine = learner.map(Seat::number).map(answers::get);
        List<ChoiceView> views = new ArrayList<>();
        for (int i = 0; i < choices; i++) {
            views.add(new ChoiceView(
                    i + 1,
                    prediction.choices().get(i),
                    before.counts().get(i),
                    before.percent(i),
                    after.counts().get(i),
                    after.percent(i),
                    settled && i == prediction.answer(),
                    mine.isPresent() && mine.get() == i));
        }
        return new PollView(
                prediction.ask(),
                open,
                round == Round.AFTER,
                answers.size(),
                state.following().size(),
                shown,
                after.total() > 0,
                settled,
                views);
    }

    private String announcement(SheetStep step, StepState state) {
        if (state.open().isPresent()) {
            return words.say(
                    "room.poll.said", step.prediction().map(Prediction::ask).orElse(""));
        }
        if (state.hops() == StepState.ALL_HOPS) {
            return step.scene().map(scene -> runs.of(scene).announcement()).orElse("");
        }
        return step.title();
    }
}
