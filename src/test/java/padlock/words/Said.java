package padlock.words;

/** Sentences as tests read them. */
public final class Said {
    private Said() {}

    public static String english(Sentence sentence) {
        return Wording.english().say(sentence);
    }
}
