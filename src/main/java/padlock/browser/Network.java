package padlock.browser;

import java.security.cert.X509Certificate;
import java.util.List;
import padlock.http.Request;

/**
 * The way out of a browser: DNS, TCP, TLS and one HTTP exchange. It takes no decision of policy: it follows no redirect, repeats
 * nothing, judges no certificate.
 *
 * <p>Two implementations give the same answers: the wire (sockets and TLS) and the model (in memory).
 */
public interface Network {
    /**
     * Makes one request over a fresh connection.
     *
     * @param gate asked between TLS handshake and request; where it says no, nothing is sent
     */
    Reply send(Request request, Gate gate);

    /** Looks at the certificates a server presents, leaf first, and says whether the request may be sent. */
    @FunctionalInterface
    interface Gate {
        boolean admits(List<X509Certificate> chain);
    }
}
