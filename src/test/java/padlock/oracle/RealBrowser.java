package padlock.oracle;

import java.util.List;
import java.util.Map;

/** A browser program of this machine, with a profile of its own that trusts the lab. */
interface RealBrowser extends AutoCloseable {
    /** The program and its version. */
    String version();

    /**
     * Starts over with nothing remembered, in a world where these names have these addresses and no other name exists.
     *
     * @param streets loopback address by host name; empty for a name that is asked for and does not exist
     */
    void start(Map<String, String> streets);

    /** Names come and go; the browser remembers what it did. */
    void moved(Map<String, String> streets);

    /** Goes to an address as if typed. */
    Shown visit(String url);

    /** Follows a link of a mail that is shown on the page {@code from}. */
    Shown click(String from, String href);

    /** Goes on past the page that stands in the way. */
    Shown proceed();

    /** The images of the page shown now, in document order. */
    List<ImageSeen> images();

    @Override
    void close();
}
