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
        BRAND("192.0.2.10"),
        /** Other people's sites: the brand's image host, the webmail, a third-party shop. */
        HOSTING("192.0.2.20"),
        /** The e-mail service provider. */
        PROVIDER("192.0.2.30"),
        /** The content delivery network's edge. */
        EDGE("192.0.2.40");

        private final String address;

        Name(String address) {
            this.address = address;
        }

        /** Its address as DNS says it, from the block kept for documentation (RFC 5737). Nobody is ever asked there. */
        public String address() {
            return address;
        }
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
