package padlock.room;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HexFormat;

/**
 * 128 random bits that stand for a person: the instructor of a room, or one learner in it.
 *
 * <p>The holder keeps the text, in a cookie; the room keeps the digest alone, so that whoever reads its file can lead no class.
 */
public record Secret(String text) {
    private static final int BYTES = 16;
    private static final int LONGEST = 64;

    static Secret random(SecureRandom random) {
        byte[] bytes = new byte[BYTES];
        random.nextBytes(bytes);
        return new Secret(Base64.getUrlEncoder().withoutPadding().encodeToString(bytes));
    }

    /** Whether this is what the digest was made from. Takes as long for a near miss as for nonsense. */
    boolean matches(String digest) {
        return text.length() <= LONGEST
                && MessageDigest.isEqual(
                        digest().getBytes(StandardCharsets.US_ASCII), digest.getBytes(StandardCharsets.US_ASCII));
    }

    String digest() {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java has SHA-256", impossible);
        }
    }

    /** Never the text: records are easily logged. */
    @Override
    public String toString() {
        return "Secret[…]";
    }
}
