package padlock.scenario;

import java.util.Optional;
import padlock.mail.Templates;
import padlock.origin.Lab;
import padlock.origin.Origins;
import padlock.pki.Authority;
import padlock.pki.Verifier;
import padlock.policy.Profiles;
import padlock.trace.Run;
import padlock.url.Host;
import padlock.wire.Endpoint;
import padlock.wire.Wire;
import padlock.world.World;

/** Plays scenarios over real sockets and real TLS, each on servers of its own for as long as it lasts. */
public final class WireRunner implements Runner {
    private final Profiles profiles;
    private final Verifier verifier;
    private final LabCertificates certificates;
    private final Templates templates = new Templates();
    private final Origins origins;

    public WireRunner(Profiles profiles, Authority authority, Origins origins) {
        this.profiles = profiles;
        this.verifier = new Verifier(authority);
        this.certificates = new LabCertificates(authority, verifier);
        this.origins = origins;
    }

    @Override
    public Run run(Scenario scenario, String browser) {
        World world = new World(scenario.setup(), scenario.clock(), certificates);
        try (Lab lab = origins.lease(world::locate)) {
            Wire wire = new Wire((host, port) -> endpoint(lab, host, port), world::takeBackstage);
            return new Play(scenario, profiles.get(browser), world, wire, verifier::faults, templates).play();
        }
    }

    private static Optional<Endpoint> endpoint(Lab lab, Host host, int port) {
        return lab.find(host, port).map(door -> new Endpoint(door.address(), door.stalls()));
    }
}
