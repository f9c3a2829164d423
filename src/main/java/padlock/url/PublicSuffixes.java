package padlock.url;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * The Public Suffix List: below which names can the public register domains?
 *
 * <p>Browsers use it to tell what one "site" is, and Chromium to tell a public name from a local one. It has two sections: the
 * registries of ICANN's root, such as {@code co.uk}, and companies that let others have names below theirs, such as
 * {@code github.io}. The copy in {@code public_suffix_list.dat} is Mozilla's list as Debian 12 packages it (MPL-2.0), read once
 * on first use.
 */
final class PublicSuffixes {
    private static final String SECOND_SECTION = "// ===BEGIN PRIVATE DOMAINS===";

    private static final class Shared {
        static final PublicSuffixes LIST = read();
    }

    private final List<SuffixRules> registries;
    private final List<SuffixRules> all;

    private PublicSuffixes(SuffixRules registries, SuffixRules companies) {
        this.registries = List.of(registries);
        this.all = List.of(registries, companies);
    }

    static PublicSuffixes shared() {
        return Shared.LIST;
    }

    /** Whether the name is a listed suffix or stands below one; false for {@code foo.test}. */
    boolean knowsSuffixOf(String name) {
        return suffixLabels(all, name).isPresent();
    }

    /** Whether the public registers domains directly below the name. */
    boolean isSuffix(String name) {
        return knowsSuffixOf(name) && registrableDomain(name).isEmpty();
    }

    /** The suffix and one label more; empty when the name is itself a suffix or a single label. */
    Optional<String> registrableDomain(String name) {
        return lastLabels(name, suffixLabels(all, name).orElse(1) + 1);
    }

    /**
     * The registry that the name stands below: {@code co.uk} for {@code example.co.uk}, {@code io} for {@code x.github.io}, and the
     * last label where the list knows none. Empty for a registry itself and for a single label.
     */
    Optional<String> registry(String name) {
        int labels = suffixLabels(registries, name).orElse(1);
        return lastLabels(name, labels + 1).flatMap(below -> lastLabels(name, labels));
    }

    private static Optional<String> lastLabels(String name, int wanted) {
        int start = name.length();
        for (int label = 0; label < wanted; label++) {
            if (start <= 0) {
                return Optional.empty();
            }
            start = name.lastIndexOf('.', start - 1);
        }
        return Optional.of(name.substring(start + 1));
    }

    private static OptionalInt suffixLabels(List<SuffixRules> sections, String name) {
        String candidate = name;
        int labels = (int) name.chars().filter(c -> c == '.').count() + 1;
        while (true) {
            int dot = candidate.indexOf('.');
            String parent = dot < 0 ? "" : candidate.substring(dot + 1);
            for (SuffixRules section : sections) {
                OptionalInt found = section.labelsOf(candidate, parent, labels);
                if (found.isPresent()) {
                    return found;
                }
            }
            if (dot < 0) {
                return OptionalInt.empty();
            }
            candidate = parent;
            labels--;
        }
    }

    private static PublicSuffixes read() {
        SuffixRules registries = new SuffixRules();
        SuffixRules companies = new SuffixRules();
        try (InputStream in = Objects.requireNonNull(
                        PublicSuffixes.class.getResourceAsStream("public_suffix_list.dat"),
                        "the suffix list is missing");
                BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            SuffixRules section = registries;
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                String rule = line.strip();
                if (rule.equals(SECOND_SECTION)) {
                    section = companies;
                } else if (!rule.isEmpty() && !rule.startsWith("//")) {
                    section.add(rule);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException("the suffix list cannot be read", e);
        }
        return new PublicSuffixes(registries, companies);
    }
}
