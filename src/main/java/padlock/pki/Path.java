package padlock.pki;

import java.security.cert.X509Certificate;
import java.util.List;
import java.util.Optional;
import padlock.policy.CertificateFault;

/**
 * How far the way from a server's certificate to the trusted root goes.
 *
 * @param issuers the certificates between the two, the nearest first; where the way breaks off, as far as it went
 * @param fault why the way does not lead to the root, if it does not
 */
record Path(List<X509Certificate> issuers, Optional<CertificateFault> fault) {
    Path {
        issuers = List.copyOf(issuers);
    }
}
