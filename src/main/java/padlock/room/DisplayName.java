package padlock.room;

import java.util.Optional;

/** What a learner wants to be called: one line, 30 characters at most, and nothing invisible that could turn a page around. */
public record DisplayName(String text) {
    static final int LONGEST = 30;

    /** Takes what can be shown of a text; empty when nothing is left. */
    public static Optional<DisplayName> clean(String typed) {
        StringBuilder kept = new StringBuilder();
        typed.codePoints()
                .limit(200)
                .map(c -> Character.isWhitespace(c) ? ' ' : c)
                .filter(DisplayName::isVisible)
                .forEach(kept::appendCodePoint);
        String text = kept.toString().replaceAll(" {2,}", " ").strip();
        int length = text.codePointCount(0, text.length());
        String cut = length <= LONGEST
                ? text
                : text.substring(0, text.offsetByCodePoints(0, LONGEST)).strip();
        return cut.isEmpty() ? Optional.empty() : Optional.of(new DisplayName(cut));
    }

    private static boolean isVisible(int codePoint) {
        return switch (Character.getType(codePoint)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.SURROGATE,
                    Character.PRIVATE_USE,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR,
                    Character.UNASSIGNED -> false;
            default -> true;
        };
    }
}
