package padlock.policy;

import java.util.Locale;
import java.util.Optional;
import padlock.url.Host;
import padlock.words.Sentence;

/** Why no answer came from a host at all: nothing here is about a certificate. */
public enum ConnectionFault {
    /** DNS knows no such name. */
    NAME_NOT_FOUND,
    /** Nothing listens on the port. */
    REFUSED,
    /** Something listens and never answers. */
    STALL,
    /** The server ended the TLS handshake with an alert. */
    HANDSHAKE_FAILURE,
    /** The connection was closed before an answer came. */
    CLOSED,
    /** The port speaks plain http where TLS was expected. */
    PLAIN_HTTP,
    /** The port speaks TLS where plain http was expected. */
    TLS_PORT;

    public Sentence sentence() {
        return Sentence.of("fault.connection." + id());
    }

    /** That no answer came from this host, and why. */
    public Sentence at(Host host) {
        return Sentence.of("run.net.unanswered", host, sentence());
    }

    public String id() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public static Optional<ConnectionFault> of(String id) {
        for (ConnectionFault fault : values()) {
            if (fault.id().equals(id)) {
                return Optional.of(fault);
            }
        }
        return Optional.empty();
    }
}
