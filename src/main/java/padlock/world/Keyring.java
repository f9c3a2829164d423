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
 * <p>Owners renew in time: a certificate is always as the setup says at the virtual time, an expired one expired lately. Two do not: a
 * CDN whose owner forgot ({@link Cdn#renews()}), and a provider whose renewal failed ({@link ManagedCertificate}).
 */
final class Keyring {
    private final World world;
    private final Certificates certificates;
    private Instant edgeSince;

    Keyring(World world, Certificates certificates, Instant start) {
        this.world = world;
        this.certificates = certificates;
        this.edgeSince = start.truncatedTo(ChronoUnit.DAYS);
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
        Setup setup = world.setup();
        boolean own = asked.map(Host::name).filter(Names.EDGE::equals).isPresent();
        boolean stranger = !setup.cdn().knowsHost() && setup.cdn().claimedByStranger();
        if (own || (!setup.cdn().knowsHost() && !stranger)) {
            return issue(CertificateKind.VALID, new Host(Names.EDGE));
        }
        Host host = new Host(setup.dns().trackingHost().name());
        if (stranger) {
            // Whoever answers on a name can have a certificate for it: the authority asks for nothing more.
            return issue(CertificateKind.VALID, host);
        }
        return certificates.issue(
                kind, host, setup.brand().domain(), setup.cdn().renews() ? today() : edgeSince);
    }

    /** The CDN's certificate was put in place now. */
    void edgeChanged() {
        edgeSince = today();
    }

    /** The provider's own certificate, unless it manages one for the tracking host and the client asks for that. */
    Credential provider(Optional<Host> asked) {
        Optional<ManagedCertificate.Held> managed = asked.flatMap(world.managed()::heldFor);
        if (managed.isPresent()) {
            Host host = managed.get().host();
            return certificates.issueFor(
                    List.of(host.name()), managed.get().from(), managed.get().until());
        }
        Vendor vendor = asked.flatMap(Names::owner).orElse(world.setup().esp().vendor());
        return certificates.issueFor(vendor.certificateNames(asked), today());
    }

    /** What somebody without a right to a name shows for it. */
    Credential forged(Optional<Host> asked) {
        return issue(Interloper.forgery(), asked.orElse(new Host(Names.EDGE)));
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
