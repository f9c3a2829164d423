package padlock.bring;

import java.util.List;

/** What somebody pasted, once it is read. */
public sealed interface Brought {
    /** The longest text that is read, in characters. */
    int LONGEST = 2 * 1_024 * 1_024;

    /** Answers of servers in order: from curl, or from a browser's recording with the parts of its pages. */
    record Answers(String from, List<Answer> answers) implements Brought {
        public Answers {
            answers = List.copyOf(answers);
        }
    }

    /** The HTML of a mail. */
    record Letter(String from, String html) implements Brought {}

    /** Nothing that can be explained; {@code why} is a sentence for the reader. */
    record Unreadable(String why) implements Brought {}

    /**
     * Finds out what a text is, and reads it.
     *
     * @param first the address that was asked first, which curl's own output does not hold; may be empty
     */
    static Brought read(String text, String first) {
        String start = text.stripLeading();
        if (start.isEmpty()) {
            return new Unreadable("There is nothing to read yet.");
        }
        if (text.length() > LONGEST) {
            return new Unreadable("The text is longer than 2 MiB.");
        }
        if (start.startsWith("{")) {
            return HarFile.read(start);
        }
        if (CurlOutput.looksLike(start)) {
            return CurlOutput.read(start, first);
        }
        if (MimeMail.looksLike(start)) {
            return MimeMail.read(start);
        }
        return start.contains("<")
                ? new Letter("The HTML of a mail", start)
                : new Unreadable(
                        "This is neither the output of curl -sIL, nor a HAR file, nor a mail's source, nor HTML.");
    }
}
