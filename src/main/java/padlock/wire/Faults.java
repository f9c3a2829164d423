package padlock.wire;

import java.io.EOFException;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.ConnectException;
import javax.net.ssl.SSLHandshakeException;
import padlock.policy.ConnectionFault;

/** Reads from Java's exception, and from the bytes that went by, why no answer came. */
final class Faults {
    private Faults() {}

    static ConnectionFault of(IOException e, Tap tap) {
        if (e instanceof ConnectException) {
            return ConnectionFault.REFUSED;
        }
        if (e instanceof InterruptedIOException) {
            return ConnectionFault.STALL;
        }
        if (tap.heardPlainTextForTls()) {
            return ConnectionFault.PLAIN_HTTP;
        }
        if (tap.heardTlsForPlainText()) {
            return ConnectionFault.TLS_PORT;
        }
        // A connection that just ends during the handshake is a handshake exception too, caused by the end.
        return e instanceof SSLHandshakeException && !(e.getCause() instanceof EOFException)
                ? ConnectionFault.HANDSHAKE_FAILURE
                : ConnectionFault.CLOSED;
    }
}
