package padlock.exercise;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import padlock.scenario.Expectation;
import padlock.scenario.ScenarioFile;
import padlock.trace.Run;
import padlock.world.Setup;

/**
 * A customer's letter to the support desk. The learner may ask for a few pieces of evidence and then answers.
 *
 * @param goal what the right answer brings about
 * @param explain HTML, of our own making
 * @param lesson the id of the lesson that teaches it
 */
public record Ticket(
        String id,
        String title,
        String from,
        String says,
        ScenarioFile file,
        List<Piece> evidence,
        List<Expectation> goal,
        List<Reply> answers,
        String explain,
        Optional<String> lesson) {
    /** How many pieces of evidence a learner may ask for. */
    public static final int MAY_ASK = 3;

    public Ticket {
        evidence = List.copyOf(evidence);
        goal = List.copyOf(goal);
        answers = List.copyOf(answers);
    }

    /** The browsers in which the story is played to judge the answers. */
    public Set<String> browsers() {
        Set<String> browsers = new LinkedHashSet<>();
        evidence.forEach(piece -> piece.lookAt().ifPresent(place -> browsers.add(place.browser())));
        browsers.addAll(Claims.browsers(
                Stream.concat(goal.stream(), answers.stream().flatMap(reply -> reply.when().stream()))));
        return browsers;
    }

    /** A piece of evidence. {@code telling}: it settles the matter. */
    public record Piece(String label, String shows, Optional<LookAt> lookAt, boolean telling) {}

    /**
     * An answer to the customer: a change that would mend it, or a finding about the story as it is.
     *
     * @param changed the setup after the change; empty where nothing is changed
     * @param when what the story itself shows if this answer is right; empty where it is the goal that counts
     * @param says a sentence for whoever chose it
     */
    public record Reply(String answer, Optional<Setup> changed, List<Expectation> when, String says) {
        public Reply {
            when = List.copyOf(when);
        }

        /** Whether it is right. {@code runs}: of the story as this answer leaves it, one for each browser. */
        public boolean isRight(List<Expectation> goal, Map<String, Run> runs) {
            List<Expectation> measure = when.isEmpty() ? goal : when;
            return !measure.isEmpty() && Claims.hold(measure, runs);
        }
    }
}
