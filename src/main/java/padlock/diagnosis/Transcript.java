package padlock.diagnosis;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import padlock.words.Sentence;

/** Takes down what a tool prints, within limits, and which line matters. */
final class Transcript {
    private static final int MOST_LINES = 1_500;
    private static final int LONGEST_LINE = 9_000;

    private final String command;
    private final List<String> lines = new ArrayList<>();
    private OptionalInt matters = OptionalInt.empty();

    Transcript(String command) {
        this.command = command;
    }

    void add(String line) {
        if (lines.size() < MOST_LINES) {
            lines.add(printable(line));
        } else if (lines.size() == MOST_LINES) {
            lines.add("[more was printed; Padlock shows the first " + MOST_LINES + " lines]");
        }
    }

    /** A line that decides; the last one that says so counts. */
    void matter(String line) {
        matters = OptionalInt.of(Math.min(lines.size(), MOST_LINES));
        add(line);
    }

    Finding means(Sentence sentence) {
        return new Finding(command, lines, matters, sentence, true);
    }

    // What a server sends is shown, never obeyed: no control character reaches a terminal.
    private static String printable(String line) {
        String cut = line.length() > LONGEST_LINE ? line.substring(0, LONGEST_LINE) + "…" : line;
        StringBuilder clean = new StringBuilder(cut.length());
        cut.codePoints().forEach(c -> clean.appendCodePoint(c == '\t' || !Character.isISOControl(c) ? c : '\uFFFD'));
        return clean.toString();
    }
}
