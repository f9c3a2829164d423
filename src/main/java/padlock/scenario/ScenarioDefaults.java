package padlock.scenario;

import java.time.Instant;
import java.util.List;
import padlock.world.Setup;

/** What a scenario file means by the keys that it leaves out. */
public final class ScenarioDefaults {
    public static final Instant CLOCK = Instant.parse("2026-11-22T09:00:00Z");

    public static final List<String> BROWSERS = List.of("chromium-156", "firefox-153");

    public static final Setup SETUP = Setup.standard();

    private ScenarioDefaults() {}
}
