package padlock.site.sandbox;

import java.util.Locale;
import java.util.regex.Pattern;

/** Writes YAML in which a value can never become anything but a value, whatever somebody typed. */
public final class ScenarioText {
    private static final Pattern PLAIN = Pattern.compile("[A-Za-z][A-Za-z0-9]*(?:[ -][A-Za-z0-9]+)*");
    private static final Pattern RESERVED = Pattern.compile("(?i)null|true|false|yes|no|on|off|y|n");

    private final StringBuilder out = new StringBuilder();

    public void field(int depth, String key, String value) {
        line(depth, key + ": " + quote(value));
    }

    public void line(int depth, String text) {
        out.append("  ".repeat(depth)).append(text).append('\n');
    }

    /** A plain word as it is, everything else in double quotes with escapes. */
    public static String quote(String value) {
        if (value.length() <= 80
                && PLAIN.matcher(value).matches()
                && !RESERVED.matcher(value).matches()) {
            return value;
        }
        StringBuilder quoted = new StringBuilder(value.length() + 16).append('"');
        value.codePoints().forEach(c -> {
            switch (c) {
                case '"' -> quoted.append("\\\"");
                case '\\' -> quoted.append("\\\\");
                case '\n' -> quoted.append("\\n");
                case '\t' -> quoted.append("\\t");
                default -> append(quoted, c);
            }
        });
        return quoted.append('"').toString();
    }

    private static void append(StringBuilder quoted, int c) {
        boolean printable = (c >= 0x20 && c < 0x7F)
                || (c >= 0xA0 && c <= 0xD7FF && c != 0x2028 && c != 0x2029)
                || (c >= 0xE000 && c <= 0xFFFD && c != 0xFEFF)
                || c >= 0x10000;
        if (printable) {
            quoted.appendCodePoint(c);
        } else if (c >= 0xD800 && c <= 0xDFFF) {
            // Half a character is no text at all; no file could hold it.
            quoted.append('\uFFFD');
        } else {
            quoted.append(String.format(Locale.ROOT, "\\u%04x", c));
        }
    }

    @Override
    public String toString() {
        return out.toString();
    }
}
