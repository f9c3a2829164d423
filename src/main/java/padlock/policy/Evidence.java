package padlock.policy;

import java.util.Locale;

/** How sure a fact about browsers is. */
public enum Evidence {
    /** Seen in the real browser against servers of ours. */
    OBSERVED("seen in the real browser"),
    /** Read in a standard, in the browser's source or in the vendor's own documentation. */
    SOURCE("read in a standard or in source code"),
    /** Announced by the vendor, not seen in a build we can run. */
    ANNOUNCED("announced by the vendor"),
    /** Told by somebody else. */
    SECONDARY("told at second hand");

    private final String sentence;

    Evidence(String sentence) {
        this.sentence = sentence;
    }

    public String sentence() {
        return sentence;
    }

    /** The word of the command line and of profile files: {@code observed}. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }
}
