package padlock.policy;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** The parameters of one profile file, read by type. A parameter that nothing asks for is a mistake in the file. */
final class Facts {
    private final String file;
    private final Map<String, Fact> byKey;
    private final Set<String> used = new HashSet<>();

    Facts(String file, Map<String, Fact> byKey) {
        this.file = file;
        this.byKey = new LinkedHashMap<>(byKey);
    }

    String text(String key) {
        Fact fact = byKey.get(key);
        if (fact == null) {
            throw new IllegalStateException(file + ": missing " + key);
        }
        used.add(key);
        return fact.value();
    }

    boolean yes(String key) {
        return switch (text(key)) {
            case "yes" -> true;
            case "no" -> false;
            default -> throw new IllegalStateException(file + ": " + key + " is yes or no");
        };
    }

    int number(String key) {
        return Integer.parseInt(text(key));
    }

    Duration duration(String key) {
        return Duration.parse(text(key));
    }

    <E extends Enum<E>> E word(String key, Class<E> type) {
        return constant(type, text(key));
    }

    <E extends Enum<E>> Set<E> words(String key, Class<E> type) {
        Set<E> set = EnumSet.noneOf(type);
        list(key).forEach(word -> set.add(constant(type, word)));
        return Set.copyOf(set);
    }

    <E extends Enum<E>> List<E> order(String key, Class<E> type) {
        return list(key).stream().map(word -> constant(type, word)).toList();
    }

    /** The parameters {@code prefix.word} for every constant of a type that the file names. */
    <E extends Enum<E>> Map<E, String> table(String prefix, Class<E> type) {
        return table(prefix, "", type);
    }

    /** The parameters {@code prefix.wordsuffix}. */
    <E extends Enum<E>> Map<E, String> table(String prefix, String suffix, Class<E> type) {
        Map<E, String> table = new LinkedHashMap<>();
        for (E constant : type.getEnumConstants()) {
            String key = prefix + "." + id(constant) + suffix;
            if (byKey.containsKey(key)) {
                table.put(constant, text(key));
            }
        }
        return Map.copyOf(table);
    }

    List<String> list(String key) {
        String text = text(key);
        return text.equals("none")
                ? List.of()
                : Arrays.stream(text.split(",")).map(String::strip).toList();
    }

    List<Fact> all() {
        List<String> unknown = new ArrayList<>(byKey.keySet());
        unknown.removeAll(used);
        if (!unknown.isEmpty()) {
            throw new IllegalStateException(file + ": unknown parameters " + unknown);
        }
        return List.copyOf(byKey.values());
    }

    private <E extends Enum<E>> E constant(Class<E> type, String word) {
        for (E constant : type.getEnumConstants()) {
            if (id(constant).equals(word)) {
                return constant;
            }
        }
        throw new IllegalStateException(file + ": " + word + " is none of " + Arrays.toString(type.getEnumConstants()));
    }

    private static String id(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
