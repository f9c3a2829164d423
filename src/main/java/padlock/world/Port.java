package padlock.world;

import java.util.Optional;
import java.util.function.Function;
import padlock.pki.Credential;
import padlock.url.Host;

/** What one TCP port of a machine does with whoever connects. */
public sealed interface Port {
    /** Nothing listens: the connection is refused. */
    record Closed() implements Port {}

    /** Something accepts the connection and never says a word. */
    record Stalls() implements Port {}

    /** The TLS handshake ends with the alert {@code handshake_failure}. */
    record Alerts() implements Port {}

    /** A site over plain http. */
    record Plain(Site site) implements Port {}

    /**
     * A site over TLS.
     *
     * @param credentials chooses key and certificates by the name the client asks for in the handshake (SNI); the empty name
     *     gets the machine's default
     */
    record Secure(Site site, Function<Optional<Host>, Credential> credentials) implements Port {}
}
