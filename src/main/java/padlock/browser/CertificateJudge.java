package padlock.browser;

import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import padlock.policy.CertificateFault;
import padlock.policy.NameRules;
import padlock.url.Host;

/** Says what is wrong with the certificates that a server presented for a name at a moment; nothing is wrong with a good one.
 * Which names are good is the choice of whoever asks. */
@FunctionalInterface
public interface CertificateJudge {
    Set<CertificateFault> faults(List<X509Certificate> chain, Host host, NameRules rules, Instant now);
}
