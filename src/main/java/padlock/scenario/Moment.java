package padlock.scenario;

import padlock.browser.CertificateJudge;
import padlock.browser.Network;
import padlock.world.World;

/** The simulated internet after some steps of a scenario, in memory: its state, a way to ask its servers, and who judges certificates. */
public record Moment(World world, Network network, CertificateJudge judge) {}
