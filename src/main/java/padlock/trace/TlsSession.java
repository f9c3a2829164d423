package padlock.trace;

import java.util.List;
import java.util.Optional;
import padlock.policy.CertificateFault;

/**
 * What the browser learned from a TLS handshake.
 *
 * @param version the protocol agreed, such as {@code TLSv1.3}; empty where the browser ended the handshake itself
 * @param fault the fault the browser reports, if the certificate has any
 * @param names the names the certificate is for
 * @param expires the last moment the certificate is valid, in ISO 8601
 */
public record TlsSession(
        Optional<String> version, Optional<CertificateFault> fault, List<String> names, Optional<String> expires) {
    public TlsSession {
        names = List.copyOf(names);
    }
}
