package padlock.share;

import java.util.ArrayList;
import java.util.List;
import padlock.diagram.Story;
import padlock.trace.ElementRecord;
import padlock.trace.Hop;
import padlock.trace.Run;
import padlock.trace.StepRecord;
import padlock.words.Wording;

/** A step of a run that asked somebody for something, and so can be drawn. */
public record Journey(StepRecord step) {
    /** All of them, in the order of the run. */
    public static List<Journey> of(Run run) {
        return run.steps().stream()
                .map(Journey::new)
                .filter(journey -> !journey.hops().isEmpty())
                .toList();
    }

    /** The way of the document, and of the images after it. */
    public Story story(Wording words) {
        return Story.of(hops(), words);
    }

    private List<Hop> hops() {
        List<Hop> hops = new ArrayList<>(step.hops());
        for (ElementRecord element : step.elements()) {
            hops.addAll(element.hops());
        }
        return hops;
    }
}
