package padlock.progress;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The random number in a learner's cookie: 128 bits that nobody guesses.
 *
 * @param secret 22 characters, as the cookie holds them
 */
public record LearnerId(String secret) {
    private static final Pattern FORM = Pattern.compile("[A-Za-z0-9_-]{22}");
    private static final int BYTES = 16;

    public LearnerId {
        if (!FORM.matcher(secret).matches()) {
            throw new IllegalArgumentException("no learner's id");
        }
    }

    public static LearnerId random(SecureRandom random) {
        byte[] bytes = new byte[BYTES];
        random.nextBytes(bytes);
        return new LearnerId(Base64.getUrlEncoder().withoutPadding().encodeToString(bytes));
    }

    /** The id in a cookie; empty where somebody wrote anything else there. */
    public static Optional<LearnerId> of(String cookie) {
        return FORM.matcher(cookie).matches() ? Optional.of(new LearnerId(cookie)) : Optional.empty();
    }

    /** What the database knows instead of the number. */
    String hash() {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(secret.getBytes(StandardCharsets.US_ASCII));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java has SHA-256", impossible);
        }
    }

    /** Never the number itself: this may end in a log. */
    @Override
    public String toString() {
        return "learner " + hash().substring(0, 8);
    }
}
