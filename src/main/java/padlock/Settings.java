package padlock;

import java.nio.file.Path;
import java.util.Optional;

/**
 * What the operator decides when the site starts.
 *
 * @param port 0 picks a free one
 * @param data where the site keeps what it must remember; empty to remember nothing
 * @param content a folder of lessons that is read at each request, instead of the lessons packed into the program
 */
record Settings(String host, int port, Optional<Path> data, Optional<Path> content) {
    Settings {
        if (port < 0 || port > 65_535) {
            throw new IllegalArgumentException("a port is a number from 0 to 65535: " + port);
        }
    }
}
