package padlock.progress;

/** The data folder cannot be read or written. The message is for the operator; lessons go on without progress. */
public final class CannotKeep extends Exception {
    private static final long serialVersionUID = 1;

    CannotKeep(String message, Throwable cause) {
        super(message, cause);
    }
}
