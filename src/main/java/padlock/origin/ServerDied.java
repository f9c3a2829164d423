package padlock.origin;

/** A server of the simulated internet died while a run used it. What the run showed is not to be believed; it can be played again. */
public final class ServerDied extends RuntimeException {
    private static final long serialVersionUID = 1;

    public ServerDied() {
        super("a server of the simulated internet died during the run; play it again");
    }
}
