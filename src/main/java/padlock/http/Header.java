package padlock.http;

/** One header line. Names are compared without regard to case; a message may carry the same name twice. */
public record Header(String name, String value) {
    public Header {
        if (!isName(name)) {
            throw new IllegalArgumentException("not a header name: " + name);
        }
        if (value.indexOf('\r') >= 0 || value.indexOf('\n') >= 0 || value.indexOf(0) >= 0) {
            throw new IllegalArgumentException("a header value stays on its line: " + name);
        }
    }

    private static boolean isName(String name) {
        for (int i = 0; i < name.length(); i++) {
            char c = name.charAt(i);
            if (c <= ' ' || c == ':' || c > 126) {
                return false;
            }
        }
        return !name.isEmpty();
    }
}
