package padlock.site.room;

import java.time.Instant;
import padlock.room.RoomState;

/** Short names for what a page shows. Two pages with the same tag show the same, so an equal tag needs no reload. */
final class Tags {
    private Tags() {}

    /** Learners look at the stage alone: what the others tap changes nothing for them. */
    static String seat(RoomState state, Instant now) {
        return "s" + state.stage() + end(state, now);
    }

    /** The projector shows who is here and how they answer. */
    static String screen(RoomState state, Instant now) {
        return "v" + state.version() + end(state, now);
    }

    static String desk(RoomState state, int present, Instant now) {
        return "v" + state.version() + ".p" + present + end(state, now);
    }

    private static String end(RoomState state, Instant now) {
        return state.over(now) ? ".over" : "";
    }
}
