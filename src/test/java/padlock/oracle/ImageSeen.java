package padlock.oracle;

import java.util.Optional;

/**
 * An image of a page as the real browser has it.
 *
 * @param source the address as the page writes it
 * @param loaded whether there is a picture to look at
 * @param error what the browser's list of requests says where there is none
 */
record ImageSeen(String source, boolean loaded, Optional<String> error) {
    /** Chromium's word for a part that its mixed-content rules keep out; no code is shown for it anywhere. */
    static final String MIXED_CONTENT = "mixed-content";

    Optional<String> code() {
        return error.filter(word -> !word.equals(MIXED_CONTENT));
    }
}
