package padlock.room;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import padlock.room.RoomEvent.Asked;
import padlock.room.RoomEvent.Cases;
import padlock.room.RoomEvent.Closed;
import padlock.room.RoomEvent.Curtain;
import padlock.room.RoomEvent.Ended;
import padlock.room.RoomEvent.Extended;
import padlock.room.RoomEvent.Followed;
import padlock.room.RoomEvent.Joined;
import padlock.room.RoomEvent.Moved;
import padlock.room.RoomEvent.Opened;
import padlock.room.RoomEvent.Predicted;
import padlock.room.RoomEvent.Shown;
import padlock.room.RoomEvent.Signal;
import padlock.room.RoomEvent.Signaled;
import padlock.room.RoomEvent.Switched;
import padlock.room.RoomState.Curtains;
import padlock.room.RoomState.Term;

/** What an event makes of a room. Total: an event was checked before it was written down, and is never refused here. */
record Fold(RoomState state) implements Cases<RoomState> {
    @Override
    public RoomState opened(Opened event) {
        throw new IllegalStateException("a room opens once");
    }

    @Override
    public RoomState joined(Joined event) {
        return state.with(Seat.taken(event.seat(), event.digest(), event.name()))
                .counted(false);
    }

    @Override
    public RoomState followed(Followed event) {
        Seat seat = seat(event.seat()).follows(event.follows());
        return state.with(event.name().isPresent() ? seat.named(event.name()) : seat)
                .counted(false);
    }

    @Override
    public RoomState moved(Moved event) {
        RoomState moved = leftStep(event.at()).at(event.step(), event.at());
        // What one could not follow at the last step says nothing about this one.
        for (Seat seat : state.seats().values()) {
            if (seat.stuck()) {
                moved = moved.with(seat.stuck(false));
            }
        }
        moved = moved.with(state.step(), moved.log().get(state.step()).asks(Optional.empty()));
        if (event.afresh()) {
            for (int i = event.step(); i < moved.log().size(); i++) {
                moved = moved.with(i, moved.log().get(i).afresh());
            }
        }
        return moved.counted(true);
    }

    @Override
    public RoomState asked(Asked event) {
        return state.with(event.step(), step(event.step()).asks(Optional.of(event.round())))
                .counted(true);
    }

    @Override
    public RoomState closed(Closed event) {
        return state.with(event.step(), step(event.step()).asks(Optional.empty()))
                .counted(true);
    }

    @Override
    public RoomState predicted(Predicted event) {
        return state.with(event.step(), step(event.step()).answered(event.round(), event.seat(), event.choice()))
                .counted(false);
    }

    @Override
    public RoomState shown(Shown event) {
        return state.with(event.step(), step(event.step()).shows(event.hops())).counted(true);
    }

    @Override
    public RoomState switched(Switched event) {
        boolean screen = event.curtain() == Curtain.SCREEN;
        Curtains now = screen ? new Curtains(event.on(), state.hidden()) : new Curtains(state.blank(), event.on());
        return state.behind(now).counted(true);
    }

    @Override
    public RoomState signaled(Signaled event) {
        Seat seat = seat(event.seat());
        if (event.signal() == Signal.HAND) {
            return state.with(seat.hand(event.on())).counted(false);
        }
        RoomState signaled = state.with(seat.stuck(event.on()));
        return (event.on() ? signaled.with(state.step(), state.current().strands(event.seat())) : signaled)
                .counted(false);
    }

    @Override
    public RoomState extended(Extended event) {
        return state.ending(new Term(event.ends(), state.term().ended())).counted(false);
    }

    @Override
    public RoomState ended(Ended event) {
        return leftStep(event.at())
                .at(state.step(), event.at())
                .ending(new Term(state.ends(), Optional.of(event.at())))
                .counted(true);
    }

    private RoomState leftStep(Instant at) {
        // The clocks of two nodes differ, and one clock may be set back.
        Instant since = state.place().since();
        Duration stay = at.isAfter(since) ? Duration.between(since, at) : Duration.ZERO;
        return state.with(state.step(), state.current().took(stay));
    }

    private StepState step(int number) {
        return state.log().get(number);
    }

    private Seat seat(int number) {
        return Optional.ofNullable(state.seats().get(number))
                .orElseThrow(() -> new IllegalStateException("nobody has seat " + number));
    }
}
