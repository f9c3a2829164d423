package padlock;

import java.nio.file.Path;
import java.util.Optional;
import java.util.regex.Pattern;
import padlock.site.front.Front;

/**
 * What the operator decides when the site starts.
 *
 * @param port 0 picks a free one
 * @param data where the site keeps what it must remember, learners' progress and live classes; empty to remember nothing
 * @param database the PostgreSQL that several nodes share, as JDBC writes it; with it nothing is kept in {@code data}
 * @param content a folder of lessons that is read at each request, instead of the lessons packed into the program
 * @param front the way to it: TLS, names, proxies
 */
record Settings(
        String host, int port, Optional<Path> data, Optional<String> database, Optional<Path> content, Front front) {
    static final Pattern PUBLIC_URL = Pattern.compile(
            "https?://[A-Za-z0-9.-]+(:[0-9]{1,5})?(/[A-Za-z0-9._~-]+)*/?|https?://\\[[0-9a-fA-F:.]+](:[0-9]{1,5})?/?");

    Settings {
        if (port < 0 || port > 65_535) {
            throw new IllegalArgumentException("a port is a number from 0 to 65535: " + port);
        }
    }

    /** Plain http, perhaps behind a proxy on this machine that makes it a public address. */
    Settings(String host, int port, Optional<Path> data, Optional<Path> content, Optional<String> publicUrl) {
        this(host, port, data, Optional.empty(), content, Front.at(publicUrl));
    }
}
