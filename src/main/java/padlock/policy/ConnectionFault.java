package padlock.policy;

import java.util.Locale;
import java.util.Optional;

/** Why no answer came from a host at all: nothing here is about a certificate. */
public enum ConnectionFault {
    /** DNS knows no such name. */
    NAME_NOT_FOUND("no such name here"),
    /** Nothing listens on the port. */
    REFUSED("the server refuses connections on this port"),
    /** Something listens and never answers. */
    STALL("the server did not answer in time"),
    /** The server ended the TLS handshake with an alert. */
    HANDSHAKE_FAILURE("the server and the browser found no way to encrypt"),
    /** The connection was closed before an answer came. */
    CLOSED("the server closed the connection without an answer"),
    /** The port speaks plain http where TLS was expected. */
    PLAIN_HTTP("the port speaks plain http, not TLS"),
    /** The port speaks TLS where plain http was expected. */
    TLS_PORT("the port speaks TLS, not plain http");

    private final String sentence;

    ConnectionFault(String sentence) {
        this.sentence = sentence;
    }

    public String sentence() {
        return sentence;
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
