package padlock.url;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;

/** Percent-encoding as URLs use it. */
public final class PercentCoding {
    private static final String HEX = "0123456789ABCDEF";
    private static final String KEPT_IN_URLS = "!$%&'()*+,-./:;=?@_~[]|^{}";

    private PercentCoding() {}

    /** Turns {@code %41} into {@code A}; a percent sign that starts no escape stays as it is. */
    public static String decode(String text) {
        if (text.indexOf('%') < 0) {
            return text;
        }
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(text.length());
        byte[] raw = utf8(text);
        for (int i = 0; i < raw.length; i++) {
            if (raw[i] == '%' && i + 2 < raw.length && hex(raw[i + 1]) >= 0 && hex(raw[i + 2]) >= 0) {
                bytes.write(hex(raw[i + 1]) * 16 + hex(raw[i + 2]));
                i += 2;
            } else {
                bytes.write(raw[i]);
            }
        }
        return bytes.toString(StandardCharsets.UTF_8);
    }

    /** Encodes what may not stand in a path or query (spaces, quotes, controls, non-ASCII); existing escapes stay. */
    static String tidy(String text) {
        if (text.chars().allMatch(PercentCoding::isKeptInUrls)) {
            return text;
        }
        StringBuilder out = new StringBuilder(text.length());
        for (byte b : utf8(text)) {
            char c = (char) (b & 0xff);
            if (isKeptInUrls(c)) {
                out.append(c);
            } else {
                append(out, b);
            }
        }
        return out.toString();
    }

    /** Encodes a value for a query parameter or a path segment: all but letters, digits and {@code -._~}. */
    public static String encode(String text) {
        StringBuilder out = new StringBuilder(text.length());
        for (byte b : utf8(text)) {
            char c = (char) (b & 0xff);
            if (isAlphanumeric(c) || "-._~".indexOf(c) >= 0) {
                out.append(c);
            } else {
                append(out, b);
            }
        }
        return out.toString();
    }

    private static void append(StringBuilder out, byte b) {
        out.append('%').append(HEX.charAt((b >> 4) & 0xf)).append(HEX.charAt(b & 0xf));
    }

    // Half a surrogate pair becomes U+FFFD, as in browsers. Java would write a question mark, and that begins a query.
    private static byte[] utf8(String text) {
        StringBuilder whole = new StringBuilder(text.length());
        text.codePoints().forEach(c -> whole.appendCodePoint(c >= 0xd800 && c <= 0xdfff ? 0xfffd : c));
        return whole.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static boolean isKeptInUrls(int c) {
        return isAlphanumeric(c) || KEPT_IN_URLS.indexOf(c) >= 0;
    }

    private static boolean isAlphanumeric(int c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
    }

    private static int hex(byte b) {
        return Character.digit((char) b, 16);
    }
}
