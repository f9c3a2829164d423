package padlock.room;

/** Why a room did not do what it was asked. */
public enum Refusal {
    OVER("ROOM-OVER"),
    FULL("ROOM-FULL"),
    NOT_HERE("ROOM-SEAT"),
    NO_STEP("ROOM-STEP"),
    NOTHING_TO_PREDICT("ROOM-ASK"),
    NOT_ASKED("ROOM-CLOSED"),
    NO_CHOICE("ROOM-CHOICE"),
    NOTHING_TO_RUN("ROOM-RUN"),
    LONG_ENOUGH("ROOM-LONG");

    private final String id;

    Refusal(String id) {
        this.id = id;
    }

    public String id() {
        return id;
    }
}
