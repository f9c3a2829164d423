package padlock.world;

/**
 * One address on the simulated internet: a group of servers behind the same two ports.
 *
 * @param name which of the few machines this is; the real servers are kept apart by it
 * @param port80 what plain http meets
 * @param port443 what TLS meets
 */
public record Machine(Name name, Port port80, Port port443) {
    /** The machines of the simulated internet. */
    public enum Name {
        /** The brand's own web servers. */
        BRAND,
        /** Other people's sites: the brand's image host, the webmail, a third-party shop. */
        HOSTING,
        /** The e-mail service provider. */
        PROVIDER,
        /** The content delivery network's edge. */
        EDGE
    }

    /** What listens on a port number; everything but 80 and 443 is closed. */
    public Port port(int number) {
        return switch (number) {
            case 80 -> port80;
            case 443 -> port443;
            default -> new Port.Closed();
        };
    }
}
