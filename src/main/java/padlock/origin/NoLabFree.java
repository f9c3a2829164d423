package padlock.origin;

import java.time.Duration;

/** All labs were busy for as long as the run could wait. Nothing is wrong with the run: it may be tried again. */
public final class NoLabFree extends RuntimeException {
    private static final long serialVersionUID = 1L;

    NoLabFree(Duration waited) {
        super("no lab became free within " + waited.toMillis() + " ms");
    }
}
