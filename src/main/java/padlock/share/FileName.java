package padlock.share;

import java.text.Normalizer;
import java.util.Locale;

/** A name for a file that is safe on every system and in every header, made from a title. */
public final class FileName {
    private static final int LONGEST = 60;

    private FileName() {}

    /** Small letters, digits and hyphens; {@code scenario} where nothing else is left. */
    public static String of(String title) {
        String plain = Normalizer.normalize(title, Normalizer.Form.NFKD)
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^a-z0-9]+", " ")
                .strip()
                .replace(' ', '-');
        String name = plain.substring(0, Math.min(plain.length(), LONGEST)).replaceAll("-$", "");
        // The letters in front keep the names that Windows has for devices from being one.
        return "padlock-" + (name.isEmpty() ? "scenario" : name);
    }
}
