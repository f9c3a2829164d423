package padlock.policy;

import java.util.Locale;

/** How sure a fact about browsers is. */
public enum Evidence {
    /** Seen in the real browser against servers of ours. */
    OBSERVED,
    /** Read in a standard, in the browser's source or in the vendor's own documentation. */
    SOURCE,
    /** Announced by the vendor, not seen in a build we can run. */
    ANNOUNCED,
    /** Told by somebody else. */
    SECONDARY;

    /** The word of the command line and of profile files: {@code observed}. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }
}
