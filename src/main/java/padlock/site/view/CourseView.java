package padlock.site.view;

import java.util.List;
import java.util.Optional;
import padlock.site.view.LessonView.Link;
import padlock.site.view.LessonView.ModuleView;

/**
 * The map of the course.
 *
 * @param resume the lesson where this learner was last
 * @param lost nothing can be kept right now
 * @param problems what the authors have to mend, as {@code file:line:column: message}
 */
public record CourseView(
        List<ModuleView> modules, List<TrackView> tracks, Optional<Link> resume, boolean lost, List<String> problems) {
    /** A way through the course. */
    public record TrackView(String id, String title, String forWhom, List<Link> lessons) {
        public int minutes() {
            return lessons.stream().mapToInt(Link::minutes).sum();
        }
    }
}
