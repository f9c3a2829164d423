package padlock.room;

/** When the room is asked: before the run, and once more when everybody has seen it. */
public enum Round {
    BEFORE,
    AFTER
}
