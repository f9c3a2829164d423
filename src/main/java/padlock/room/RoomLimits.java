package padlock.room;

import java.time.Duration;

/**
 * How much a server gives to classes.
 *
 * @param rooms how many may be open at once
 * @param learners how many seats a room has
 * @param life how long a room stays open if nobody ends it
 * @param longest how long it stays open however often it is extended
 * @param kept how long its results can be fetched afterwards; then everything about it is deleted
 */
public record RoomLimits(int rooms, int learners, Duration life, Duration longest, Duration kept) {
    public static final RoomLimits STANDARD =
            new RoomLimits(40, 350, Duration.ofHours(4), Duration.ofHours(12), Duration.ofHours(24));

    public RoomLimits {
        if (rooms < 1 || learners < 1 || life.isNegative() || longest.compareTo(life) < 0) {
            throw new IllegalArgumentException("limits that let nobody in: " + rooms + " rooms of " + learners);
        }
    }
}
