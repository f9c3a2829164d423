package padlock.room;

/** Why a room did not do what it was asked. */
public enum Refusal {
    OVER("ROOM-OVER", "This class has ended."),
    FULL("ROOM-FULL", "This room has as many people as it can hold."),
    NOT_HERE("ROOM-SEAT", "You are not in this room."),
    NO_STEP("ROOM-STEP", "The run sheet has no such step."),
    NOTHING_TO_PREDICT("ROOM-ASK", "This step asks for no prediction."),
    NOT_ASKED("ROOM-CLOSED", "No prediction is open right now."),
    NO_CHOICE("ROOM-CHOICE", "There is no such answer."),
    NOTHING_TO_RUN("ROOM-RUN", "This step has nothing to run."),
    LONG_ENOUGH("ROOM-LONG", "A room cannot stay open any longer.");

    private final String id;
    private final String sentence;

    Refusal(String id, String sentence) {
        this.id = id;
        this.sentence = sentence;
    }

    public String id() {
        return id;
    }

    public String sentence() {
        return sentence;
    }
}
