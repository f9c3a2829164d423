package padlock.site.view;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import padlock.diagram.LineDrawing;
import padlock.diagram.LineDrawing.Origin;
import padlock.diagram.OutcomeSign;
import padlock.diagram.SequenceDrawing;
import padlock.diagram.Story;
import padlock.diagram.Svg;
import padlock.trace.Outcome;
import padlock.trace.StepRecord;
import padlock.words.Wording;

/**
 * One step of a run, ready to be shown.
 *
 * @param id unique on the page
 * @param title what the reader did, such as {@code Second click}
 * @param words what is said around it
 */
public record StepView(String id, String title, StepRecord step, Wording words) {
    public boolean asks() {
        return step.outcome().isPresent();
    }

    public String word() {
        return step.outcome().map(Outcome::word).map(words::say).orElse(words.say("run.done"));
    }

    public String because() {
        return words.say(step.because());
    }

    /** The class that carries the outcome's color. */
    public String tone() {
        return step.outcome().map(outcome -> "tone-" + outcome.id()).orElse("tone-none");
    }

    public Svg sign() {
        return step.outcome().map(OutcomeSign::of).orElse(new Svg(""));
    }

    public Svg countedSign() {
        return OutcomeSign.counted(step.counted());
    }

    public String countedWord() {
        if (!step.counted()) {
            return words.say("run.not-counted");
        }
        return step.countedTimes() == 1
                ? words.say("run.counted")
                : words.say("run.counted-times", step.countedTimes());
    }

    /** Whether the provider could have counted it at all. */
    public boolean countable() {
        return step.action().equals("click");
    }

    public LineDrawing line() {
        return new LineDrawing(
                step.action().equals("visit") ? Origin.ADDRESS : Origin.MAIL, step.hops(), step.outcome(), words);
    }

    public boolean hasJourney() {
        return !step.hops().isEmpty();
    }

    public Story story() {
        return Story.of(step.hops(), words);
    }

    public Svg sequence() {
        return new SequenceDrawing(story()).draw(id + "-sequence");
    }

    /** The same for a phone. */
    public Svg narrowSequence() {
        return new SequenceDrawing(story()).narrow(id + "-narrow");
    }

    public Optional<WindowView> window() {
        return step.action().equals("click") || step.action().equals("visit")
                ? step.outcome().map(outcome -> WindowView.of(step, outcome, words))
                : Optional.empty();
    }

    public List<ImageView> images() {
        return IntStream.range(0, step.elements().size())
                .mapToObj(i ->
                        new ImageView(id + "-image-" + (i + 1), step.elements().get(i), words))
                .toList();
    }
}
