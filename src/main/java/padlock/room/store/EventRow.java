package padlock.room.store;

import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import padlock.room.DisplayName;
import padlock.room.RoomEvent;
import padlock.room.RoomEvent.Asked;
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
import padlock.room.Round;

/**
 * An event as a row of plain columns, so that anybody with {@code sqlite3} can read a class.
 *
 * @param at milliseconds since 1970
 * @param kind the event's word, such as {@code predicted}
 * @param seat 0 where the event is about no learner
 * @param step counted from 0; for {@code opened} the number of steps
 * @param value the number the event carries: a choice, hops, 1 for on, or another time in milliseconds
 * @param word what it is about: a sheet, a round, a curtain, a signal
 * @param digest of the secret that came into being, or empty
 * @param name a learner's, or empty
 */
record EventRow(long at, String kind, int seat, int step, long value, String word, String digest, String name) {
    static EventRow of(RoomEvent event) {
        return event.accept(new Writer());
    }

    /** The event again; fails when the row was written by nobody here. */
    RoomEvent event() {
        Instant when = Instant.ofEpochMilli(at);
        return switch (kind) {
            case "opened" -> new Opened(when, word, step, digest, Instant.ofEpochMilli(value));
            case "joined" -> new Joined(when, seat, digest, shown());
            case "followed" -> new Followed(when, seat, value == 1, shown());
            case "moved" -> new Moved(when, step, value == 1);
            case "asked" -> new Asked(when, step, Round.valueOf(upper()));
            case "closed" -> new Closed(when, step);
            case "predicted" -> new Predicted(when, seat, step, Round.valueOf(upper()), (int) value);
            case "shown" -> new Shown(when, step, (int) value);
            case "switched" -> new Switched(when, Curtain.valueOf(upper()), value == 1);
            case "signaled" -> new Signaled(when, seat, Signal.valueOf(upper()), value == 1);
            case "extended" -> new Extended(when, Instant.ofEpochMilli(value));
            case "ended" -> new Ended(when);
            default -> throw new IllegalStateException("no such event: " + kind);
        };
    }

    private Optional<DisplayName> shown() {
        return DisplayName.clean(name);
    }

    private String upper() {
        return word.toUpperCase(Locale.ROOT);
    }

    private static final class Writer implements RoomEvent.Cases<EventRow> {
        private static EventRow row(RoomEvent event, String kind, int seat, int step, long value, String word) {
            return new EventRow(event.at().toEpochMilli(), kind, seat, step, value, word, "", "");
        }

        private static String lower(Enum<?> value) {
            return value.name().toLowerCase(Locale.ROOT);
        }

        private static long bit(boolean on) {
            return on ? 1 : 0;
        }

        private EventRow with(EventRow row, String digest, Optional<DisplayName> name) {
            return new EventRow(
                    row.at,
                    row.kind,
                    row.seat,
                    row.step,
                    row.value,
                    row.word,
                    digest,
                    name.map(DisplayName::text).orElse(""));
        }

        @Override
        public EventRow opened(Opened event) {
            return with(
                    row(event, "opened", 0, event.steps(), event.ends().toEpochMilli(), event.sheet()),
                    event.deskDigest(),
                    Optional.empty());
        }

        @Override
        public EventRow joined(Joined event) {
            return with(row(event, "joined", event.seat(), 0, 0, ""), event.digest(), event.name());
        }

        @Override
        public EventRow followed(Followed event) {
            return with(row(event, "followed", event.seat(), 0, bit(event.follows()), ""), "", event.name());
        }

        @Override
        public EventRow moved(Moved event) {
            return row(event, "moved", 0, event.step(), bit(event.afresh()), "");
        }

        @Override
        public EventRow asked(Asked event) {
            return row(event, "asked", 0, event.step(), 0, lower(event.round()));
        }

        @Override
        public EventRow closed(Closed event) {
            return row(event, "closed", 0, event.step(), 0, "");
        }

        @Override
        public EventRow predicted(Predicted event) {
            return row(event, "predicted", event.seat(), event.step(), event.choice(), lower(event.round()));
        }

        @Override
        public EventRow shown(Shown event) {
            return row(event, "shown", 0, event.step(), event.hops(), "");
        }

        @Override
        public EventRow switched(Switched event) {
            return row(event, "switched", 0, 0, bit(event.on()), lower(event.curtain()));
        }

        @Override
        public EventRow signaled(Signaled event) {
            return row(event, "signaled", event.seat(), 0, bit(event.on()), lower(event.signal()));
        }

        @Override
        public EventRow extended(Extended event) {
            return row(event, "extended", 0, 0, event.ends().toEpochMilli(), "");
        }

        @Override
        public EventRow ended(Ended event) {
            return row(event, "ended", 0, 0, 0, "");
        }
    }
}
