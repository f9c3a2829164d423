package padlock.pki;

import java.security.cert.X509Certificate;
import java.security.interfaces.RSAKey;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import padlock.policy.CertificateFault;

/**
 * What is known of a chain for good: it depends neither on the host nor on the moment.
 *
 * @param lasting the faults that no time heals
 * @param issuers how long each intermediate on the way to the root is valid
 */
record Standing(Set<CertificateFault> lasting, CertificateNames names, Validity leaf, List<Validity> issuers) {
    private static final int SHORTEST_RSA = 1_024;

    static Standing of(List<X509Certificate> chain, Path path) {
        X509Certificate leaf = chain.get(0);
        EnumSet<CertificateFault> faults = EnumSet.noneOf(CertificateFault.class);
        path.fault().ifPresent(faults::add);
        if (leaf.getBasicConstraints() >= 0) {
            faults.add(CertificateFault.CA_AS_SERVER);
        }
        List<X509Certificate> judged = new ArrayList<>(path.issuers());
        judged.add(leaf);
        for (X509Certificate certificate : judged) {
            if (isForgeable(certificate)) {
                faults.add(CertificateFault.WEAK_SIGNATURE);
            }
            if (certificate.getPublicKey() instanceof RSAKey key
                    && key.getModulus().bitLength() < SHORTEST_RSA) {
                faults.add(CertificateFault.WEAK_KEY);
            }
        }
        return new Standing(
                Collections.unmodifiableSet(faults),
                CertificateNames.of(leaf),
                validity(leaf),
                path.issuers().stream().map(Standing::validity).toList());
    }

    private static Validity validity(X509Certificate certificate) {
        return new Validity(
                certificate.getNotBefore().toInstant(),
                certificate.getNotAfter().toInstant());
    }

    private static boolean isForgeable(X509Certificate certificate) {
        String algorithm = certificate.getSigAlgName().toUpperCase(Locale.ROOT);
        return algorithm.startsWith("SHA1") || algorithm.startsWith("MD");
    }
}
