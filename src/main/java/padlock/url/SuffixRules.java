package padlock.url;

import java.net.IDN;
import java.util.HashSet;
import java.util.OptionalInt;
import java.util.Set;

/** The rules of one section of the Public Suffix List, by the name they stand for. */
final class SuffixRules {
    private final Set<String> suffixes = new HashSet<>();
    private final Set<String> wildcards = new HashSet<>();
    private final Set<String> exceptions = new HashSet<>();

    /** A line of the list that is no comment: {@code co.uk}, {@code *.ck} or {@code !www.ck}. */
    void add(String rule) {
        if (rule.startsWith("!")) {
            exceptions.add(ascii(rule.substring(1)));
        } else if (rule.startsWith("*.")) {
            wildcards.add(ascii(rule.substring(2)));
        } else {
            suffixes.add(ascii(rule));
        }
    }

    /** How many of the name's labels are the suffix, by a rule for this very name; empty where no rule speaks of it. */
    OptionalInt labelsOf(String name, String parent, int labels) {
        if (exceptions.contains(name)) {
            return OptionalInt.of(labels - 1);
        }
        boolean listed = suffixes.contains(name) || (!parent.isEmpty() && wildcards.contains(parent));
        return listed ? OptionalInt.of(labels) : OptionalInt.empty();
    }

    private static String ascii(String name) {
        return name.chars().allMatch(c -> c < 0x80) ? name : IDN.toASCII(name);
    }
}
