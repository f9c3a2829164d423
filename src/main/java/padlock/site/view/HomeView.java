package padlock.site.view;

import java.util.List;
import java.util.Optional;
import padlock.diagram.LineDrawing;
import padlock.diagram.OutcomeSign;
import padlock.diagram.Svg;
import padlock.site.view.LessonView.ModuleView;
import padlock.trace.Outcome;

/** The first page: one sentence, one button, one answer. */
public record HomeView(LineDrawing sketch, Optional<RunView> run, List<ModuleView> course) {
    /** The outcomes with their signs, from good to bad. */
    public List<Legend> legend() {
        return List.of(
                legend(Outcome.DELIVERED, "The page, just as the link said."),
                legend(Outcome.UPGRADED, "The page, over https although the link said http."),
                legend(Outcome.WARNED, "A page in the way that the reader can pass."),
                legend(Outcome.BLOCKED, "A page in the way, and no way past it."),
                legend(Outcome.BROKEN, "An answer, but not the page."),
                legend(Outcome.FAILED, "No answer at all."));
    }

    private static Legend legend(Outcome outcome, String sentence) {
        return new Legend(OutcomeSign.of(outcome), outcome.word(), "tone-" + outcome.id(), sentence);
    }

    public record Legend(Svg sign, String word, String tone, String sentence) {}
}
