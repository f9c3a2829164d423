package padlock.oracle;

/** Every run has tokens of its own in its tracked addresses; a recording says TOKEN. */
final class Tokens {
    private Tokens() {}

    static String without(String text) {
        return text.replaceAll("upn=[^\"&]+", "upn=TOKEN").replaceAll("/(f/a|q)/[^~\"]+~~", "/$1/TOKEN~~");
    }
}
