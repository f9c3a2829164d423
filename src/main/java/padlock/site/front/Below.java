package padlock.site.front;

import java.util.Set;

/**
 * Puts a path before the root-relative addresses of a page, so that a site below {@code /padlock} links only to itself.
 *
 * <p>It is done where a page leaves, not in each template: no template can forget it, and the addresses inside lessons and search
 * results come along. It reads tags only. What a reader typed stands between tags and has no {@code <} left, so it is never touched.
 */
public final class Below {
    private static final Set<String> ADDRESSES = Set.of("href", "src", "action", "formaction");

    private Below() {}

    /** The same page below a path; the path is empty or begins with a slash. */
    public static String path(String prefix, String html) {
        if (prefix.isEmpty()) {
            return html;
        }
        StringBuilder moved = new StringBuilder(html.length() + html.length() / 16);
        int at = 0;
        while (true) {
            int open = html.indexOf('<', at);
            if (open < 0) {
                return moved.append(html, at, html.length()).toString();
            }
            moved.append(html, at, open);
            at = tag(prefix, html, open, moved);
        }
    }

    /** An address from the root of the site, such as a {@code Location}; any other is left as it is. */
    public static String address(String prefix, String address) {
        return fromRoot(address, 0) ? prefix + address : address;
    }

    private static boolean fromRoot(String text, int at) {
        return text.startsWith("/", at) && !text.startsWith("//", at);
    }

    /** Copies one tag and answers where it ends; quotes may hold a {@code >}. */
    private static int tag(String prefix, String html, int open, StringBuilder moved) {
        int copied = open;
        int at = open;
        while (at < html.length() && html.charAt(at) != '>') {
            char c = html.charAt(at);
            if ((c == '"' || c == '\'') && html.charAt(at - 1) == '=') {
                if (fromRoot(html, at + 1) && ADDRESSES.contains(attribute(html, open, at))) {
                    moved.append(html, copied, at + 1).append(prefix);
                    copied = at + 1;
                }
                int close = html.indexOf(c, at + 1);
                at = close < 0 ? html.length() - 1 : close;
            }
            at++;
        }
        int end = Math.min(html.length(), at + 1);
        moved.append(html, copied, end);
        return end;
    }

    /** The name of the attribute whose value begins at this quote. */
    private static String attribute(String html, int open, int quote) {
        int equals = quote - 1;
        int start = equals;
        while (start > open && (Character.isLetterOrDigit(html.charAt(start - 1)) || html.charAt(start - 1) == '-')) {
            start--;
        }
        return html.substring(start, equals);
    }
}
