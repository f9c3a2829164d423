package padlock.site.view;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import padlock.diagram.LineDrawing;
import padlock.diagram.OutcomeSign;
import padlock.diagram.Svg;
import padlock.site.view.CourseView.TrackView;
import padlock.site.view.LessonView.Link;
import padlock.trace.Outcome;

/**
 * The first page: one sentence, one button, one answer, and where to go from there.
 *
 * @param first the lesson to begin with; empty where there are none
 * @param lessons how many there are
 */
public record HomeView(
        LineDrawing sketch, Optional<RunView> run, Optional<Link> first, int lessons, List<TrackView> tracks) {
    /** What else the site has, beside the lessons: addresses, and keys of words. */
    public static final List<String> PLACES = List.of("sandbox", "campaign", "matrix", "rooms", "rules");

    /** The outcomes with their signs, from good to bad. */
    public List<Legend> legend() {
        return Stream.of(Outcome.values())
                .map(outcome -> new Legend(
                        outcome, OutcomeSign.of(outcome), "tone-" + outcome.id(), "home.legend." + outcome.id()))
                .toList();
    }

    /** @param key of the sentence that explains it */
    public record Legend(Outcome outcome, Svg sign, String tone, String key) {}
}
