package padlock.pki;

import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import padlock.policy.CertificateFault;
import padlock.policy.NameRules;
import padlock.url.Host;

/**
 * Judges the certificates a server presents, as a browser does before it sends a single byte of a request.
 *
 * <p>Four questions: does a chain of signatures lead to an authority I trust, is the certificate for <em>this</em> host, is today
 * between its dates, and is it strong enough? {@code click.example.com} answered with a certificate for {@code *.sendgrid.net}
 * fails the second: {@link CertificateFault#WRONG_HOST}. Every fault found is reported; which one a reader is shown is the
 * browser's choice.
 *
 * <p>Only the host and the moment change from visit to visit. What does not (signatures, keys, purpose) is checked once per chain
 * and remembered, since a signature costs a hundred times more than everything else. The purpose written as extended key usage
 * is not judged: this lab issues for servers only.
 *
 * <p>Source: RFC 5280 section 6 and RFC 9525 (checked 2026-11-22).
 */
public final class Verifier {
    private static final int MOST_CHAINS = 4_096;

    private final Authority authority;
    private final PathFinder paths;
    private final Recent<List<X509Certificate>, Standing> known = new Recent<>(MOST_CHAINS);

    public Verifier(Authority authority) {
        this.authority = authority;
        this.paths = new PathFinder(authority);
    }

    /**
     * What is wrong with this chain for this host at this moment; empty when all is well.
     *
     * @param chain as presented: the server's own certificate first, the others in any order
     * @param rules which names the one who asks accepts
     */
    public Set<CertificateFault> faults(List<X509Certificate> chain, Host host, NameRules rules, Instant now) {
        if (chain.isEmpty()) {
            return Set.of(CertificateFault.UNTRUSTED_ROOT);
        }
        Standing standing = standing(chain);
        EnumSet<CertificateFault> faults = EnumSet.noneOf(CertificateFault.class);
        faults.addAll(standing.lasting());
        if (standing.leaf().isOver(now)) {
            faults.add(CertificateFault.EXPIRED);
        }
        if (standing.leaf().isAhead(now)) {
            faults.add(CertificateFault.NOT_YET_VALID);
        }
        if (standing.issuers().stream().anyMatch(issuer -> issuer.isOver(now))) {
            faults.add(CertificateFault.EXPIRED_ISSUER);
        }
        if (standing.issuers().stream().anyMatch(issuer -> issuer.isAhead(now))) {
            faults.add(CertificateFault.NOT_YET_VALID_ISSUER);
        }
        if (!standing.names().cover(host, rules)) {
            faults.add(CertificateFault.WRONG_HOST);
        }
        if (authority.hasRevoked(chain.get(0))) {
            faults.add(CertificateFault.REVOKED);
        }
        return Collections.unmodifiableSet(faults);
    }

    private Standing standing(List<X509Certificate> chain) {
        Optional<Standing> remembered = known.find(chain);
        return remembered.isPresent()
                ? remembered.get()
                : known.keep(List.copyOf(chain), Standing.of(chain, paths.pathFor(chain)));
    }
}
