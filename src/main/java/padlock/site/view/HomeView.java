package padlock.site.view;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import padlock.diagram.LineDrawing;
import padlock.diagram.OutcomeSign;
import padlock.diagram.Svg;
import padlock.site.view.LessonView.ModuleView;
import padlock.trace.Outcome;

/** The first page: one sentence, one button, one answer. */
public record HomeView(LineDrawing sketch, Optional<RunView> run, List<ModuleView> course) {
    /** The outcomes with their signs, from good to bad. */
    public List<Legend> legend() {
        return Stream.of(Outcome.values()).map(HomeView::legend).toList();
    }

    private static Legend legend(Outcome outcome) {
        return new Legend(
                OutcomeSign.of(outcome), outcome.word(), "tone-" + outcome.id(), "home.legend." + outcome.id());
    }

    /** @param key of the sentence that explains it */
    public record Legend(Svg sign, String word, String tone, String key) {}
}
