package padlock.policy;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The browser profiles this program knows, read from {@code profiles/}.
 *
 * <p>A line of a profile is {@code key = value | evidence date | source}; {@code extends = other} takes over all lines of another
 * profile first.
 */
public final class Profiles {
    private static final Pattern COLUMNS = Pattern.compile("\\s+\\|\\s+");

    private final Map<String, Profile> byId;

    private Profiles(Map<String, Profile> byId) {
        this.byId = byId;
    }

    /** Reads the profiles packed into the program. */
    public static Profiles read() {
        Map<String, Map<String, Fact>> files = new HashMap<>();
        Map<String, Profile> byId = new LinkedHashMap<>();
        for (String id : lines("index")) {
            byId.put(id, Profile.from(id, new Facts(file(id), facts(id, files))));
        }
        return new Profiles(byId);
    }

    public Optional<Profile> find(String id) {
        return Optional.ofNullable(byId.get(id));
    }

    public Profile get(String id) {
        return find(id).orElseThrow(() -> new IllegalArgumentException("no such browser: " + id));
    }

    /** All profiles, in the order of the index. */
    public List<Profile> all() {
        return List.copyOf(byId.values());
    }

    /** The facts of a profile, those it takes over first. Each file is read once, whoever takes it over. */
    private static Map<String, Fact> facts(String id, Map<String, Map<String, Fact>> files) {
        Map<String, Fact> known = files.get(id);
        if (known != null) {
            return known;
        }
        Map<String, Fact> own = new LinkedHashMap<>();
        String parent = "";
        for (String line : lines(id)) {
            int equals = line.indexOf('=');
            String key = line.substring(0, Math.max(equals, 0)).strip();
            String rest = line.substring(equals + 1).strip();
            if (key.equals("extends")) {
                parent = rest;
            } else {
                own.put(key, fact(id, key, rest));
            }
        }
        Map<String, Fact> inherited = parent.isEmpty() ? Map.of() : facts(parent, files);
        Evidence evidence = Stream.of(own, inherited)
                .flatMap(facts -> Optional.ofNullable(facts.get("evidence")).stream())
                .map(Fact::evidence)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException(file(id) + ": missing evidence"));
        Map<String, Fact> facts = new LinkedHashMap<>();
        for (Fact fact : inherited.values()) {
            facts.put(fact.key(), fact.takenOver(parent, evidence));
        }
        facts.putAll(own);
        files.put(id, facts);
        return facts;
    }

    private static Fact fact(String id, String key, String text) {
        String[] parts = COLUMNS.split(text);
        String[] known = parts.length == 3 ? parts[1].split(" ") : new String[0];
        if (key.isEmpty() || known.length != 2) {
            throw new IllegalStateException(file(id) + ": expected key = value | evidence date | source: " + key);
        }
        return new Fact(
                key,
                parts[0],
                Evidence.valueOf(known[0].toUpperCase(Locale.ROOT)),
                LocalDate.parse(known[1]),
                parts[2],
                List.of());
    }

    private static List<String> lines(String id) {
        try (InputStream in = Profiles.class.getResourceAsStream(file(id))) {
            if (in == null) {
                throw new IllegalStateException("missing " + file(id));
            }
            return new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))
                    .lines()
                    .map(String::strip)
                    .filter(line -> !line.isEmpty() && !line.startsWith("#"))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(file(id), e);
        }
    }

    private static String file(String id) {
        return "/profiles/" + id + ".profile";
    }
}
