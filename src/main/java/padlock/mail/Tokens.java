package padlock.mail;

import java.nio.ByteBuffer;
import java.util.Base64;

/**
 * Makes up tokens that look like a provider's and never repeat.
 *
 * <p>They are counted, not drawn: the same story gets the same tokens each time, over sockets and in memory. A real provider's
 * token is sealed, so that nobody can make one up; here nobody gains by it.
 */
public final class Tokens {
    private static final long STRIDE = 0x9E3779B97F4A7C15L;

    private long issued;

    String next() {
        issued++;
        byte[] bytes = ByteBuffer.allocate(Long.BYTES * 2)
                .putLong(scatter(issued))
                .putLong(scatter(-issued))
                .array();
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    // The mixing step of SplitMix64. It is one-to-one, so that two counts never give one token.
    private static long scatter(long count) {
        long mixed = count * STRIDE;
        mixed = (mixed ^ (mixed >>> 30)) * 0xBF58476D1CE4E5B9L;
        mixed = (mixed ^ (mixed >>> 27)) * 0x94D049BB133111EBL;
        return mixed ^ (mixed >>> 31);
    }
}
