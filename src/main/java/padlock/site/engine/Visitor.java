package padlock.site.engine;

/**
 * Who waits for a turn.
 *
 * @param address of their connection; a whole class may share one
 * @param learner the number in their cookie; empty for a stranger
 */
public record Visitor(String address, String learner) {
    /** Whoever is asked for by no request at all. */
    static final Visitor HOUSE = new Visitor("", "");

    boolean isStranger() {
        return learner.isEmpty();
    }
}
