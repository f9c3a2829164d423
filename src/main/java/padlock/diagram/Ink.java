package padlock.diagram;

import java.util.Locale;

/** Writes SVG: the only way text gets into a drawing, so that a hostile host name stays a host name. */
final class Ink {
    private final StringBuilder out = new StringBuilder(2_048);

    Ink raw(String markup) {
        out.append(markup);
        return this;
    }

    Ink path(String classes, String d) {
        out.append("<path class=\"").append(classes).append("\" d=\"").append(d).append("\"/>");
        return this;
    }

    Ink circle(String classes, double x, double y, double radius) {
        out.append("<circle class=\"").append(classes).append("\" cx=\"").append(number(x));
        out.append("\" cy=\"").append(number(y)).append("\" r=\"").append(number(radius));
        out.append("\"/>");
        return this;
    }

    Ink text(String classes, double x, double y, String words) {
        if (words.isEmpty()) {
            return this;
        }
        out.append("<text class=\"").append(classes).append("\" x=\"").append(number(x));
        out.append("\" y=\"").append(number(y)).append("\">").append(escape(words));
        out.append("</text>");
        return this;
    }

    /** Puts a fragment drawn round the origin somewhere else. */
    Ink at(double x, double y, String classes, String fragment) {
        out.append("<g class=\"").append(classes).append("\" transform=\"translate(");
        out.append(number(x)).append(' ').append(number(y)).append(")\">").append(fragment);
        out.append("</g>");
        return this;
    }

    /** Closes the drawing: a picture with a title and a description for those who do not see it. */
    Svg finish(String id, String classes, double width, double height, String title, String description) {
        String safeId = id.replaceAll("[^A-Za-z0-9-]", "-");
        return new Svg("<svg xmlns=\"http://www.w3.org/2000/svg\" class=\"" + classes + "\" viewBox=\"0 0 "
                + number(width) + " " + number(height) + "\" width=\"" + number(width) + "\" height=\""
                + number(height) + "\" role=\"img\" aria-labelledby=\"" + safeId + "-t " + safeId + "-d\">"
                + "<title id=\"" + safeId + "-t\">" + escape(title) + "</title>"
                + "<desc id=\"" + safeId + "-d\">" + escape(description) + "</desc>" + out + "</svg>");
    }

    /** A coordinate without needless digits. */
    static String number(double value) {
        String text = String.format(Locale.ROOT, "%.1f", value);
        return text.endsWith(".0") ? text.substring(0, text.length() - 2) : text;
    }

    /** Text as XML wants it; characters that XML forbids become the replacement character. */
    static String escape(String text) {
        StringBuilder safe = new StringBuilder(text.length() + 16);
        text.codePoints().forEach(c -> {
            switch (c) {
                case '&' -> safe.append("&amp;");
                case '<' -> safe.append("&lt;");
                case '>' -> safe.append("&gt;");
                case '"' -> safe.append("&quot;");
                case '\'' -> safe.append("&#39;");
                default -> safe.appendCodePoint(isXml(c) ? c : 0xFFFD);
            }
        });
        return safe.toString();
    }

    private static boolean isXml(int c) {
        return c == '\t'
                || c == '\n'
                || c == '\r'
                || (c >= 0x20 && c <= 0xD7FF)
                || (c >= 0xE000 && c <= 0xFFFD)
                || c >= 0x10000;
    }

    /** Long names lose their middle, never their end: the end of a host name says whose it is. */
    static String shorten(String text, int most) {
        int length = text.codePointCount(0, text.length());
        if (length <= most) {
            return text;
        }
        int tail = (most - 1) * 2 / 3;
        int head = most - 1 - tail;
        return text.substring(0, text.offsetByCodePoints(0, head)) + "…"
                + text.substring(text.offsetByCodePoints(text.length(), -tail));
    }
}
