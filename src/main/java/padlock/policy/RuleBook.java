package padlock.policy;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** What the rules say, as {@code rules.txt} has it: one line a rule. A line that cannot be read stops the program at start. */
final class RuleBook {
    private static final String FILE = "rules.txt";
    private static final Map<String, Entry> ENTRIES = read();

    private RuleBook() {}

    /** One rule's line. */
    record Entry(String sentence, String source, Evidence evidence, List<String> parameters) {}

    static Entry entry(String id) {
        Entry entry = ENTRIES.get(id);
        if (entry == null) {
            throw new IllegalStateException(FILE + ": missing " + id);
        }
        return entry;
    }

    /** The ids of all lines. */
    static Set<String> ids() {
        return ENTRIES.keySet();
    }

    private static Map<String, Entry> read() {
        try (InputStream in = RuleBook.class.getResourceAsStream(FILE)) {
            if (in == null) {
                throw new IllegalStateException("missing " + FILE);
            }
            Map<String, Entry> entries = new LinkedHashMap<>();
            new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .forEach(line -> add(line, entries));
            return entries;
        } catch (IOException e) {
            throw new UncheckedIOException("unreadable: " + FILE, e);
        }
    }

    private static void add(String line, Map<String, Entry> entries) {
        int sign = line.indexOf(" = ");
        String[] parts = line.substring(sign + 3).split(" \\| ", -1);
        if (sign < 0 || parts.length < 3 || parts.length > 4) {
            throw new IllegalStateException(FILE + ": cannot read " + line);
        }
        List<String> parameters = parts.length == 4 ? Arrays.asList(parts[3].split(", ")) : List.of();
        Evidence evidence = Evidence.valueOf(parts[2].toUpperCase(Locale.ROOT));
        if (entries.put(line.substring(0, sign), new Entry(parts[0], parts[1], evidence, List.copyOf(parameters)))
                != null) {
            throw new IllegalStateException(FILE + ": twice " + line);
        }
    }
}
