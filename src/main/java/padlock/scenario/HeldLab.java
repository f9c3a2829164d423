package padlock.scenario;

import java.util.Optional;
import padlock.url.Host;

/**
 * The servers of a scenario that was played and then left standing, so that another program can ask them: {@code curl}, a browser.
 *
 * <p>They stay as the last step left them, on loopback, until somebody closes this.
 */
public interface HeldLab extends AutoCloseable {
    /** Where a connection to this name and port really goes, such as {@code 127.0.0.1:43121}; empty when there is no such name. */
    Optional<String> door(Host host, int port);

    /** What the emulated browser calls itself. */
    String userAgent();

    /** The certificate of the one authority that its browsers trust, in PEM. */
    String authority();

    @Override
    void close();
}
