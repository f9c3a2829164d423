package padlock.room;

import java.util.Optional;

/**
 * One learner in a room.
 *
 * @param number counted from 1, in the order of arrival
 * @param digest of the secret in the learner's cookie
 * @param name as they want to be called
 * @param following false after they left; the seat stays theirs
 * @param hand they want to say something
 * @param stuck they cannot follow
 */
public record Seat(
        int number, String digest, Optional<DisplayName> name, boolean following, boolean hand, boolean stuck) {
    static Seat taken(int number, String digest, Optional<DisplayName> name) {
        return new Seat(number, digest, name, true, false, false);
    }

    Seat follows(boolean now) {
        return new Seat(number, digest, name, now, hand && now, stuck && now);
    }

    Seat named(Optional<DisplayName> now) {
        return new Seat(number, digest, now, following, hand, stuck);
    }

    Seat hand(boolean now) {
        return new Seat(number, digest, name, following, now, stuck);
    }

    Seat stuck(boolean now) {
        return new Seat(number, digest, name, following, hand, now);
    }

    /** The name, or a number for those who gave none. */
    public String shownAs() {
        return name.map(DisplayName::text).orElse("Learner " + number);
    }
}
