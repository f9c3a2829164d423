package padlock.pki;

import java.security.cert.X509Certificate;
import java.security.interfaces.RSAKey;
import java.time.Instant;
import java.util.List;
import javax.security.auth.x500.X500Principal;

/**
 * A certificate as a browser's certificate page shows it.
 *
 * @param names the hosts it is for
 * @param subject whose it is, by common name
 * @param issuer who signed it, by common name
 * @param serial the number its issuer gave it, in hexadecimal
 * @param key such as {@code EC} or {@code RSA 768}
 * @param signature such as {@code SHA256withECDSA}
 */
public record CertificateView(
        List<String> names,
        String subject,
        String issuer,
        Instant validFrom,
        Instant validUntil,
        String serial,
        String key,
        String signature) {
    public CertificateView {
        names = List.copyOf(names);
    }

    public static CertificateView of(X509Certificate certificate) {
        return new CertificateView(
                CertificateNames.of(certificate).all(),
                commonName(certificate.getSubjectX500Principal()),
                commonName(certificate.getIssuerX500Principal()),
                certificate.getNotBefore().toInstant(),
                certificate.getNotAfter().toInstant(),
                certificate.getSerialNumber().toString(16),
                key(certificate),
                certificate.getSigAlgName());
    }

    private static String commonName(X500Principal principal) {
        String name = principal.getName();
        return name.startsWith("CN=") ? name.substring(3) : name;
    }

    private static String key(X509Certificate certificate) {
        return certificate.getPublicKey() instanceof RSAKey rsa
                ? "RSA " + rsa.getModulus().bitLength()
                : certificate.getPublicKey().getAlgorithm();
    }
}
