package padlock.diagram;

import java.util.List;
import java.util.Locale;

/**
 * A bar of parts, as long as its row: a picture of the numbers that stand beside it.
 *
 * <p>The parts differ in height and filling and not only in color: whoever arrived is solid, whoever was warned is a narrower band,
 * whoever was lost is hollow; what people did is solid, what machines did is a narrower band. It stretches to any width.
 */
public record ShareBar(List<Part> parts) {
    private static final double WIDTH = 1_000;
    private static final double HEIGHT = 20;

    public ShareBar {
        parts = List.copyOf(parts);
    }

    /** A stretch of the bar. */
    public record Part(Kind kind, double amount) {}

    /** What a stretch stands for; it decides how it looks. */
    public enum Kind {
        ARRIVED(HEIGHT),
        WARNED(HEIGHT / 2),
        LOST(HEIGHT - 3),
        PEOPLE(HEIGHT),
        MACHINES(HEIGHT / 2);

        private final double height;

        Kind(double height) {
            this.height = height;
        }

        String id() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /**
     * The drawing.
     *
     * @param full the amount that fills the whole width
     */
    public Svg draw(double full) {
        StringBuilder out = new StringBuilder(
                        "<svg xmlns=\"http://www.w3.org/2000/svg\" class=\"share-bar\" viewBox=\"0 0 ")
                .append(Ink.number(WIDTH))
                .append(' ')
                .append(Ink.number(HEIGHT))
                .append("\" preserveAspectRatio=\"none\" aria-hidden=\"true\" focusable=\"false\">");
        double x = 0;
        for (Part part : parts) {
            double width = full > 0 ? part.amount() / full * WIDTH : 0;
            if (width > 0) {
                double height = part.kind().height;
                out.append("<rect class=\"share-")
                        .append(part.kind().id())
                        .append("\" x=\"")
                        .append(Ink.number(x))
                        .append("\" y=\"")
                        .append(Ink.number((HEIGHT - height) / 2))
                        .append("\" width=\"")
                        .append(Ink.number(width))
                        .append("\" height=\"")
                        .append(Ink.number(height))
                        .append("\"/>");
            }
            x += width;
        }
        return new Svg(out.append("</svg>").toString());
    }
}
