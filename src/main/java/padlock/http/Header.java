package padlock.http;

/** One header line. Names are compared without regard to case; a message may carry the same name twice. */
public record Header(String name, String value) {
    public Header {
        if (name.isEmpty() || name.chars().anyMatch(c -> c <= ' ' || c == ':' || c > 126)) {
            throw new IllegalArgumentException("not a header name: " + name);
        }
        if (value.chars().anyMatch(c -> c == '\r' || c == '\n' || c == 0)) {
            throw new IllegalArgumentException("a header value stays on its line: " + name);
        }
    }
}
