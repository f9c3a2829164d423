package padlock.lesson;

import java.util.List;

/**
 * A few lessons on one subject.
 *
 * @param id the name of its folder
 */
public record CourseModule(String id, String title, List<Lesson> lessons) {
    public CourseModule {
        lessons = List.copyOf(lessons);
    }

    /** How long its lessons take together. */
    public int minutes() {
        return lessons.stream().mapToInt(Lesson::minutes).sum();
    }
}
