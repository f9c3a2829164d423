package padlock.url;

import java.net.IDN;
import java.util.Locale;
import java.util.Optional;

/**
 * The host part of a URL: a DNS name in lower-case A-labels, or an IP literal.
 *
 * <p>In the real world it is what DNS looks up, what TLS sends in clear as SNI, what the certificate must name and what HSTS
 * remembers. {@code Click.Example.COM} and {@code click.example.com} are one host; {@code click.example.com.} (with a
 * trailing dot) is another URL but the same name to DNS, to HSTS and to certificates, so {@link #name()} drops the dot.
 *
 * <p>What failure looks like: {@link #parse} answers empty for text that no browser would accept as a host (an empty label,
 * a forbidden character, a name over 253 characters, a number that is no IPv4 address).
 *
 * <p>Source: WHATWG URL Standard, section 3 "Hosts" (checked 2026-11-22). IPv4 numbers are read as browsers read them:
 * {@code 0x7f.1}, {@code 2130706433} and {@code 127.0.0.1} are the same host.
 */
public record Host(String text) {
    private static final int LONGEST_NAME = 253;
    private static final int LONGEST_LABEL = 63;

    public Host {
        if (text.isEmpty()) {
            throw new IllegalArgumentException("a host cannot be empty");
        }
    }

    /** Reads a host as it stands in a URL; an IPv6 literal wears its brackets. */
    public static Optional<Host> parse(String raw) {
        String decoded = PercentCoding.decode(raw);
        if (decoded.startsWith("[")) {
            return IpLiteral.parseV6(decoded).map(Host::new);
        }
        String ascii;
        try {
            ascii = isAscii(decoded) ? decoded : IDN.toASCII(decoded, IDN.ALLOW_UNASSIGNED);
        } catch (IllegalArgumentException notAName) {
            return Optional.empty();
        }
        ascii = ascii.toLowerCase(Locale.ROOT);
        if (IpLiteral.looksLikeV4(ascii)) {
            return IpLiteral.parseV4(ascii).map(Host::new);
        }
        return isName(ascii) ? Optional.of(new Host(ascii)) : Optional.empty();
    }

    /** Reads a host that is known to be well formed; for constants and checked text. */
    public static Host of(String text) {
        return parse(text).orElseThrow(() -> new IllegalArgumentException("not a host: " + text));
    }

    /** The name without a trailing dot: what DNS, HSTS and certificates compare. */
    public String name() {
        return text.endsWith(".") ? text.substring(0, text.length() - 1) : text;
    }

    public boolean isIpLiteral() {
        return text.startsWith("[") || IpLiteral.looksLikeV4(text);
    }

    /** {@code localhost}, a name below it, {@code 127.0.0.0/8} or {@code ::1}: traffic that never leaves the machine. */
    public boolean isLoopback() {
        String name = name();
        return name.equals("localhost") || name.endsWith(".localhost") || (isIpLiteral() && IpLiteral.isLoopback(name));
    }

    /** An address that the public internet does not route, such as {@code 192.168.5.5} or {@code 203.0.113.7}. */
    public boolean isPrivateAddress() {
        return isIpLiteral() && !IpLiteral.isPublic(name());
    }

    /** An address of somebody's own network, such as {@code 192.168.5.5}, {@code 169.254.1.1} or {@code [fe80::1]}. */
    public boolean isLocalAddress() {
        return isIpLiteral() && IpLiteral.isLocal(name());
    }

    /**
     * A host that Chromium's Local Network Access takes for one of the reader's own network without asking DNS: a local or shared
     * address, or a name of multicast DNS ({@code printer.local}).
     */
    public boolean isOnLocalNetwork() {
        return isIpLiteral()
                ? IpLiteral.isLocal(name()) || IpLiteral.isShared(name())
                : name().equals("local") || name().endsWith(".local");
    }

    /**
     * A host that many networks may use at once, so that no public authority can vouch for it: a single label, a name below
     * no known public suffix ({@code foo.test}, {@code foo.local}), an address that is not routed.
     */
    public boolean isNonUnique() {
        if (isIpLiteral()) {
            return isPrivateAddress();
        }
        return name().indexOf('.') < 0 || !PublicSuffixes.shared().knowsSuffixOf(name());
    }

    /** Whether the Public Suffix List knows what stands at the end of the name; it knows no single digit of an IPv4 address. */
    public boolean hasKnownSuffix() {
        return !isIpLiteral() && PublicSuffixes.shared().knowsSuffixOf(name());
    }

    /** Whether the name is itself one below which the public registers domains, such as {@code com} or {@code github.io}. */
    public boolean isPublicSuffix() {
        return !isIpLiteral() && PublicSuffixes.shared().isSuffix(name());
    }

    /**
     * Whether what follows the first label is a registry, such as {@code com} or {@code co.uk}, or a top-level name that nobody knows.
     * A company that gives names away, such as {@code github.io}, is no registry.
     */
    public boolean isDirectlyBelowRegistry() {
        String name = name();
        return !isIpLiteral()
                && PublicSuffixes.shared()
                        .registry(name)
                        .filter(name.substring(name.indexOf('.') + 1)::equals)
                        .isPresent();
    }

    /** The name that was registered with a registry: {@code example.co.uk} for {@code click.mail.example.co.uk}. */
    public Optional<String> registrableDomain() {
        return isIpLiteral() ? Optional.empty() : PublicSuffixes.shared().registrableDomain(name());
    }

    /** Whether two hosts belong to one site: the same registrable domain, or the very same host. */
    public boolean sameSite(Host other) {
        if (name().equals(other.name())) {
            return true;
        }
        Optional<String> domain = registrableDomain();
        return domain.isPresent() && domain.equals(other.registrableDomain());
    }

    @Override
    public String toString() {
        return text;
    }

    private static boolean isAscii(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) >= 0x80) {
                return false;
            }
        }
        return true;
    }

    private static boolean isName(String ascii) {
        int end = ascii.endsWith(".") ? ascii.length() - 1 : ascii.length();
        if (end == 0 || end > LONGEST_NAME) {
            return false;
        }
        int label = 0;
        for (int i = 0; i < end; i++) {
            char c = ascii.charAt(i);
            label = c == '.' ? 0 : label + 1;
            if (label > LONGEST_LABEL || (c != '.' && !isNameCharacter(c)) || (label == 0 && isLabelEmpty(ascii, i))) {
                return false;
            }
        }
        return label > 0;
    }

    private static boolean isLabelEmpty(String ascii, int dot) {
        return dot == 0 || ascii.charAt(dot - 1) == '.';
    }

    // Browsers accept the underscore in host names, and real mail uses it.
    private static boolean isNameCharacter(int c) {
        return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '-' || c == '_';
    }
}
