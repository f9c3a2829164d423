package padlock.oracle;

import java.util.Optional;

/**
 * An image of a page as the real browser has it.
 *
 * @param source the address as the page writes it
 * @param loaded whether there is a picture to look at
 * @param error what the browser's list of requests says where there is none
 */
record ImageSeen(String source, boolean loaded, Optional<String> error) {}
