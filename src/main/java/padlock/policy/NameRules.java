package padlock.policy;

import padlock.url.Host;

/**
 * What a program makes of the names in a certificate, beyond what RFC 9525 settles.
 *
 * @param wildcards below which domains a wildcard counts
 * @param finalDotIgnored whether {@code click.example.com.} in a certificate is the same as {@code click.example.com}; in an address it is
 *     everywhere
 */
public record NameRules(Wildcards wildcards, boolean finalDotIgnored) {
    /** Programs that are no browser, such as link scanners and image proxies. They count labels and ask no list. */
    public static final NameRules OF_PROGRAMS = new NameRules(Wildcards.BELOW_TWO_LABELS, false);

    /** curl with OpenSSL, which leaves the final dot away on both sides (curl lib/vtls/hostcheck.c, hostmatch, checked 2026-12-01). */
    public static final NameRules OF_CURL = new NameRules(Wildcards.BELOW_TWO_LABELS, true);

    /** What every browser accepts. */
    public static final NameRules STRICTEST = new NameRules(Wildcards.NOT_BELOW_REGISTRIES, false);

    /**
     * Whether a DNS name of a certificate stands for a host. A wildcard stands for exactly one label, the first: {@code *.example.com} covers
     * {@code click.example.com}, but neither {@code example.com} nor {@code a.click.example.com} (RFC 9525 section 6.3).
     *
     * @param presented in lower case
     */
    public boolean match(String presented, Host host) {
        String shown =
                finalDotIgnored && presented.endsWith(".") ? presented.substring(0, presented.length() - 1) : presented;
        String name = host.name();
        int dot = name.indexOf('.');
        return shown.equals(name) || (dot > 0 && shown.equals("*" + name.substring(dot)) && wildcards.mayCover(host));
    }
}
