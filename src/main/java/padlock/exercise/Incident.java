package padlock.exercise;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import padlock.scenario.Expectation;
import padlock.world.Setup;

/**
 * Something that happened to somebody in public, as a story to replay.
 *
 * @param year empty where the source has no date
 * @param thread the address of the public discussion
 * @param evidence what was known at the time
 * @param cause HTML, of our own making
 * @param lesson the id of the lesson that teaches it
 */
public record Incident(
        String id,
        String title,
        OptionalInt year,
        String thread,
        String symptom,
        List<String> evidence,
        String cause,
        Proof proof,
        SmallestFix fix,
        Optional<String> lesson) {
    public Incident {
        evidence = List.copyOf(evidence);
    }

    /**
     * The smallest change that mends it.
     *
     * @param solution the setup after it; empty where no switch at the start of the story would have helped
     * @param goal what is then seen
     */
    public record SmallestFix(String says, Optional<Setup> solution, List<Expectation> goal) {
        public SmallestFix {
            goal = List.copyOf(goal);
        }
    }
}
