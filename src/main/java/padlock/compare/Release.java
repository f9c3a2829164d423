package padlock.compare;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * A release of a browser on the timeline.
 *
 * @param browser the profile's id
 * @param family the browsers it is a later or earlier release of: {@code Chrome}, {@code Firefox}, {@code Safari}
 * @param date as {@code 2020-10-20}, or {@code 2026-10} where only the month is known
 * @param source where the date is from
 */
public record Release(String browser, String family, String date, String source) {
    private static final String FILE = "/padlock/compare/releases.txt";

    /** All of them, the oldest first. */
    public static List<Release> all() {
        try (InputStream in = Release.class.getResourceAsStream(FILE)) {
            if (in == null) {
                throw new IllegalStateException("missing in the program: " + FILE);
            }
            return new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(Release::of)
                    .toList();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /** Whether a browser is this release, or this release with a setting that a reader chose: such ids bear a word more. */
    public boolean isOf(String profile) {
        return profile.equals(browser) || profile.startsWith(browser + "-");
    }

    private static Release of(String line) {
        String[] parts = line.split(" \\| ", -1);
        if (parts.length != 4) {
            throw new IllegalStateException("no release: " + line);
        }
        return new Release(parts[0], parts[1], parts[2], parts[3]);
    }
}
