package padlock.world;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import padlock.url.Host;
import padlock.world.DnsRecord.Type;

/**
 * The records of the simulated internet's DNS, as its name servers hold them at this moment.
 *
 * <p>Where a name leads is told by {@link Names}; here are the lines that say so, for whoever asks with a tool or decides whether
 * to issue a certificate.
 *
 * @param challenges the texts that a provider publishes for a certificate authority to find, by name
 */
record Zone(Setup setup, Map<String, String> challenges) {
    private static final String CHALLENGE = "_acme-challenge.";

    /** The address of a name, with the aliases on the way. */
    DnsAnswer addressOf(Host host) {
        Optional<Machine.Name> machine = Names.lookUp(host, setup);
        if (machine.isEmpty()) {
            return DnsAnswer.NXDOMAIN;
        }
        List<DnsRecord> records = new ArrayList<>();
        String name = host.name();
        Optional<String> alias = alias(host);
        if (alias.isPresent()) {
            records.add(line(name, Type.CNAME, alias.get()));
            name = alias.get();
        }
        records.add(line(name, Type.A, machine.get().address()));
        return new DnsAnswer(records, true);
    }

    /** The text at a name, with the aliases on the way. */
    DnsAnswer textAt(Host host) {
        List<DnsRecord> records = new ArrayList<>();
        String name = host.name();
        Optional<String> delegate = delegate(name);
        if (delegate.isPresent()) {
            records.add(line(name, Type.CNAME, delegate.get()));
            name = delegate.get();
        }
        String text = challenges.get(name);
        if (text != null) {
            records.add(line(name, Type.TXT, '"' + text + '"'));
        }
        return new DnsAnswer(records, text != null || Names.lookUp(host, setup).isPresent());
    }

    /**
     * Who may issue certificates for a name: the nearest record on the way up to the top of the tree; none means anybody.
     *
     * <p>The brand's administrator keeps one set of records, at the brand's domain (RFC 8659 section 3).
     */
    List<DnsRecord> caaFor(Host host) {
        String domain = setup.brand().domain().name();
        String name = host.name();
        while (!name.equals(domain)) {
            int dot = name.indexOf('.');
            if (dot < 0) {
                return List.of();
            }
            name = name.substring(dot + 1);
        }
        List<DnsRecord> records = new ArrayList<>();
        for (String issuer : setup.dns().caa()) {
            records.add(line(domain, Type.CAA, "0 issue \"" + issuer + '"'));
        }
        return records;
    }

    /** The name at which an authority looks for a text that proves control of the host. */
    static Host challengeName(Host host) {
        return new Host(CHALLENGE + host.name());
    }

    /** Where the provider would publish that text, if the brand's administrator points there. */
    static String delegateOf(Host host, Vendor vendor) {
        return host.name() + ".dcv." + vendor.domain().name();
    }

    private Optional<String> delegate(String name) {
        Host host = setup.dns().trackingHost();
        return setup.dns().challengeDelegated()
                        && name.equals(challengeName(host).name())
                ? Optional.of(delegateOf(host, setup.esp().vendor()))
                : Optional.empty();
    }

    private Optional<String> alias(Host host) {
        String provider = setup.esp().vendor().domain().name();
        if (Names.isTrackingHost(host, setup)) {
            return switch (setup.dns().tracking()) {
                case ESP -> Optional.of(provider);
                case CDN -> Optional.of(Names.EDGE);
                case MISSING -> Optional.empty();
            };
        }
        return Names.isOtherHost(host, setup) || Names.isOwnerRecord(host, setup)
                ? Optional.of(provider)
                : Optional.empty();
    }

    private DnsRecord line(String name, Type type, String value) {
        return new DnsRecord(name, setup.dns().ttlSeconds(), type, value);
    }
}
