package padlock.site.view;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import padlock.site.view.LessonView.Link;

/**
 * What is kept about one learner.
 *
 * @param known whether anything is kept at all
 * @param lessons those with tasks
 * @param begun the ids of those in which something was answered
 * @param message what came of an import, in a sentence
 */
public record ProgressView(
        boolean known,
        boolean lost,
        List<Link> lessons,
        Set<String> begun,
        int passed,
        int tasks,
        int foreseen,
        int predictions,
        boolean undo,
        Optional<String> message) {}
