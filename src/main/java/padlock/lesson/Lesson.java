package padlock.lesson;

import java.util.List;
import java.util.stream.Stream;
import padlock.exercise.Task;

/**
 * One sitting: a short text with live examples, a Markdown file beside a folder of the same name.
 *
 * <p>Example: {@code lessons/basics/hsts-is-learned.md} and the scenarios in {@code lessons/basics/hsts-is-learned/}. The file
 * starts with front matter between two lines of three dashes; the rest is prose, cut where a fenced block says {@code run}.
 *
 * @param id the file's name, the same for ever: it stands in addresses and in what a learner has done
 * @param minutes how long a reader takes who runs the examples
 * @param objectives what you can do afterwards
 * @param outOfScope what the lesson leaves out on purpose
 * @param prerequisites the ids of lessons to read first
 * @param sources from where it knows what it says
 */
public record Lesson(
        String id,
        String title,
        int minutes,
        List<String> objectives,
        List<String> outOfScope,
        List<String> prerequisites,
        List<String> sources,
        List<Part> parts) {
    public Lesson {
        objectives = List.copyOf(objectives);
        outOfScope = List.copyOf(outOfScope);
        prerequisites = List.copyOf(prerequisites);
        sources = List.copyOf(sources);
        parts = List.copyOf(parts);
    }

    /** What the lesson asks, in reading order. */
    public List<Task> tasks() {
        return parts.stream()
                .flatMap(part -> part instanceof Part.Question question ? Stream.of(question.task()) : Stream.empty())
                .toList();
    }
}
