package padlock.diagram;

import padlock.trace.Outcome;

/**
 * The signs for how a journey ended: a shape for each word, so that nobody needs the color.
 *
 * <p>Delivered: filled circle with a tick. Upgraded: circle with an arrow up. Warned: diamond with an exclamation bar. Blocked:
 * square with a bar. Broken: a ring split in two. Failed: a dotted ring. Counted: a filled tally mark; not counted: an open one.
 * Drawn on a grid of 16 units, for a screen of 16 pixels and a printer without color.
 */
public final class OutcomeSign {
    private OutcomeSign() {}

    /** The sign alone; the word stands beside it in the page, so the picture is hidden from readers of the text. */
    public static Svg of(Outcome outcome) {
        return framed("sign sign-" + outcome.id(), shape(outcome));
    }

    /** All shapes once, unseen, for a page that repeats the signs with {@link #again} hundreds of times. */
    public static Svg sheet() {
        StringBuilder shapes = new StringBuilder();
        for (Outcome outcome : Outcome.values()) {
            shapes.append("<g id=\"shape-").append(outcome.id()).append("\">");
            shapes.append(shape(outcome)).append("</g>");
        }
        return new Svg("<svg xmlns=\"http://www.w3.org/2000/svg\" class=\"sign-sheet\" width=\"0\" height=\"0\""
                + " aria-hidden=\"true\" focusable=\"false\"><defs>" + shapes + "</defs></svg>");
    }

    /** A sign whose shape stands on the page's {@link #sheet}. */
    public static Svg again(Outcome outcome) {
        return framed("sign sign-" + outcome.id(), "<use href=\"#shape-" + outcome.id() + "\"/>");
    }

    /** The tally mark of the provider's log. */
    public static Svg counted(boolean counted) {
        return framed(
                counted ? "sign tally" : "sign tally tally-open",
                "<rect class=\"" + (counted ? "sign-fill" : "sign-line")
                        + "\" x=\"-2.6\" y=\"-6.2\" width=\"5.2\" height=\"12.4\" rx=\"1.6\"/>");
    }

    /** The shape round the origin, 16 units wide, for use inside another drawing. */
    static String shape(Outcome outcome) {
        return switch (outcome) {
            case DELIVERED ->
                "<circle class=\"sign-fill\" r=\"7.4\"/>" + "<path class=\"sign-cut\" d=\"M-3.4 .3 -1 2.8 3.6 -2.7\"/>";
            case UPGRADED ->
                "<circle class=\"sign-line\" r=\"6.4\"/>"
                        + "<path class=\"sign-line\" d=\"M0 3.6V-3.2M-2.8 -.5 0 -3.4 2.8 -.5\"/>";
            case WARNED ->
                "<path class=\"sign-fill\" d=\"M0 -7.9 7.9 0 0 7.9 -7.9 0Z\"/>"
                        + "<path class=\"sign-cut\" d=\"M0 -3.6V.6M0 3.4V3.5\"/>";
            case BLOCKED ->
                "<rect class=\"sign-fill\" x=\"-6.8\" y=\"-6.8\" width=\"13.6\" height=\"13.6\" rx=\"1\"/>"
                        + "<path class=\"sign-cut\" d=\"M-3.8 0H3.8\"/>";
            case BROKEN ->
                "<path class=\"sign-line\" d=\"M-1.9 -6.9A6.2 6.2 0 0 0 -1.9 5.3\"/>"
                        + "<path class=\"sign-line\" d=\"M1.9 -5.3A6.2 6.2 0 0 1 1.9 6.9\"/>";
            case FAILED -> "<circle class=\"sign-line sign-dots\" r=\"6.4\"/>";
        };
    }

    private static Svg framed(String classes, String shape) {
        return new Svg("<svg xmlns=\"http://www.w3.org/2000/svg\" class=\"" + classes
                + "\" viewBox=\"-8 -8 16 16\" width=\"16\" height=\"16\" aria-hidden=\"true\" focusable=\"false\">"
                + shape + "</svg>");
    }
}
