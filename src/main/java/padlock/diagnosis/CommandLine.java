package padlock.diagnosis;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The words of a command as a shell would cut them: at spaces, but not inside quotes. Nothing else of a shell is here. */
final class CommandLine {
    /** The longest command: an address of the longest kind, and room for options. */
    static final int LONGEST = 10_000;

    private CommandLine() {}

    /** The words; empty when a quote is left open. */
    static Optional<List<String>> words(String text) {
        List<String> words = new ArrayList<>();
        StringBuilder word = new StringBuilder();
        boolean inWord = false;
        char quote = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (quote != 0) {
                if (c == quote) {
                    quote = 0;
                } else {
                    word.append(c);
                }
            } else if (c == '"' || c == '\'') {
                quote = c;
                inWord = true;
            } else if (Character.isWhitespace(c)) {
                if (inWord) {
                    words.add(word.toString());
                    word.setLength(0);
                    inWord = false;
                }
            } else {
                word.append(c);
                inWord = true;
            }
        }
        if (inWord) {
            words.add(word.toString());
        }
        return quote == 0 ? Optional.of(words) : Optional.empty();
    }
}
