package padlock.scenario;

import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.List;
import padlock.pki.Authority;
import padlock.pki.CertificateKind;
import padlock.pki.Credential;
import padlock.pki.Verifier;
import padlock.policy.NameRules;
import padlock.url.Host;
import padlock.world.Certificates;

/** The lab's authority, as the owners of servers in the world see it. */
public record LabCertificates(Authority authority, Verifier verifier) implements Certificates {
    @Override
    public Credential issue(CertificateKind kind, Host host, Host brandDomain, Instant now) {
        return authority.issue(kind, host, brandDomain, now);
    }

    @Override
    public Credential issueFor(List<String> names, Instant now) {
        return authority.issueFor(names, now);
    }

    @Override
    public Credential issueFor(List<String> names, Instant from, Instant until) {
        return authority.issueFor(names, from, until);
    }

    @Override
    public boolean vouchesFor(List<X509Certificate> chain, Host host, Instant now) {
        return verifier.faults(chain, host, NameRules.OF_PROGRAMS, now).isEmpty();
    }
}
