package padlock.site.engine;

import java.time.Duration;

/**
 * How much a visitor may ask for.
 *
 * @param runs how many runs may be on the wire at once
 * @param patience how long a request waits for its turn
 * @param requestBytes the longest request body
 * @param scenarioBytes the longest scenario text
 * @param browsers how many browsers one call of the API may name
 */
public record Limits(int runs, Duration patience, long requestBytes, int scenarioBytes, int browsers) {
    public static final Limits STANDARD = new Limits(4, Duration.ofSeconds(10), 400_000, 64 * 1_024, 16);

    public Limits {
        if (runs < 1 || requestBytes < 1 || scenarioBytes < 1 || browsers < 1) {
            throw new IllegalArgumentException("a limit below one lets nothing through");
        }
    }
}
