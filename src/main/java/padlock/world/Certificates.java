package padlock.world;

import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.List;
import padlock.pki.CertificateKind;
import padlock.pki.Credential;
import padlock.url.Host;

/** What the owners of servers ask of a certificate authority, and what a careful CDN asks of a certificate. */
public interface Certificates {
    /** A certificate in this state for a host of the brand, or for a host that stands in its place. */
    Credential issue(CertificateKind kind, Host host, Host brandDomain, Instant now);

    /** A good certificate for these names; {@code *.} stands for one label. */
    Credential issueFor(List<String> names, Instant now);

    /** A good certificate for these names and this time, both ends included. */
    Credential issueFor(List<String> names, Instant from, Instant until);

    /** Whether a chain, leaf first, is good for the host at that moment. */
    boolean vouchesFor(List<X509Certificate> chain, Host host, Instant now);
}
