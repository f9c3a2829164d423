package padlock.site.front;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Some networks, each as an address with the length of its prefix ({@code 10.0.0.0/8}, {@code fd00::/8}) or as one address (RFC 4632,
 * RFC 4291 section 2.3).
 */
public final class Networks {
    // Only literals ever reach InetAddress, which would otherwise ask a real DNS.
    private static final Pattern V4 = Pattern.compile("[0-9]{1,3}(\\.[0-9]{1,3}){3}");
    private static final Pattern V6 = Pattern.compile("[0-9a-fA-F:]*:[0-9a-fA-F:.]*");
    private static final int LONGEST = 45;

    private final List<Block> blocks;

    private Networks(List<Block> blocks) {
        this.blocks = List.copyOf(blocks);
    }

    private record Block(byte[] address, int bits) {
        boolean holds(byte[] other) {
            if (other.length != address.length) {
                return false;
            }
            for (int bit = 0; bit < bits; bit++) {
                int mask = 0x80 >> (bit % 8);
                if ((address[bit / 8] & mask) != (other[bit / 8] & mask)) {
                    return false;
                }
            }
            return true;
        }
    }

    public static Networks none() {
        return new Networks(List.of());
    }

    /** This machine only. */
    public static Networks loopback() {
        return of(List.of("127.0.0.0/8", "::1")).orElseThrow();
    }

    public boolean isEmpty() {
        return blocks.isEmpty();
    }

    /** Empty when one of the texts is no network. */
    public static Optional<Networks> of(List<String> texts) {
        List<Block> blocks = new ArrayList<>();
        for (String text : texts) {
            Optional<Block> block = block(text.strip());
            if (block.isEmpty()) {
                return Optional.empty();
            }
            blocks.add(block.get());
        }
        return Optional.of(new Networks(blocks));
    }

    private static Optional<Block> block(String text) {
        int slash = text.indexOf('/');
        String length = slash < 0 ? "" : text.substring(slash + 1);
        return literal(slash < 0 ? text : text.substring(0, slash)).flatMap(address -> {
            int most = address.length * 8;
            int bits = slash < 0 ? most : length.matches("[0-9]{1,3}") ? Integer.parseInt(length) : most + 1;
            return bits > most ? Optional.empty() : Optional.of(new Block(address, bits));
        });
    }

    /** The bytes of an address; an IPv4 address inside IPv6 ({@code ::ffff:192.0.2.1}) is the IPv4 address. */
    static Optional<byte[]> literal(String text) {
        String bare = text.startsWith("[") && text.endsWith("]") ? text.substring(1, text.length() - 1) : text;
        if (bare.length() > LONGEST
                || !(V4.matcher(bare).matches() || V6.matcher(bare).matches())) {
            return Optional.empty();
        }
        try {
            return Optional.of(InetAddress.getByName(bare).getAddress());
        } catch (UnknownHostException noAddress) {
            return Optional.empty();
        }
    }

    /** Whether an address, written as a literal, lies in one of them. What is no address lies in none. */
    public boolean contains(String address) {
        return literal(address)
                .filter(bytes -> blocks.stream().anyMatch(block -> block.holds(bytes)))
                .isPresent();
    }
}
