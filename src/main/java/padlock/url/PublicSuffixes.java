package padlock.url;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.IDN;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * The Public Suffix List: below which names can the public register domains?
 *
 * <p>Browsers use it to tell what one "site" is, and Chromium to tell a public name from a local one. The copy in
 * {@code public_suffix_list.dat} is Mozilla's list as Debian 12 packages it (MPL-2.0), read once on first use.
 */
final class PublicSuffixes {
    private static final class Shared {
        static final PublicSuffixes LIST = read();
    }

    private final Set<String> suffixes;
    private final Set<String> wildcards;
    private final Set<String> exceptions;

    private PublicSuffixes(Set<String> suffixes, Set<String> wildcards, Set<String> exceptions) {
        this.suffixes = suffixes;
        this.wildcards = wildcards;
        this.exceptions = exceptions;
    }

    static PublicSuffixes shared() {
        return Shared.LIST;
    }

    /** Whether the name is a listed suffix or stands below one; false for {@code foo.test}. */
    boolean knowsSuffixOf(String name) {
        return suffixLabels(name, false) > 0;
    }

    /** Whether the public registers domains directly below the name. */
    boolean isSuffix(String name) {
        return knowsSuffixOf(name) && registrableDomain(name).isEmpty();
    }

    /** The suffix and one label more; empty when the name is itself a suffix or a single label. */
    Optional<String> registrableDomain(String name) {
        int wanted = suffixLabels(name, true) + 1;
        int start = name.length();
        for (int label = 0; label < wanted; label++) {
            if (start <= 0) {
                return Optional.empty();
            }
            start = name.lastIndexOf('.', start - 1);
        }
        return Optional.of(name.substring(start + 1));
    }

    private int suffixLabels(String name, boolean unknownCountsAsOne) {
        String candidate = name;
        int labels = (int) name.chars().filter(c -> c == '.').count() + 1;
        while (true) {
            int dot = candidate.indexOf('.');
            String parent = dot < 0 ? "" : candidate.substring(dot + 1);
            if (exceptions.contains(candidate)) {
                return labels - 1;
            }
            if (suffixes.contains(candidate) || (dot >= 0 && wildcards.contains(parent))) {
                return labels;
            }
            if (dot < 0) {
                return unknownCountsAsOne ? 1 : 0;
            }
            candidate = parent;
            labels--;
        }
    }

    private static PublicSuffixes read() {
        Set<String> suffixes = new HashSet<>(16_384);
        Set<String> wildcards = new HashSet<>();
        Set<String> exceptions = new HashSet<>();
        try (InputStream in = Objects.requireNonNull(
                        PublicSuffixes.class.getResourceAsStream("public_suffix_list.dat"),
                        "the suffix list is missing");
                BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                String rule = line.strip();
                if (rule.isEmpty() || rule.startsWith("//")) {
                    continue;
                }
                if (rule.startsWith("!")) {
                    exceptions.add(IDN.toASCII(rule.substring(1)));
                } else if (rule.startsWith("*.")) {
                    wildcards.add(IDN.toASCII(rule.substring(2)));
                } else {
                    suffixes.add(rule.chars().allMatch(c -> c < 0x80) ? rule : IDN.toASCII(rule));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException("the suffix list cannot be read", e);
        }
        return new PublicSuffixes(Set.copyOf(suffixes), Set.copyOf(wildcards), Set.copyOf(exceptions));
    }
}
