package padlock.site.engine;

/** A run found no servers that lived to its end. It can still be played in memory. */
public final class WireLost extends RuntimeException {
    private static final long serialVersionUID = 1;

    public WireLost(RuntimeException cause) {
        super("the servers of a run died again and again", cause);
    }
}
