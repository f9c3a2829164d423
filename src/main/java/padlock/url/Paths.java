package padlock.url;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Locale;

/** Paths of URLs with their dot segments taken out. */
final class Paths {
    private Paths() {}

    /** {@code /a/../b/./c} becomes {@code /b/c}; an empty path becomes {@code /}. */
    static String normalize(String path) {
        String[] segments = (path.startsWith("/") ? path.substring(1) : path).split("/", -1);
        Deque<String> kept = new ArrayDeque<>();
        for (int i = 0; i < segments.length; i++) {
            String plain = segments[i].toLowerCase(Locale.ROOT).replace("%2e", ".");
            boolean last = i == segments.length - 1;
            if (plain.equals("..")) {
                kept.pollLast();
            } else if (!plain.equals(".")) {
                kept.addLast(segments[i]);
                continue;
            }
            if (last) {
                kept.addLast("");
            }
        }
        return "/" + String.join("/", kept);
    }
}
