package padlock.site.front;

import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.regex.Pattern;
import padlock.pki.ServerIdentity;

/**
 * What the operator decided about the way to the site.
 *
 * @param tls the certificate and key of the site's own TLS; empty for plain http
 * @param prefix the path that the outside puts before every page, such as {@code /padlock}; empty for none
 * @param proxies whose {@code X-Forwarded-*} headers are believed
 * @param names the site's own names beside the ones nobody can register
 * @param publicUrl where others find the site, if that is not where it listens
 * @param hsts seconds for {@code Strict-Transport-Security}, which is only ever sent over https; empty for no such header
 * @param observers who may read the numbers at {@code /metrics}, directly and never through a proxy
 */
public record Front(
        Optional<ServerIdentity> tls,
        String prefix,
        Networks proxies,
        List<String> names,
        Optional<String> publicUrl,
        OptionalLong hsts,
        Networks observers) {
    private static final Pattern PREFIX = Pattern.compile("(/[A-Za-z0-9_~-][A-Za-z0-9._~-]*){0,8}");
    private static final int LONGEST_PREFIX = 200;

    public Front {
        names = List.copyOf(names);
        if (!isPrefix(prefix)) {
            throw new IllegalArgumentException("a path such as /padlock: " + prefix);
        }
    }

    /** A site whose numbers nobody may read. */
    public Front(
            Optional<ServerIdentity> tls,
            String prefix,
            Networks proxies,
            List<String> names,
            Optional<String> publicUrl,
            OptionalLong hsts) {
        this(tls, prefix, proxies, names, publicUrl, hsts, Networks.none());
    }

    /** Plain http, and behind a proxy on this machine if there is a public address. */
    public static Front at(Optional<String> publicUrl) {
        return new Front(
                Optional.empty(),
                publicUrl.map(Front::pathOf).orElse(""),
                publicUrl.isPresent() ? Networks.loopback() : Networks.none(),
                List.of(),
                publicUrl,
                OptionalLong.empty());
    }

    /** Whether a text is such a path, or empty. */
    public static boolean isPrefix(String text) {
        return text.length() <= LONGEST_PREFIX && PREFIX.matcher(text).matches();
    }

    /** The path of a public address; empty for none. */
    public static String pathOf(String publicUrl) {
        String path = Optional.ofNullable(URI.create(publicUrl).getRawPath()).orElse("");
        return path.endsWith("/") ? path.substring(0, path.length() - 1) : path;
    }

    /** {@code host:port} of the public address. */
    Optional<String> publicAuthority() {
        return publicUrl.flatMap(url -> Optional.ofNullable(URI.create(url).getRawAuthority()));
    }

    /** Whether the world sees the site over https whatever a request looks like here. */
    boolean publiclySecure() {
        return publicUrl.filter(url -> url.startsWith("https:")).isPresent();
    }

    /**
     * Whether a {@code Host} is a name of this site.
     *
     * <p>A page of a stranger can make its own name resolve to this machine (DNS rebinding) and then speak to the site as if it were its
     * own. It cannot do so with an address, nor with a name that nobody can register: {@code localhost}, one without a dot, one below
     * {@code .localhost} or {@code .local}. Every other name has to be told.
     */
    public boolean answersTo(String host) {
        String name = Visit.withoutPort(host);
        return Networks.literal(name).isPresent()
                || name.matches("[a-z0-9_-]{1,63}")
                || name.endsWith(".localhost")
                || name.endsWith(".local")
                || names.contains(name)
                || publicAuthority()
                        .map(Visit::withoutPort)
                        .filter(name::equals)
                        .isPresent();
    }

    /** Whether an {@code Origin} that a browser sent is this site, as that browser sees it. */
    public boolean isOurs(String origin, Visit visit) {
        Optional<URI> sent = uri(origin);
        String authority = sent.map(URI::getRawAuthority).map(Front::shortest).orElse("");
        boolean sameHost = authority.equals(shortest(visit.host()));
        boolean sameScheme = !visit.secure()
                || sent.map(URI::getScheme).filter("https"::equals).isPresent();
        boolean published =
                publicAuthority().map(Front::shortest).filter(authority::equals).isPresent();
        return !authority.isEmpty() && sameScheme && (sameHost || published);
    }

    private static Optional<URI> uri(String origin) {
        try {
            return Optional.of(URI.create(origin));
        } catch (IllegalArgumentException notAnOrigin) {
            return Optional.empty();
        }
    }

    /** Without a port that the scheme has anyway: proxies name it, browsers do not. */
    private static String shortest(String authority) {
        return authority.toLowerCase(Locale.ROOT).replaceFirst(":(80|443)$", "");
    }
}
