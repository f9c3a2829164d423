package padlock.diagram;

import java.util.Optional;
import padlock.trace.Outcome;

/**
 * One element of the line, with the track that leads to it and the track that leaves it.
 *
 * @param in the scheme of the track that arrives, {@code http} or {@code https}; empty for the first
 * @param out the scheme of the track that leaves; where nothing leaves, the same as {@code in}
 * @param label what stands beside it: a host, a word
 * @param note the smaller second line: a status, a rule id
 * @param outcome the sign on it, for the end of the line
 */
record Cell(Kind kind, String in, String out, String label, String note, Optional<Outcome> outcome) {
    /** What can stand on the line; each takes its own room. */
    enum Kind {
        /** Where the reader starts. */
        ORIGIN(64, 58),
        /** The browser changed the scheme before the first packet. */
        SWITCH(86, 58),
        /** A server that answered. */
        STATION(134, 64),
        /** An attempt that led nowhere; the line goes on beside it. */
        SIDING(142, 74),
        /** What the server asked for out of sight. */
        LOOP(136, 74),
        /** The same where nothing came back. */
        SPUR(136, 74),
        /** A warning that the reader passed. */
        GATE(104, 58),
        /** The end of the line for this reader. */
        BUFFER(84, 56),
        /** A server the reader did not get to. */
        GHOST(140, 60),
        /** The page. */
        TERMINAL(134, 64);

        /** The room along a horizontal line. */
        final int width;

        /** The room along a vertical line. */
        final int height;

        Kind(int width, int height) {
            this.width = width;
            this.height = height;
        }

        /** Whether it reaches above the line. */
        boolean raised() {
            return this == SIDING || this == LOOP || this == SPUR;
        }
    }

    static Cell of(Kind kind, String in, String out, String label, String note) {
        return new Cell(kind, in, out, label, note, Optional.empty());
    }

    Cell ending(Optional<Outcome> how) {
        return new Cell(kind, in, out, label, note, how);
    }
}
