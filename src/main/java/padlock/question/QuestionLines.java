package padlock.question;

import java.io.IOException;
import java.io.Reader;
import java.util.Optional;

/** Reads questions line by line and never holds more of a line than {@link PolicyQuestions} would answer. */
public final class QuestionLines {
    private static final int ENOUGH = PolicyQuestions.LONGEST_LINE + 1;

    private final Reader in;

    /** @param in buffered, since it is read character by character */
    public QuestionLines(Reader in) {
        this.in = in;
    }

    /** The next line without its end, cut off where it is too long anyway; empty at the end of the input. */
    public Optional<String> next() throws IOException {
        StringBuilder line = new StringBuilder();
        int c = in.read();
        if (c < 0) {
            return Optional.empty();
        }
        for (; c >= 0 && c != '\n'; c = in.read()) {
            if (line.length() < ENOUGH) {
                line.append((char) c);
            }
        }
        return Optional.of(line.toString());
    }
}
