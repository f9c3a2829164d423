package padlock.pki;

import java.security.GeneralSecurityException;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import padlock.policy.CertificateFault;

/**
 * Looks for a chain of signatures from a server's certificate to the trusted root, among the certificates presented.
 *
 * <p>The JDK's own path validation judges by the machine's clock and gives up at the first fault, so it cannot serve here.
 */
final class PathFinder {
    private static final int LONGEST_CHAIN = 10;
    private static final int SIGNS_CERTIFICATES = 5;

    private final Authority authority;

    PathFinder(Authority authority) {
        this.authority = authority;
    }

    Path pathFor(List<X509Certificate> chain) {
        List<X509Certificate> unused = new ArrayList<>(chain.subList(1, Math.min(chain.size(), LONGEST_CHAIN)));
        List<X509Certificate> path = new ArrayList<>();
        X509Certificate last = chain.get(0);
        while (!isSigned(last, authority.trustAnchor())) {
            if (isSigned(last, last)) {
                return new Path(
                        path,
                        Optional.of(path.isEmpty() ? CertificateFault.SELF_SIGNED : CertificateFault.UNTRUSTED_ROOT));
            }
            Optional<X509Certificate> issuer = issuerOf(last, unused);
            if (issuer.isEmpty()) {
                return brokenOff(last, path);
            }
            last = issuer.get();
            unused.remove(last);
            path.add(last);
        }
        return new Path(path, Optional.empty());
    }

    /** The browser knows the lab's intermediate is missing because it alone would close the gap. */
    private Path brokenOff(X509Certificate last, List<X509Certificate> path) {
        X509Certificate missing = authority.intermediateCertificate();
        if (!isSigned(last, missing)) {
            return new Path(path, Optional.of(CertificateFault.UNTRUSTED_ROOT));
        }
        path.add(missing);
        return new Path(path, Optional.of(CertificateFault.INCOMPLETE_CHAIN));
    }

    private static Optional<X509Certificate> issuerOf(X509Certificate certificate, List<X509Certificate> candidates) {
        return candidates.stream()
                .filter(PathFinder::mayIssue)
                .filter(candidate -> isSigned(certificate, candidate))
                .findFirst();
    }

    private static boolean mayIssue(X509Certificate certificate) {
        boolean[] usage = certificate.getKeyUsage();
        return certificate.getBasicConstraints() >= 0 && (usage == null || usage[SIGNS_CERTIFICATES]);
    }

    private static boolean isSigned(X509Certificate certificate, X509Certificate issuer) {
        if (!certificate.getIssuerX500Principal().equals(issuer.getSubjectX500Principal())) {
            return false;
        }
        try {
            certificate.verify(issuer.getPublicKey());
            return true;
        } catch (GeneralSecurityException forged) {
            return false;
        }
    }
}
