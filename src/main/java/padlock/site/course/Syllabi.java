package padlock.site.course;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import padlock.exercise.Task;
import padlock.progress.Mark;
import padlock.progress.Standing;
import padlock.site.engine.Engine;
import padlock.site.engine.Engine.CourseLesson;
import padlock.site.engine.Engine.Part;
import padlock.site.view.CourseView.TrackView;
import padlock.site.view.LessonView.Link;
import padlock.site.view.LessonView.ModuleView;

/** The course with one learner's marks in it. */
public record Syllabi(Engine engine, Standing standing) {
    public List<ModuleView> modules() {
        return engine.course().stream()
                .map(module -> new ModuleView(
                        module.title(),
                        module.lessons().stream().map(this::link).toList()))
                .toList();
    }

    List<CourseLesson> lessons() {
        return engine.course().stream()
                .flatMap(module -> module.lessons().stream())
                .toList();
    }

    Optional<CourseLesson> lesson(String id) {
        return lessons().stream().filter(lesson -> lesson.id().equals(id)).findFirst();
    }

    public List<TrackView> tracks() {
        return engine.banks().tracks().stream()
                .map(track -> new TrackView(
                        track.id(),
                        track.title(),
                        track.forWhom(),
                        track.lessons().stream()
                                .flatMap(id -> lesson(id).stream())
                                .map(this::link)
                                .toList()))
                .toList();
    }

    Link link(CourseLesson lesson) {
        List<Task> tasks = tasks(lesson);
        int passed = (int) tasks.stream()
                .filter(task -> passed(task, standing.mark(lesson.id(), task.id())))
                .count();
        return new Link(lesson.id(), lesson.title(), lesson.minutes(), tasks.size(), passed);
    }

    /** The titles of all lessons by their ids. */
    Map<String, String> titles() {
        Map<String, String> titles = new LinkedHashMap<>();
        lessons().forEach(lesson -> titles.put(lesson.id(), lesson.title()));
        return titles;
    }

    static boolean passed(Task task, Optional<Mark> mark) {
        return mark.isPresent() && (task.fix().isEmpty() || mark.get().mended());
    }

    static List<Task> tasks(CourseLesson lesson) {
        return lesson.parts().stream()
                .filter(Part.Question.class::isInstance)
                .map(part -> ((Part.Question) part).task())
                .toList();
    }
}
