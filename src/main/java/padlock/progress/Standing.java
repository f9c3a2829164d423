package padlock.progress;

import java.util.List;
import java.util.Optional;

/**
 * All that is kept about one learner at one moment.
 *
 * @param known whether anything is kept at all
 * @param place the path of the page where the learner was last, such as {@code /lessons/hsts-is-learned}
 * @param marks by lesson and task
 * @param undo what the last reset took away, if it can be brought back
 */
public record Standing(boolean known, Optional<String> place, List<Mark> marks, Optional<Scope> undo) {
    public static final Standing NOBODY = new Standing(false, Optional.empty(), List.of(), Optional.empty());

    public Standing {
        marks = List.copyOf(marks);
    }

    public Optional<Mark> mark(String lesson, String task) {
        return marks.stream()
                .filter(mark -> mark.lesson().equals(lesson) && mark.task().equals(task))
                .findFirst();
    }
}
