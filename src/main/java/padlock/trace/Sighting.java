package padlock.trace;

import java.util.List;
import java.util.Optional;

/**
 * What somebody on the path between reader and server saw of one connection.
 *
 * <p>Over http that is everything: the request line with its tracking token. Over https the server's name is still readable,
 * since the TLS handshake carries it in clear (SNI); path, token and answer are not.
 *
 * @param serverName the name read from the TLS handshake, empty over http
 * @param plainText the first readable bytes over http, as text; empty over https
 * @param records what kinds of TLS records went by, in order, such as {@code "handshake 512 bytes out"}
 */
public record Sighting(Optional<String> serverName, Optional<String> plainText, List<String> records) {
    public Sighting {
        records = List.copyOf(records);
    }
}
