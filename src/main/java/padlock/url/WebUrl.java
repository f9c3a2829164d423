package padlock.url;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * An absolute {@code http} or {@code https} URL, as a browser holds it after parsing.
 *
 * <p>Example: {@code http://click.example.com/ls/click?upn=abc}. The port is always known; it is written only where it is not
 * the scheme's own. User names and passwords are dropped, as no mail should carry them.
 *
 * <p>What failure looks like: {@link #parse} answers empty for any other scheme and for text without a usable host.
 *
 * <p>Source: WHATWG URL Standard, section 4 (checked 2026-11-22), for the schemes that matter here.
 */
public record WebUrl(
        Scheme scheme, Host host, int port, String path, Optional<String> query, Optional<String> fragment) {
    private static final int LONGEST = 8_192;
    private static final Pattern ABSOLUTE = Pattern.compile("[a-zA-Z][a-zA-Z0-9+.-]*+:");
    private static final Pattern USER_INFO = Pattern.compile("[a-zA-Z]++:[/\\\\]*+([^/\\\\?#]*)@");
    private static final Pattern LINE_BREAKS = Pattern.compile("[\\t\\n\\r]");

    public WebUrl {
        if (!path.startsWith("/")) {
            throw new IllegalArgumentException("a path starts with a slash: " + path);
        }
        if (port < 0 || port > 65_535) {
            throw new IllegalArgumentException("not a port: " + port);
        }
    }

    /** Reads an absolute URL; empty when it is not of the web. */
    public static Optional<WebUrl> parse(String raw) {
        if (raw.length() > LONGEST) {
            return Optional.empty();
        }
        String text = unbroken(raw);
        int colon = text.indexOf(':');
        if (colon < 0) {
            return Optional.empty();
        }
        Optional<Scheme> scheme = scheme(text.substring(0, colon));
        if (scheme.isEmpty()) {
            return Optional.empty();
        }
        int start = colon + 1;
        while (start < text.length() && isSlash(text.charAt(start))) {
            start++;
        }
        return authority(scheme.get(), text.substring(start)).filter(WebUrl::isShortEnough);
    }

    /** Reads a URL that is known to be good; for constants and checked text. */
    public static WebUrl of(String text) {
        return parse(text).orElseThrow(() -> new IllegalArgumentException("not a web URL: " + text));
    }

    /** What stands before the {@code @} of an address, such as {@code user:password}, which no {@link WebUrl} keeps. */
    public static Optional<String> userInfo(String raw) {
        Matcher matcher = USER_INFO.matcher(unbroken(raw));
        return matcher.lookingAt() ? Optional.of(matcher.group(1)) : Optional.empty();
    }

    /** Space around an address and line breaks inside it do not count. */
    private static String unbroken(String raw) {
        return LINE_BREAKS.matcher(raw.strip()).replaceAll("");
    }

    private static Optional<Scheme> scheme(String name) {
        return switch (name.toLowerCase(Locale.ROOT)) {
            case "http" -> Optional.of(Scheme.HTTP);
            case "https" -> Optional.of(Scheme.HTTPS);
            default -> Optional.empty();
        };
    }

    private static Optional<WebUrl> authority(Scheme scheme, String text) {
        int end = 0;
        while (end < text.length()
                && !isSlash(text.charAt(end))
                && text.charAt(end) != '?'
                && text.charAt(end) != '#') {
            end++;
        }
        String authority = text.substring(0, end);
        String hostAndPort = authority.substring(authority.lastIndexOf('@') + 1);
        int portColon = hostAndPort.lastIndexOf(':');
        boolean hasPort = portColon > hostAndPort.lastIndexOf(']');
        Optional<Integer> port =
                hasPort ? port(hostAndPort.substring(portColon + 1), scheme) : Optional.of(scheme.defaultPort());
        Optional<Host> host = Host.parse(hasPort ? hostAndPort.substring(0, portColon) : hostAndPort);
        if (host.isEmpty() || port.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new WebUrl(scheme, host.get(), port.get(), "/", Optional.empty(), Optional.empty())
                .withTarget(text.substring(end)));
    }

    private static Optional<Integer> port(String text, Scheme scheme) {
        if (text.isEmpty()) {
            return Optional.of(scheme.defaultPort());
        }
        if (text.length() > 5 || !text.chars().allMatch(c -> c >= '0' && c <= '9') || Integer.parseInt(text) > 65_535) {
            return Optional.empty();
        }
        return Optional.of(Integer.parseInt(text));
    }

    private WebUrl withTarget(String target) {
        int hash = target.indexOf('#');
        String beforeHash = hash < 0 ? target : target.substring(0, hash);
        int question = beforeHash.indexOf('?');
        String rawPath = question < 0 ? beforeHash : beforeHash.substring(0, question);
        return new WebUrl(
                scheme,
                host,
                port,
                Paths.normalize(PercentCoding.tidy(rawPath.replace('\\', '/'))),
                question < 0 ? Optional.empty() : Optional.of(PercentCoding.tidy(beforeHash.substring(question + 1))),
                hash < 0 ? Optional.empty() : Optional.of(PercentCoding.tidy(target.substring(hash + 1))));
    }

    /** The URL that a reference on this page means: {@code /path}, {@code //host/path}, {@code ?query} or absolute. */
    public Optional<WebUrl> resolve(String reference) {
        String text = unbroken(reference);
        if (ABSOLUTE.matcher(text).lookingAt()) {
            return parse(text);
        }
        if (text.length() >= 2 && isSlash(text.charAt(0)) && isSlash(text.charAt(1))) {
            return parse(scheme + ":" + text);
        }
        if (text.length() > LONGEST) {
            return Optional.empty();
        }
        if (text.isEmpty()) {
            return Optional.of(withoutFragment());
        }
        if (text.startsWith("#")) {
            return Optional.of(new WebUrl(
                            scheme, host, port, path, query, Optional.of(PercentCoding.tidy(text.substring(1)))))
                    .filter(WebUrl::isShortEnough);
        }
        if (isSlash(text.charAt(0))) {
            return Optional.of(withTarget(text)).filter(WebUrl::isShortEnough);
        }
        String base = text.startsWith("?") ? path : path.substring(0, path.lastIndexOf('/') + 1);
        return Optional.of(withTarget(base + text)).filter(WebUrl::isShortEnough);
    }

    // Escapes make an address longer than it was written, and what was read must be readable again.
    private boolean isShortEnough() {
        int aroundThem = 16; // scheme, port and punctuation
        return host.text().length()
                        + path.length()
                        + query.map(String::length).orElse(0)
                        + fragment.map(String::length).orElse(0)
                <= LONGEST - aroundThem;
    }

    /** The same place over https. A default port stays the default; an explicit one is kept (RFC 6797 section 8.3). */
    public WebUrl toHttps() {
        int https = port == scheme.defaultPort() ? Scheme.HTTPS.defaultPort() : port;
        return new WebUrl(Scheme.HTTPS, host, https, path, query, fragment);
    }

    public WebUrl withoutFragment() {
        return new WebUrl(scheme, host, port, path, query, Optional.empty());
    }

    public boolean isHttps() {
        return scheme == Scheme.HTTPS;
    }

    public boolean hasDefaultPort() {
        return port == scheme.defaultPort();
    }

    /** Scheme, host and, where it is not the scheme's own, port. */
    public String origin() {
        return scheme + "://" + authority();
    }

    /** Host and, where it is not the scheme's own, port: what the {@code Host} header says. */
    public String authority() {
        return hasDefaultPort() ? host.text() : host.text() + ":" + port;
    }

    /** Path and query: what stands in the request line. */
    public String target() {
        return path + query.map(q -> "?" + q).orElse("");
    }

    /** Whether both name the same place, whatever the scheme: what a reader means by "the right page". */
    public boolean samePlace(WebUrl other) {
        return host.name().equals(other.host.name()) && target().equals(other.target());
    }

    @Override
    public String toString() {
        StringBuilder text = new StringBuilder(64).append(scheme).append("://").append(host.text());
        if (!hasDefaultPort()) {
            text.append(':').append(port);
        }
        text.append(path);
        query.ifPresent(q -> text.append('?').append(q));
        fragment.ifPresent(f -> text.append('#').append(f));
        return text.toString();
    }

    private static boolean isSlash(char c) {
        return c == '/' || c == '\\';
    }
}
