package padlock.room;

import java.security.SecureRandom;
import java.util.Locale;
import java.util.Optional;

/**
 * What a learner types to come in: six characters, such as {@code K7WPM4}.
 *
 * <p>No vowels, so that chance spells no words, and nothing that looks like something else on a projector: no 0 and O, no 1, I and
 * L, no 2 and Z, no 5 and S, no 8 and B. That leaves 22 characters and 113,379,904 codes. A code is public: it lets somebody
 * follow a class, never lead it.
 */
public record RoomCode(String text) {
    static final String ALPHABET = "34679CDFGHJKMNPQRTVWXY";
    static final int LENGTH = 6;

    private static final int LONGEST_INPUT = 40;

    public RoomCode {
        if (text.length() != LENGTH || !text.chars().allMatch(c -> ALPHABET.indexOf(c) >= 0)) {
            throw new IllegalArgumentException("no room code: " + text);
        }
    }

    static RoomCode random(SecureRandom random) {
        StringBuilder text = new StringBuilder(LENGTH);
        for (int i = 0; i < LENGTH; i++) {
            text.append(ALPHABET.charAt(random.nextInt(ALPHABET.length())));
        }
        return new RoomCode(text.toString());
    }

    /** Reads what somebody typed or pasted: small letters, spaces and hyphens do no harm. */
    public static Optional<RoomCode> parse(String typed) {
        if (typed.length() > LONGEST_INPUT) {
            return Optional.empty();
        }
        String text = typed.replaceAll("[\\s-]", "").toUpperCase(Locale.ROOT);
        return text.length() == LENGTH && text.chars().allMatch(c -> ALPHABET.indexOf(c) >= 0)
                ? Optional.of(new RoomCode(text))
                : Optional.empty();
    }

    /** With a gap in the middle, for people who read it from a wall. */
    public String spaced() {
        return text.substring(0, LENGTH / 2) + " " + text.substring(LENGTH / 2);
    }
}
