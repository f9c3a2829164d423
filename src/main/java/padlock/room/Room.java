package padlock.room;

import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import padlock.room.RoomEvent.Curtain;
import padlock.room.RoomEvent.Signal;
import padlock.room.sheet.RunSheet;

/**
 * A room that people are in: takes what they do, refuses what makes no sense, writes the rest down and then makes it so.
 *
 * <p>Safe for many threads. An act is one event or none; whoever reads {@link #state} sees a whole state, never half of one.
 */
public final class Room {
    // More than there are nodes to lose against in a row.
    private static final int TRIES = 200;

    private final RoomCode code;
    private final RunSheet sheet;
    private final RoomLimits limits;
    private final Journal journal;
    private volatile RoomState state;

    private Room(RoomCode code, RunSheet sheet, RoomLimits limits, Journal journal, RoomState state) {
        this.code = code;
        this.sheet = sheet;
        this.limits = limits;
        this.journal = journal;
        this.state = state;
    }

    /** A new room; empty when there already is one with this code. */
    static Optional<Room> open(
            RoomCode code, RunSheet sheet, RoomLimits limits, Journal journal, Secret desk, Instant now) {
        RoomEvent.Opened opened =
                new RoomEvent.Opened(now, sheet.id(), sheet.steps().size(), desk.digest(), now.plus(limits.life()));
        return journal.append(code, 1, opened)
                ? Optional.of(new Room(code, sheet, limits, journal, RoomState.of(opened)))
                : Optional.empty();
    }

    /** A room from what was kept of it; empty when the sheet has changed so much that the events do not fit it. */
    static Optional<Room> restore(
            RoomCode code, RunSheet sheet, RoomLimits limits, Journal journal, List<RoomEvent> events) {
        if (events.isEmpty()
                || !(events.get(0) instanceof RoomEvent.Opened opened)
                || opened.steps() != sheet.steps().size()) {
            return Optional.empty();
        }
        RoomState state = RoomState.of(opened);
        for (RoomEvent event : events.subList(1, events.size())) {
            state = state.after(event);
        }
        return Optional.of(new Room(code, sheet, limits, journal, state));
    }

    public RoomCode code() {
        return code;
    }

    public RunSheet sheet() {
        return sheet;
    }

    public RoomState state() {
        return state;
    }

    /** Whether this is the secret of whoever started the room. */
    public boolean isLedBy(Secret secret) {
        return secret.matches(state.opening().deskDigest());
    }

    /** Gives somebody a seat. */
    public Admission join(Optional<DisplayName> name, SecureRandom random, Instant now) {
        Secret secret = Secret.random(random);
        Optional<Refusal> refusal = act(
                now,
                is -> is.seats().size() >= limits.learners()
                        ? refuse(Refusal.FULL)
                        : event(new RoomEvent.Joined(now, is.seats().size() + 1, secret.digest(), name)));
        return refusal.map(Admission::refused).orElseGet(() -> Admission.given(secret));
    }

    /** A learner leaves, or comes back to their seat. */
    public Optional<Refusal> follow(Secret learner, boolean follows, Optional<DisplayName> name, Instant now) {
        return bySeat(learner, now, (is, seat) -> event(new RoomEvent.Followed(now, seat.number(), follows, name)));
    }

    /** A learner answers the open prediction. {@code choice} counts from 0. */
    public Optional<Refusal> predict(Secret learner, int choice, Instant now) {
        return bySeat(learner, now, (is, seat) -> {
            Optional<Round> round = is.current().open();
            if (round.isEmpty()) {
                return refuse(Refusal.NOT_ASKED);
            }
            int choices = sheet.steps()
                    .get(is.step())
                    .prediction()
                    .map(prediction -> prediction.choices().size())
                    .orElse(0);
            if (choice < 0 || choice >= choices) {
                return refuse(Refusal.NO_CHOICE);
            }
            return event(new RoomEvent.Predicted(now, seat.number(), is.step(), round.get(), choice));
        });
    }

    public Optional<Refusal> signal(Secret learner, Signal signal, boolean on, Instant now) {
        return bySeat(learner, now, (is, seat) -> event(new RoomEvent.Signaled(now, seat.number(), signal, on)));
    }

