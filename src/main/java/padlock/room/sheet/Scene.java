package padlock.room.sheet;

import java.util.OptionalInt;
import padlock.scenario.ScenarioFile;

/**
 * A scenario in one browser.
 *
 * @param browser a profile's id
 * @param step the step it is about, counted from 1; all clicks when empty
 */
public record Scene(ScenarioFile file, String browser, OptionalInt step) {}
