package padlock.campaign;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import padlock.scenario.Scenario;
import padlock.scenario.ScenarioDefaults;
import padlock.scenario.Step;
import padlock.world.Setup;

/**
 * Readers who are all alike to the simulated internet: the same browser, the same mailbox, and the same memory of the brand.
 *
 * @param browser a profile's id
 * @param loyal they visited {@code https://} the brand's domain the day before, so their browser has learned what HSTS the brand sends
 */
public record ReaderClass(String browser, Setup.Mailbox mailbox, boolean loyal) {
    private static final Duration SINCE_THE_VISIT = Duration.ofDays(1);

    /** The word for their memory: {@code loyal} or {@code new}. */
    public String memory() {
        return loyal ? "loyal" : "new";
    }

    /** The word of a scenario file for their mailbox: {@code webmail}. */
    public String mailboxId() {
        return mailbox.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /**
     * One of them as a scenario.
     *
     * @param history what everybody lives through before
     * @param steps what this one does then
     */
    public Scenario scenario(String title, Setup setup, List<Step> history, List<Step> steps) {
        List<Step> all = new ArrayList<>();
        if (loyal) {
            all.add(new Step.Visit("https://" + setup.brand().domain() + "/"));
            all.add(new Step.Wait(SINCE_THE_VISIT));
        }
        all.addAll(history);
        all.addAll(steps);
        return new Scenario(
                title,
                Optional.empty(),
                List.of(),
                ScenarioDefaults.CLOCK,
                setup.readIn(mailbox),
                List.of(browser),
                all,
                List.of());
    }
}
