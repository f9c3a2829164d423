package padlock.exercise;

import java.util.List;
import padlock.scenario.Expectation;
import padlock.scenario.ScenarioFile;

/** A run that settles a question: which story, where to look, and what is seen there. */
public record Proof(ScenarioFile file, LookAt lookAt, List<Expectation> shows) {
    public Proof {
        shows = List.copyOf(shows);
    }
}
