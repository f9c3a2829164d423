package padlock.scenario;

import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import padlock.browser.Browser;
import padlock.origin.Lab;
import padlock.origin.Origins;
import padlock.origin.ServerDied;
import padlock.pki.Authority;
import padlock.pki.Pem;
import padlock.pki.Verifier;
import padlock.policy.Profiles;
import padlock.trace.Run;
import padlock.url.Host;
import padlock.wire.Endpoint;
import padlock.wire.Wire;
import padlock.world.World;

/** Plays scenarios over real sockets and real TLS, each on servers of its own for as long as it lasts. */
public final class WireRunner implements Runner {
    private static final Logger LOG = LoggerFactory.getLogger(WireRunner.class);

    private final Profiles profiles;
    private final Verifier verifier;
    private final LabCertificates certificates;
    private final Shelf shelf = new Shelf();
    private final Origins origins;

    public WireRunner(Profiles profiles, Authority authority, Origins origins) {
        this.profiles = profiles;
        this.verifier = new Verifier(authority);
        this.certificates = new LabCertificates(authority, verifier);
        this.origins = origins;
    }

    /** A run whose servers died is played once more, on fresh ones. */
    @Override
    public Run run(Scenario scenario, String browser) {
        try {
            return play(scenario, browser);
        } catch (ServerDied once) {
            LOG.warn("{}", once.getMessage());
            return play(scenario, browser);
        }
    }

    private Run play(Scenario scenario, String browser) {
        World world = new World(scenario.setup(), scenario.clock(), certificates);
        try (Lab lab = origins.lease(world::locate)) {
            Wire wire = new Wire((host, port) -> endpoint(lab, host, port), world::takeBackstage);
            return new Play(scenario, profiles.get(browser), world, wire, verifier::faults, shelf).play();
        }
    }

    /** Plays a scenario and leaves its servers standing, as its last step left them; the caller closes them. */
    public HeldLab hold(Scenario scenario, String browser) {
        World world = new World(scenario.setup(), scenario.clock(), certificates);
        Lab lab = origins.lease(world::locate);
        try {
            Wire wire = new Wire((host, port) -> endpoint(lab, host, port), world::takeBackstage);
            new Play(scenario, profiles.get(browser), world, wire, verifier::faults, shelf).play();
            return new Held(
                    lab,
                    Browser.userAgent(browser),
                    Pem.of(certificates.authority().trustAnchor()));
        } catch (RuntimeException | Error e) {
            lab.close();
            throw e;
        }
    }

    private record Held(Lab lab, String userAgent, String authority) implements HeldLab {
        @Override
        public Optional<String> door(Host host, int port) {
            return endpoint(lab, host, port).map(Endpoint::text);
        }

        @Override
        public void close() {
            lab.close();
        }
    }

    private static Optional<Endpoint> endpoint(Lab lab, Host host, int port) {
        return lab.find(host, port).map(door -> new Endpoint(door.address(), door.stalls()));
    }
}
