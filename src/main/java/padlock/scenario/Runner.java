package padlock.scenario;

import padlock.trace.Run;

/** Plays scenarios: over real sockets and real TLS, or in memory. Both give the same run. */
@FunctionalInterface
public interface Runner {
    /**
     * Plays a scenario in one browser, from a fresh world and a fresh browser.
     *
     * @param browser a profile's id
     */
    Run run(Scenario scenario, String browser);
}
