package padlock.backup;

/** A backup that cannot be made or brought back. The message is for the operator; nothing was changed. */
public final class CannotRestore extends Exception {
    private static final long serialVersionUID = 1;

    CannotRestore(String message) {
        super(message);
    }
}
