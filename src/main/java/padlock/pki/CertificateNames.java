package padlock.pki;

import java.security.cert.CertificateParsingException;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import padlock.policy.NameRules;
import padlock.url.Host;

/**
 * The hosts a certificate is for: its subject alternative names. The common name has not counted for years.
 *
 * <p>What they stand for is the choice of whoever asks ({@link NameRules}).
 *
 * @param dns names and wildcards, in lower case
 * @param addresses IP addresses as a URL writes them
 */
public record CertificateNames(List<String> dns, List<String> addresses) {
    private static final int DNS = 2;
    private static final int ADDRESS = 7;
    private static final int MOST_NAMES = 1_000;

    public CertificateNames {
        dns = List.copyOf(dns);
        addresses = List.copyOf(addresses);
    }

    /** Names as an operator writes them: host names, wildcards and IP addresses, the latter with or without brackets. */
    public static CertificateNames of(List<String> names) {
        List<String> dns = new ArrayList<>();
        List<String> addresses = new ArrayList<>();
        for (String name : names) {
            String address = address(name);
            boolean literal = Host.parse(address).filter(Host::isIpLiteral).isPresent();
            (literal ? addresses : dns).add(literal ? address : name.toLowerCase(Locale.ROOT));
        }
        return new CertificateNames(dns, addresses);
    }

    static CertificateNames of(X509Certificate certificate) {
        List<String> dns = new ArrayList<>();
        List<String> addresses = new ArrayList<>();
        for (List<?> entry : alternatives(certificate)) {
            if (dns.size() + addresses.size() == MOST_NAMES) {
                break;
            }
            if (entry.get(0).equals(DNS)) {
                dns.add(entry.get(1).toString().toLowerCase(Locale.ROOT));
            } else if (entry.get(0).equals(ADDRESS)) {
                addresses.add(address(entry.get(1).toString()));
            }
        }
        return new CertificateNames(dns, addresses);
    }

    /** Whether the certificate may answer for the host. */
    public boolean cover(Host host, NameRules rules) {
        if (host.isIpLiteral()) {
            return addresses.contains(host.name());
        }
        return dns.stream().anyMatch(name -> rules.match(name, host));
    }

    /** All names, as a page shows them. */
    List<String> all() {
        List<String> all = new ArrayList<>(dns);
        all.addAll(addresses);
        return List.copyOf(all);
    }

    private static Collection<List<?>> alternatives(X509Certificate certificate) {
        try {
            Collection<List<?>> names = certificate.getSubjectAlternativeNames();
            return names == null ? List.of() : names;
        } catch (CertificateParsingException unreadable) {
            return List.of();
        }
    }

    private static String address(String text) {
        String literal = text.indexOf(':') >= 0 && !text.startsWith("[") ? "[" + text + "]" : text;
        return Host.parse(literal).map(Host::name).orElse(text);
    }
}
