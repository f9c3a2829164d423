package padlock.policy;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.Objects;
import java.util.Set;

/**
 * The hosts that browsers treat as known HSTS hosts before the first visit; every entry here covers the names below it.
 *
 * <p>The real list has well over a hundred thousand names. This one holds the top-level domains that were seen to be preloaded in the
 * real browsers, and whatever names a scenario adds for its own story. See {@code preload/top-level-domains.txt}.
 */
public record PreloadList(Set<String> names) {
    public static final PreloadList EMPTY = new PreloadList(Set.of());

    private static final class TopLevel {
        static final PreloadList CHROMIUM = read("chromium");
        static final PreloadList GECKO = read("gecko");
    }

    public PreloadList {
        names = Set.copyOf(names);
    }

    /** The top-level domains that this engine has preloaded. */
    static PreloadList topLevelDomains(HstsRules rules) {
        if (!rules.preloadList()) {
            return EMPTY;
        }
        return rules.grammar() == HstsRules.Grammar.GECKO ? TopLevel.GECKO : TopLevel.CHROMIUM;
    }

    /** This list and one more name with everything below it. */
    public PreloadList with(String name) {
        Set<String> more = new HashSet<>(names);
        more.add(name);
        return new PreloadList(more);
    }

    private static PreloadList read(String engine) {
        Set<String> names = new HashSet<>();
        try (InputStream in = Objects.requireNonNull(
                        PreloadList.class.getResourceAsStream("/preload/top-level-domains.txt"), "no preload list");
                BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                String[] words = line.strip().split("\\s+");
                if (!line.startsWith("#") && (words.length == 1 || words[1].equals(engine))) {
                    names.add(words[0]);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException("the preload list cannot be read", e);
        }
        names.remove("");
        return new PreloadList(names);
    }
}
