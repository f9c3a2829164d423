package padlock.site.view;

import java.util.Optional;
import padlock.diagram.LineDrawing;
import padlock.diagram.OutcomeSign;
import padlock.diagram.Story;
import padlock.diagram.Svg;
import padlock.trace.ElementRecord;
import padlock.words.Wording;

/** One image of an opened mail, as this reader sees it: shown, or a broken frame. */
public record ImageView(String id, ElementRecord element, Wording words) {
    public boolean pixel() {
        return element.kind() == ElementRecord.Kind.PIXEL;
    }

    public boolean shown() {
        return element.outcome().arrived();
    }

    public String name() {
        return words.say(pixel() ? "run.pixel" : "run.picture");
    }

    public String because() {
        return words.say(element.because());
    }

    public String tone() {
        return "tone-" + element.outcome().id();
    }

    public Svg sign() {
        return OutcomeSign.of(element.outcome());
    }

    public Address address() {
        return Address.of(element.url());
    }

    public LineDrawing line() {
        return new LineDrawing(LineDrawing.Origin.IMAGE, element.hops(), Optional.of(element.outcome()), words);
    }

    public Story story() {
        return Story.of(element.hops(), words);
    }
}
