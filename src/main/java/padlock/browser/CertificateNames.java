package padlock.browser;

import java.security.cert.CertificateParsingException;
import java.security.cert.X509Certificate;
import java.util.Collection;
import java.util.List;
import padlock.policy.CertificateFault;
import padlock.url.Host;

/** The names a certificate is for, as its owner wrote them. */
final class CertificateNames {
    private CertificateNames() {}

    static List<String> of(X509Certificate certificate) {
        try {
            Collection<List<?>> names = certificate.getSubjectAlternativeNames();
            return names == null
                    ? List.of()
                    : names.stream().map(name -> String.valueOf(name.get(1))).toList();
        } catch (CertificateParsingException unreadable) {
            return List.of();
        }
    }

    private static String listed(List<X509Certificate> chain) {
        List<String> names = chain.isEmpty() ? List.of() : of(chain.get(0));
        return names.isEmpty() ? "no name at all" : String.join(", ", names);
    }

    /** What is wrong with the certificate that a host presented, as a sentence. */
    static String sentence(Host host, Attempt.Result result) {
        CertificateFault fault = result.fault().orElseThrow();
        return fault == CertificateFault.WRONG_HOST
                ? "The certificate at " + host + " is for " + listed(result.chain()) + "."
                : "The certificate at " + host + " " + fault.sentence() + ".";
    }
}
