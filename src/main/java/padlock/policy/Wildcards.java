package padlock.policy;

import padlock.url.Host;

/**
 * Below which domains a browser lets a certificate's wildcard stand. It always stands for one whole label, the first: these are the
 * limits that engines add, since {@code *.co.uk} would make one certificate good for every company of a country.
 */
public enum Wildcards {
    /** RFC 9525 section 6.3 limits only where in the name the wildcard stands. */
    ANYWHERE,
    /** {@code *.co.uk} but not {@code *.com}: labels are counted, and no list is asked. So do curl and other programs. */
    BELOW_TWO_LABELS,
    /** {@code *.github.io} but neither {@code *.com} nor {@code *.co.uk}, nor below a top-level name that nobody knows. */
    NOT_BELOW_REGISTRIES;

    /** Whether a wildcard may stand for the first label of this host. */
    public boolean mayCover(Host host) {
        String name = host.name();
        return switch (this) {
            case ANYWHERE -> true;
            case BELOW_TWO_LABELS -> name.indexOf('.') != name.lastIndexOf('.');
            case NOT_BELOW_REGISTRIES -> !host.isDirectlyBelowRegistry();
        };
    }
}
