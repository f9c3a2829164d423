package padlock.lesson;

import java.util.List;

/**
 * A way through the course for people with one kind of work.
 *
 * @param forWhom a sentence to those people
 * @param lessons ids, in the order in which they are meant to be read
 */
public record CourseTrack(String id, String title, String forWhom, List<String> lessons) {
    public CourseTrack {
        lessons = List.copyOf(lessons);
    }
}
