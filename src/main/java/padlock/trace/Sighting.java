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
 * @param answer the first readable bytes of what came back over http; empty over https
 * @param hello the first bytes sent over https, in hexadecimal: the ClientHello with the server's name; empty over http
 */
public record Sighting(
        Optional<String> serverName,
        Optional<String> plainText,
        List<String> records,
        Optional<String> answer,
        Optional<String> hello) {
    public Sighting {
        records = List.copyOf(records);
    }
}
