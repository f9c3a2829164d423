package padlock.bring;

import java.util.List;
import padlock.words.Sentence;

/** What somebody pasted, once it is read. */
public sealed interface Brought {
    /** The longest text that is read, in characters. */
    int LONGEST = 2 * 1_024 * 1_024;

    /** Answers of servers in order: from curl, or from a browser's recording with the parts of its pages. */
    record Answers(Sentence from, List<Answer> answers) implements Brought {
        public Answers {
            answers = List.copyOf(answers);
        }
    }

    /** The HTML of a mail. */
    record Letter(Sentence from, String html) implements Brought {}

    /** Nothing that can be explained; {@code why} is a sentence for the reader. */
    record Unreadable(Sentence why) implements Brought {
        static Unreadable because(String key) {
            return new Unreadable(Sentence.of(key));
        }
    }

    /**
     * Finds out what a text is, and reads it.
     *
     * @param first the address that was asked first, which curl's own output does not hold; may be empty
     */
    static Brought read(String text, String first) {
        String start = text.stripLeading();
        if (start.isEmpty()) {
            return Unreadable.because("bring.nothing");
        }
        if (text.length() > LONGEST) {
            return Unreadable.because("bring.text-long");
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
                ? new Letter(Sentence.of("bring.from-html"), start)
                : Unreadable.because("bring.unknown");
    }
}
