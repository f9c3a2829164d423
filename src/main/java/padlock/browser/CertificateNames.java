package padlock.browser;

import java.security.cert.CertificateParsingException;
import java.security.cert.X509Certificate;
import java.util.Collection;
import java.util.List;
import padlock.policy.CertificateFault;
import padlock.url.Host;
import padlock.words.Sentence;

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

    private static Sentence otherNames(Host host, List<X509Certificate> chain) {
        List<String> names = chain.isEmpty() ? List.of() : of(chain.get(0));
        return names.isEmpty()
                ? Sentence.of("run.certificate.nameless", host)
                : Sentence.of("run.certificate.other-names", host, String.join(", ", names));
    }

    /** What is wrong with the certificate that a host presented, as a sentence. */
    static Sentence sentence(Host host, Attempt.Result result) {
        CertificateFault fault = result.fault().orElseThrow();
        return fault == CertificateFault.WRONG_HOST
                ? otherNames(host, result.chain())
                : Sentence.of("run.certificate.fault", host, fault.sentence());
    }
}
