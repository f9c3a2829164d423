package padlock.content;

import java.util.Comparator;

/**
 * One mistake in a file that somebody wrote, and where it stands.
 *
 * @param file the path as the author knows it
 * @param line counted from 1
 * @param column counted from 1
 * @param message what is wrong and, where it can be guessed, what was meant
 */
public record ContentProblem(String file, int line, int column, String message) implements Comparable<ContentProblem> {
    private static final Comparator<ContentProblem> IN_READING_ORDER = Comparator.comparing(ContentProblem::file)
            .thenComparingInt(ContentProblem::line)
            .thenComparingInt(ContentProblem::column)
            .thenComparing(ContentProblem::message);

    public ContentProblem {
        if (line < 1 || column < 1) {
            throw new IllegalArgumentException("lines and columns count from 1: " + line + ":" + column);
        }
    }

    /** A problem of the file as a whole. */
    public static ContentProblem ofFile(String file, String message) {
        return new ContentProblem(file, 1, 1, message);
    }

    @Override
    public int compareTo(ContentProblem other) {
        return IN_READING_ORDER.compare(this, other);
    }

    @Override
    public String toString() {
        return file + ":" + line + ":" + column + ": " + message;
    }
}
