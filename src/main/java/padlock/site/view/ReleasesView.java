package padlock.site.view;

import java.util.List;
import java.util.Optional;
import padlock.compare.Release;
import padlock.site.view.DiagnoseView.Hidden;
import padlock.words.Sentence;
import padlock.words.Wording;

/**
 * One mail in every release.
 *
 * @param chosen the place of the release that is shown in full
 */
public record ReleasesView(List<Hidden> exhibit, String title, List<String> problems, List<Notch> notches, int chosen) {
    /** The release that is shown in full. */
    public Optional<Notch> shown() {
        return notches.isEmpty() ? Optional.empty() : Optional.of(notches.get(chosen));
    }

    /**
     * A release.
     *
     * @param evidence how its rules are known, in a word
     * @param steps whatever the reader asked for, and what came of it
     * @param change what is different from the release before it in the same family; empty where nothing is, or where it is the first
     */
    public record Notch(
            int place,
            Release release,
            String name,
            String standsFor,
            String evidence,
            List<StepView> steps,
            Optional<Sentence> change,
            String before) {
        /** Such as {@code 1 of 2 pictures}. */
        public String pictures(StepView step, Wording words) {
            long shown = step.step().elements().stream()
                    .filter(image -> image.outcome().arrived())
                    .count();
            return words.say("releases.pictures", shown, step.step().elements().size());
        }

        /** The step that people care about. */
        public StepView last() {
            return steps.get(steps.size() - 1);
        }
    }
}
