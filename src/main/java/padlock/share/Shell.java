package padlock.share;

/** Words for a POSIX shell, which does nothing to what stands between single quotes. */
final class Shell {
    private Shell() {}

    /**
     * One word, whatever stands in it.
     *
     * @throws IllegalArgumentException for text with a NUL, which no command can be given
     */
    static String quote(String text) {
        if (text.indexOf('\0') >= 0) {
            throw new IllegalArgumentException("a word of a command cannot hold NUL");
        }
        return "'" + text.replace("'", "'\\''") + "'";
    }
}
