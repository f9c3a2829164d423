package padlock.scenario;

import padlock.browser.Network;
import padlock.pki.Authority;
import padlock.pki.Verifier;
import padlock.policy.Profile;
import padlock.policy.Profiles;
import padlock.trace.Run;
import padlock.world.World;

/** Plays scenarios in memory: no sockets, no threads, thousands a second. */
public final class ModelRunner implements Runner {
    private final Profiles profiles;
    private final Verifier verifier;
    private final LabCertificates certificates;
    private final Shelf shelf = new Shelf();

    public ModelRunner(Profiles profiles, Authority authority) {
        this.profiles = profiles;
        this.verifier = new Verifier(authority);
        this.certificates = new LabCertificates(authority, verifier);
    }

    /** Plays a scenario in its first browser and stops there, so that somebody can look around. */
    public Moment pause(Scenario scenario) {
        World world = new World(scenario.setup(), scenario.clock(), certificates);
        Network network = new ModelNetwork(world);
        Profile profile = profiles.get(scenario.browsers().get(0));
        new Play(scenario, profile, world, network, verifier::faults, shelf).play();
        return new Moment(world, network, verifier::faults);
    }

    @Override
    public Run run(Scenario scenario, String browser) {
        World world = new World(scenario.setup(), scenario.clock(), certificates);
        return new Play(scenario, profiles.get(browser), world, new ModelNetwork(world), verifier::faults, shelf)
                .play();
    }
}
