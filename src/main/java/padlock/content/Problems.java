package padlock.content;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** Gathers everything that is wrong with one file, so that the author mends it in one go. */
public final class Problems {
    // A hostile file can be wrong ten thousand times; nobody reads more than this.
    private static final int MOST = 100;

    private final String file;
    private final List<ContentProblem> found = new ArrayList<>();

    public Problems(String file) {
        this.file = file;
    }

    public void add(int line, int column, String message) {
        if (found.size() < MOST) {
            found.add(new ContentProblem(file, line, column, message));
        }
    }

    /** Takes over the problems of a piece of the file that was read by itself. */
    public void addAll(List<ContentProblem> problems) {
        problems.forEach(problem -> add(problem.line(), problem.column(), problem.message()));
    }

    public boolean none() {
        return found.isEmpty();
    }

    /** All of them, in the order of the file. */
    public List<ContentProblem> inOrder() {
        List<ContentProblem> sorted = new ArrayList<>(found);
        Collections.sort(sorted);
        return List.copyOf(sorted);
    }

    /** The value if nothing was wrong, else all that was. */
    public <T> Reading<T> unlessAny(T value) {
        return none() ? Reading.good(value) : Reading.bad(inOrder());
    }
}