    /** The instructor goes to a step, counted from 0. {@code afresh}: as if nobody had been there before. */
    public Optional<Refusal> move(int step, boolean afresh, Instant now) {
        return act(
                now,
                is -> step < 0 || step >= is.log().size()
                        ? refuse(Refusal.NO_STEP)
                        : event(new RoomEvent.Moved(now, step, afresh)));
    }

    /** The instructor opens the prediction: the first round before the run, the second after it. */
    public Optional<Refusal> ask(Instant now) {
        return act(now, is -> {
            if (sheet.steps().get(is.step()).prediction().isEmpty()) {
                return refuse(Refusal.NOTHING_TO_PREDICT);
            }
            Round round = is.current().ran() ? Round.AFTER : Round.BEFORE;
            return event(new RoomEvent.Asked(now, is.step(), round));
        });
    }

    public Optional<Refusal> close(Instant now) {
        return act(
                now,
                is -> is.current().open().isEmpty()
                        ? refuse(Refusal.NOT_ASKED)
                        : event(new RoomEvent.Closed(now, is.step())));
    }

    /** The instructor runs the step, or shows more of its run. */
    public Optional<Refusal> show(int hops, Instant now) {
        return act(
                now,
                is -> hops < 1 || sheet.steps().get(is.step()).scene().isEmpty()
                        ? refuse(Refusal.NOTHING_TO_RUN)
                        : event(new RoomEvent.Shown(now, is.step(), hops)));
    }

    public Optional<Refusal> draw(Curtain curtain, boolean on, Instant now) {
        return act(now, is -> event(new RoomEvent.Switched(now, curtain, on)));
    }

    public Optional<Refusal> extend(Duration more, Instant now) {
        return act(now, is -> {
            Instant then = is.ends().plus(more);
            return then.isAfter(is.opened().plus(limits.longest()))
                    ? refuse(Refusal.LONG_ENOUGH)
                    : event(new RoomEvent.Extended(now, then));
        });
    }

    public Optional<Refusal> end(Instant now) {
        return act(now, is -> event(new RoomEvent.Ended(now)));
    }

    private Optional<Refusal> bySeat(Secret learner, Instant now, BiFunction<RoomState, Seat, Decision> decide) {
        return act(
                now, is -> is.seat(learner).map(seat -> decide.apply(is, seat)).orElse(refuse(Refusal.NOT_HERE)));
    }

    private synchronized Optional<Refusal> act(Instant now, Function<RoomState, Decision> decide) {
        for (int tries = 0; tries < TRIES; tries++) {
            Decision decision = state.over(now) ? refuse(Refusal.OVER) : decide.apply(state);
            if (decision.event().map(this::write).orElse(true)) {
                return decision.refusal();
            }
            // Another node was faster: what it did may make this act senseless, so it is decided again.
            if (!catchUp()) {
                return Optional.of(Refusal.OVER);
            }
        }
        throw new JournalDown("in one room other nodes were faster " + TRIES + " times in a row");
    }

    // Written down first: what the class saw must be there after a restart.
    private boolean write(RoomEvent event) {
        RoomState next = state.after(event);
        boolean written = journal.append(code, next.version(), event);
        if (written) {
            state = next;
        }
        return written;
    }

    /** Takes over what other nodes wrote; false when the room is there no more. */
    boolean catchUp() {
        int from = state.version();
        // The event that is known comes along, so that a deleted room differs from a quiet one.
        List<RoomEvent> events = journal.from(code, from);
        if (events.isEmpty()) {
            return false;
        }
        take(from, events);
        return true;
    }

    private synchronized void take(int from, List<RoomEvent> events) {
        for (int i = state.version() - from + 1; i < events.size(); i++) {
            state = state.after(events.get(i));
        }
    }

    private static Decision event(RoomEvent event) {
        return new Decision(Optional.of(event), Optional.empty());
    }

    private static Decision refuse(Refusal refusal) {
        return new Decision(Optional.empty(), Optional.of(refusal));
    }

    private record Decision(Optional<RoomEvent> event, Optional<Refusal> refusal) {}
}
