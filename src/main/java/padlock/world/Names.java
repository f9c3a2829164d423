package padlock.world;

import java.util.Optional;
import padlock.url.Host;

/**
 * The simulated internet's whole DNS.
 *
 * <p>Names are looked up here and nowhere else: a name that is not in this table does not exist, and no real name is ever asked for.
 */
final class Names {
    static final String EDGE = "edge.example.org";
    static final String SHOP = "shop.example.org";
    static final String WEBMAIL = "mail.example.net";

    private static final String OWNER = "1001.";

    private Names() {}

    /** The machine a name leads to under this setup. The tracking host's own record comes first. */
    static Optional<Machine.Name> lookUp(Host host, Setup setup) {
        if (host.isIpLiteral()) {
            return Optional.empty();
        }
        if (isTrackingHost(host, setup)) {
            return switch (setup.dns().tracking()) {
                case ESP -> Optional.of(Machine.Name.PROVIDER);
                case CDN -> Optional.of(Machine.Name.EDGE);
                case MISSING -> Optional.empty();
            };
        }
        if (isOtherHost(host, setup) || isOwnerRecord(host, setup)) {
            return Optional.of(Machine.Name.PROVIDER);
        }
        if (isBrand(host, setup)) {
            return Optional.of(Machine.Name.BRAND);
        }
        if (isHosted(host, setup)) {
            return Optional.of(Machine.Name.HOSTING);
        }
        if (host.name().equals(EDGE)) {
            return Optional.of(Machine.Name.EDGE);
        }
        return owner(host).map(vendor -> Machine.Name.PROVIDER);
    }

    static boolean isTrackingHost(Host host, Setup setup) {
        return host.name().equals(setup.dns().trackingHost().name());
    }

    /** The account's second branded host. */
    static boolean isOtherHost(Host host, Setup setup) {
        return setup.dns()
                .otherHost()
                .filter(other -> other.name().equals(host.name()))
                .isPresent();
    }

    /** The name by which SendGrid knows whose account a tracking host belongs to. */
    static boolean isOwnerRecord(Host host, Setup setup) {
        return setup.dns().ownerRecord()
                && setup.esp().vendor() == Vendor.SENDGRID
                && host.name().equals(ownerRecord(setup).name());
    }

    static Host ownerRecord(Setup setup) {
        return new Host(OWNER + setup.brand().domain().name());
    }

    static boolean isBrand(Host host, Setup setup) {
        String domain = setup.brand().domain().name();
        return host.name().equals(domain) || host.name().equals("www." + domain);
    }

    static boolean isHosted(Host host, Setup setup) {
        String name = host.name();
        return name.equals(SHOP) || name.equals(WEBMAIL) || name.equals(images(setup));
    }

    static String images(Setup setup) {
        return "images." + setup.brand().domain().name();
    }

    /** The provider whose own name this is, or is below of. */
    static Optional<Vendor> owner(Host host) {
        for (Vendor vendor : Vendor.values()) {
            if (vendor.owns(host)) {
                return Optional.of(vendor);
            }
        }
        return Optional.empty();
    }
}
