package padlock.diagnosis;

import java.util.Map;

/** The words after a status code in HTTP/1.1 (RFC 9110, section 15). The codes of CDNs have none, and get none here. */
final class StatusWords {
    private static final Map<Integer, String> WORDS = Map.of(
            200, " OK",
            301, " Moved Permanently",
            302, " Found",
            400, " Bad Request",
            403, " Forbidden",
            404, " Not Found",
            405, " Method Not Allowed",
            502, " Bad Gateway");

    private StatusWords() {}

    /** With the space before them; empty for a status without words. */
    static String of(int status) {
        return WORDS.getOrDefault(status, " ");
    }
}
