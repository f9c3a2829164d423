package padlock.room;

import java.time.Instant;
import java.util.Optional;

/** Something that happened in a room. The events of a room, in their order, are the room. */
public sealed interface RoomEvent {
    Instant at();

    /** Hands the event to the case that knows it, so that the compiler finds a missing one. */
    <T> T accept(Cases<T> cases);

    /** Somebody started a room. {@code steps}: how many the sheet had then. */
    record Opened(Instant at, String sheet, int steps, String deskDigest, Instant ends) implements RoomEvent {
        @Override
        public <T> T accept(Cases<T> cases) {
            return cases.opened(this);
        }
    }

    /** A learner took a seat. */
    record Joined(Instant at, int seat, String digest, Optional<DisplayName> name) implements RoomEvent {
        @Override
        public <T> T accept(Cases<T> cases) {
            return cases.joined(this);
        }
    }

    /** A learner left, or came back and perhaps under another name. */
    record Followed(Instant at, int seat, boolean follows, Optional<DisplayName> name) implements RoomEvent {
        @Override
        public <T> T accept(Cases<T> cases) {
            return cases.followed(this);
        }
    }

    /** The instructor went to a step. {@code afresh}: what the room said there and later is forgotten. */
    record Moved(Instant at, int step, boolean afresh) implements RoomEvent {
        @Override
        public <T> T accept(Cases<T> cases) {
            return cases.moved(this);
        }
    }

    /** The instructor opened the prediction of a step. */
    record Asked(Instant at, int step, Round round) implements RoomEvent {
        @Override
        public <T> T accept(Cases<T> cases) {
            return cases.asked(this);
        }
    }

    /** The instructor closed the prediction. */
    record Closed(Instant at, int step) implements RoomEvent {
        @Override
        public <T> T accept(Cases<T> cases) {
            return cases.closed(this);
        }
    }

    /** A learner tapped an answer, counted from 0; a later tap counts instead. */
    record Predicted(Instant at, int seat, int step, Round round, int choice) implements RoomEvent {
        @Override
        public <T> T accept(Cases<T> cases) {
            return cases.predicted(this);
        }
    }

    /** The instructor ran the step, and shows so many hops of it. */
    record Shown(Instant at, int step, int hops) implements RoomEvent {
        @Override
        public <T> T accept(Cases<T> cases) {
            return cases.shown(this);
        }
    }

    /** The instructor switched something for everybody. */
    record Switched(Instant at, Curtain curtain, boolean on) implements RoomEvent {
        @Override
        public <T> T accept(Cases<T> cases) {
            return cases.switched(this);
        }
    }

    /** A learner raised or lowered a hand, or is stuck or not any more. */
    record Signaled(Instant at, int seat, Signal signal, boolean on) implements RoomEvent {
        @Override
        public <T> T accept(Cases<T> cases) {
            return cases.signaled(this);
        }
    }

    /** The instructor gave the class more time. */
    record Extended(Instant at, Instant ends) implements RoomEvent {
        @Override
        public <T> T accept(Cases<T> cases) {
            return cases.extended(this);
        }
    }

    /** The instructor ended the class. */
    record Ended(Instant at) implements RoomEvent {
        @Override
        public <T> T accept(Cases<T> cases) {
            return cases.ended(this);
        }
    }

    /** What the instructor can draw before the class: the whole screen, or just the answers. */
    enum Curtain {
        SCREEN,
        ANSWERS
    }

    /** What a learner can show without a word. */
    enum Signal {
        HAND,
        STUCK
    }

    /** One method for each kind of event. */
    interface Cases<T> {
        T opened(Opened event);

        T joined(Joined event);

        T followed(Followed event);

        T moved(Moved event);

        T asked(Asked event);

        T closed(Closed event);

        T predicted(Predicted event);

        T shown(Shown event);

        T switched(Switched event);

        T signaled(Signaled event);

        T extended(Extended event);

        T ended(Ended event);
    }
}
