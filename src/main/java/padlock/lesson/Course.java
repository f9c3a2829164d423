package padlock.lesson;

import java.util.List;
import java.util.Optional;

/** The modules in their order, as {@code course.yml} lists them. */
public record Course(String title, List<CourseModule> modules) {
    public Course {
        modules = List.copyOf(modules);
    }

    /** All lessons, in the order in which they are meant to be read. */
    public List<Lesson> lessons() {
        return modules.stream().flatMap(module -> module.lessons().stream()).toList();
    }

    public Optional<Lesson> lesson(String id) {
        return lessons().stream().filter(lesson -> lesson.id().equals(id)).findFirst();
    }

    /** The lesson that follows, in this module or the next. */
    public Optional<Lesson> after(Lesson lesson) {
        return neighbor(lesson, 1);
    }

    /** The lesson that comes before, in this module or the one before. */
    public Optional<Lesson> before(Lesson lesson) {
        return neighbor(lesson, -1);
    }

    private Optional<Lesson> neighbor(Lesson lesson, int distance) {
        List<Lesson> all = lessons();
        int here = all.indexOf(lesson);
        int there = here + distance;
        return here >= 0 && there >= 0 && there < all.size() ? Optional.of(all.get(there)) : Optional.empty();
    }
}
