package padlock.world;

/**
 * One line of a DNS answer.
 *
 * @param name whose record it is
 * @param ttlSeconds for how long a resolver may still repeat it without asking again
 * @param value what the record says: an address, a name, a text in quotes, {@code 0 issue "letsencrypt.org"}
 */
public record DnsRecord(String name, int ttlSeconds, Type type, String value) {
    /** The kinds of records that the simulated internet has. */
    public enum Type {
        A,
        CNAME,
        TXT,
        CAA
    }

    /** As {@code dig} prints it. */
    @Override
    public String toString() {
        return name + ".\t" + ttlSeconds + "\tIN\t" + type + "\t" + value + (type == Type.CNAME ? "." : "");
    }
}
