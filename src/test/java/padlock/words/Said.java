package padlock.words;

/** Sentences as tests read and make them. */
public final class Said {
    private Said() {}

    public static String english(Sentence sentence) {
        return Wording.english().say(sentence);
    }

    /** Some sentence, with a text in it that may be hostile. */
    public static Sentence about(String text) {
        return Sentence.of("run.hsts.insists", text);
    }

    /** A sentence of several words that stands nowhere: its first word, and then the others. */
    public static Sentence madeUp(String text) {
        int space = text.indexOf(' ');
        return Sentence.of("sentence.then", text.substring(0, space), text.substring(space + 1));
    }
}
