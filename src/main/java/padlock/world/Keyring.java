package padlock.world;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import padlock.pki.CertificateKind;
import padlock.pki.Credential;
import padlock.url.Host;

/**
 * Which certificate each machine presents, chosen at every handshake by the name the client asks for (SNI).
 *
 * <p>Owners renew in time: a certificate is always as the setup says at the virtual time, an expired one expired lately.
 */
final class Keyring {
    private final World world;
    private final Certificates certificates;

    Keyring(World world, Certificates certificates) {
        this.world = world;
        this.certificates = certificates;
    }

    Credential brand(CertificateKind kind, Optional<Host> asked) {
        Setup setup = world.setup();
        Host domain = setup.brand().domain();
        return issue(kind, asked.filter(host -> Names.isBrand(host, setup)).orElse(domain));
    }

    Credential hosting(Optional<Host> asked) {
        Setup setup = world.setup();
        Host images = new Host(Names.images(setup));
        return issue(
                CertificateKind.VALID,
                asked.filter(host -> Names.isHosted(host, setup)).orElse(images));
    }

    Credential edge(CertificateKind kind, Optional<Host> asked) {
        boolean own = asked.map(Host::name).filter(Names.EDGE::equals).isPresent();
        return own
                ? issue(CertificateKind.VALID, new Host(Names.EDGE))
                : issue(kind, world.setup().dns().trackingHost());
    }

    /** The provider's own certificate, unless it manages one for the tracking host and the client asks for that. */
    Credential provider(Optional<Host> asked) {
        Setup setup = world.setup();
        if (setup.esp().managedCertificate()
                && asked.filter(host -> Names.isTrackingHost(host, setup)).isPresent()) {
            return issue(CertificateKind.VALID, setup.dns().trackingHost());
        }
        String domain = asked.flatMap(Names::owner)
                .orElse(setup.esp().vendor())
                .domain()
                .name();
        return certificates.issueFor(List.of("*." + domain), today());
    }

    boolean vouchesFor(Credential credential, Host host) {
        return certificates.vouchesFor(credential.chain(), host, world.now());
    }

    private Credential issue(CertificateKind kind, Host host) {
        return certificates.issue(
                kind, new Host(host.name()), world.setup().brand().domain(), today());
    }

    // Whole days, so that a certificate made once serves the rest of the day.
    private Instant today() {
        return world.now().truncatedTo(ChronoUnit.DAYS);
    }
}
