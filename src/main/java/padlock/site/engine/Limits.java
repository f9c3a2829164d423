package padlock.site.engine;

import java.time.Duration;

/**
 * How much a visitor may ask for.
 *
 * @param runs how many runs may be on the wire at once
 * @param each how many runs of one learner may be under way at once, running or waiting
 * @param waiting how many may wait in all, at most one thread of the server each
 * @param patience how long a request waits for its turn
 * @param requestBytes the longest request body
 * @param scenarioBytes the longest scenario text
 * @param browsers how many browsers one call of the API may name
 */
public record Limits(
        int runs, int each, int waiting, Duration patience, long requestBytes, int scenarioBytes, int browsers) {
    /**
     * Three of four places at most for one learner, so that there is one for others. With 25 runs a second on two cores, whoever is let in
     * also gets a turn within the ten seconds.
     */
    public static final Limits STANDARD = new Limits(4, 3, 224, Duration.ofSeconds(10), 400_000, 64 * 1_024, 16);

    public Limits {
        if (runs < 1 || each < 1 || waiting < 1 || requestBytes < 1 || scenarioBytes < 1 || browsers < 1) {
            throw new IllegalArgumentException("a limit below one lets nothing through");
        }
    }
}
