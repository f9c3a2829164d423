package padlock.room;

/** What happened in a room cannot be written down or read right now. Nothing was done; it can be tried again. */
public final class JournalDown extends RuntimeException {
    private static final long serialVersionUID = 1;

    JournalDown(String message) {
        super(message);
    }

    /** The message is for the operator. */
    public JournalDown(String message, Throwable cause) {
        super(message, cause);
    }
}
