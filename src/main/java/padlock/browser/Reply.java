package padlock.browser;

import java.security.cert.X509Certificate;
import java.util.List;
import java.util.Optional;
import padlock.http.Response;
import padlock.policy.ConnectionFault;
import padlock.trace.Backstage;
import padlock.trace.Sighting;

/** How an attempt to ask a server ended. */
public sealed interface Reply {
    /** Where the attempt went, as {@code 127.0.0.1:43121}; empty when the name led nowhere. */
    Optional<String> address();

    /** What the path between browser and server could see; empty on the model network. */
    Optional<Sighting> sighting();

    /**
     * The server answered.
     *
     * @param tlsVersion such as {@code TLSv1.3}; empty over http
     * @param chain the certificates presented, leaf first; empty over http
     * @param behind what the server did out of sight to answer
     */
    record Answered(
            Response response,
            Optional<String> address,
            Optional<String> tlsVersion,
            List<X509Certificate> chain,
            List<Backstage> behind,
            Optional<Sighting> sighting)
            implements Reply {
        public Answered {
            chain = List.copyOf(chain);
            behind = List.copyOf(behind);
        }
    }

    /** The gate did not admit the certificate, so nothing was asked. */
    record TurnedAway(List<X509Certificate> chain, Optional<String> address, Optional<Sighting> sighting)
            implements Reply {
        public TurnedAway {
            chain = List.copyOf(chain);
        }
    }

    /** No answer came. */
    record Unanswered(ConnectionFault fault, Optional<String> address, Optional<Sighting> sighting) implements Reply {}
}
