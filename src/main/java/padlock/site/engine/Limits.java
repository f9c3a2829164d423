package padlock.site.engine;

import java.time.Duration;

/**
 * How much a visitor may ask for.
 *
 * @param runs how many runs may be on the wire at once
 * @param each how many runs of one learner may be under way at once, running or waiting
 * @param wire who may wait for the wire; whoever finds this line full, or stands too long, is played in memory
 * @param work who may wait for work that nothing else can do, at most one thread of the server each
 * @param requestBytes the longest request body
 * @param scenarioBytes the longest scenario text
 * @param browsers how many browsers one call of the API may name
 */
public record Limits(int runs, int each, Line wire, Line work, long requestBytes, int scenarioBytes, int browsers) {
    /**
     * A line of those who wait.
     *
     * @param most how many may stand in it, whatever they wait for
     * @param patience how long one of them stands
     */
    public record Line(int most, Duration patience) {
        public Line {
            if (most < 1) {
                throw new IllegalArgumentException("a line in which nobody may stand");
            }
        }
    }

    /**
     * A learner's runs go one after the other, and no more than two wait for the first. Two cores play 20 to 40 runs a second on the wire:
     * the line is as long as they play within the two seconds after which a page feels broken.
     */
    public static final Limits STANDARD = new Limits(
            4, 3, new Line(40, Duration.ofSeconds(2)), new Line(96, Duration.ofSeconds(10)), 400_000, 64 * 1_024, 16);

    public Limits {
        if (runs < 1 || each < 1 || requestBytes < 1 || scenarioBytes < 1 || browsers < 1) {
            throw new IllegalArgumentException("a limit below one lets nothing through");
        }
    }

    /** How many requests may hold a thread while they run or wait. */
    public int atOnce() {
        return runs + Math.max(wire.most(), work.most());
    }
}
