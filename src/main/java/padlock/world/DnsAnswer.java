package padlock.world;

import java.util.List;
import java.util.Optional;
import padlock.world.DnsRecord.Type;

/**
 * What DNS says of a name: the chain of aliases from the name asked for to what stands at its end.
 *
 * <p>Example: {@code click.example.com CNAME edge.example.org}, {@code edge.example.org A 192.0.2.40}.
 *
 * <p>What failure looks like: no such name (NXDOMAIN), or a chain that ends without the record that was asked for.
 *
 * @param records in order: the name's own CNAME first
 * @param exists false for NXDOMAIN, also when an alias leads to a name that does not exist
 */
public record DnsAnswer(List<DnsRecord> records, boolean exists) {
    static final DnsAnswer NXDOMAIN = new DnsAnswer(List.of(), false);

    public DnsAnswer {
        records = List.copyOf(records);
    }

    /** The name that the first alias leads to; empty where the name is no alias. */
    public Optional<String> alias() {
        return records.stream()
                .filter(line -> line.type() == Type.CNAME)
                .map(DnsRecord::value)
                .findFirst();
    }

    /** What all records of this type say. */
    public List<String> values(Type type) {
        return records.stream()
                .filter(line -> line.type() == type)
                .map(DnsRecord::value)
                .toList();
    }

    /** The same answer after a resolver kept it for a while. */
    DnsAnswer withTtl(int seconds) {
        return new DnsAnswer(
                records.stream()
                        .map(line -> new DnsRecord(line.name(), seconds, line.type(), line.value()))
                        .toList(),
                exists);
    }
}
