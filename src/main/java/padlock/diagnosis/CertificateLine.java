package padlock.diagnosis;

import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import padlock.pki.CertificateView;
import padlock.policy.CertificateFault;
import padlock.words.Sentence;

/**
 * A line of a certificate, and what is wrong at it.
 *
 * @param name such as {@code valid until}
 * @param fault the fault that shows at this very line; empty on a good one
 */
public record CertificateLine(Sentence name, Sentence value, Optional<CertificateFault> fault) {
    /** The lines of the server's own certificate; the last one is about the chain it came with. */
    static List<CertificateLine> of(List<X509Certificate> chain, Set<CertificateFault> faults, Instant now) {
        CertificateView leaf = CertificateView.of(chain.get(0));
        return List.of(
                line("subject", "CN=" + leaf.subject(), faults, Set.of(CertificateFault.CA_AS_SERVER)),
                line("names", String.join(", ", leaf.names()), faults, Set.of(CertificateFault.WRONG_HOST)),
                line(
                        "issuer",
                        "CN=" + leaf.issuer(),
                        faults,
                        Set.of(
                                CertificateFault.SELF_SIGNED,
                                CertificateFault.UNTRUSTED_ROOT,
                                CertificateFault.REVOKED)),
                line("from", Dates.of(leaf.validFrom()), faults, Set.of(CertificateFault.NOT_YET_VALID)),
                line("until", until(leaf, now), faults, Set.of(CertificateFault.EXPIRED)),
                line("key", leaf.key(), faults, Set.of(CertificateFault.WEAK_KEY)),
                line("signature", leaf.signature(), faults, Set.of(CertificateFault.WEAK_SIGNATURE)),
                line("serial", leaf.serial(), faults, Set.of()),
                line(
                        "chain",
                        Sentence.of(
                                chain.size() == 1 ? "chain.line.presented-one" : "chain.line.presented", chain.size()),
                        faults,
                        Set.of(
                                CertificateFault.INCOMPLETE_CHAIN,
                                CertificateFault.EXPIRED_ISSUER,
                                CertificateFault.NOT_YET_VALID_ISSUER)));
    }

    private static CertificateLine line(
            String name, String value, Set<CertificateFault> faults, Set<CertificateFault> shown) {
        return line(name, Sentence.written(value), faults, shown);
    }

    private static CertificateLine line(
            String name, Sentence value, Set<CertificateFault> faults, Set<CertificateFault> shown) {
        return new CertificateLine(
                Sentence.of("chain.line." + name),
                value,
                shown.stream().filter(faults::contains).min(Comparator.naturalOrder()));
    }

    private static Sentence until(CertificateView leaf, Instant now) {
        long days = Duration.between(now, leaf.validUntil()).toDays();
        String end = Dates.of(leaf.validUntil());
        return days < 0 ? Sentence.written(end) : Sentence.of("chain.line.days-left", end, days);
    }
}
