package padlock.content;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/** Which words a file may use, in the order in which a message lists them, and what they mean. */
public final class Words {
    private Words() {}

    /** The values of an enum: {@code get-head} for {@code GET_HEAD}. */
    public static <E extends Enum<E>> Map<String, E> of(Class<E> type) {
        Map<String, E> words = new LinkedHashMap<>();
        for (E value : type.getEnumConstants()) {
            words.put(value.name().toLowerCase(Locale.ROOT).replace('_', '-'), value);
        }
        return words;
    }

    /** Words that mean themselves, such as the ids of browsers. */
    public static Map<String, String> of(Collection<String> ids) {
        Map<String, String> words = new LinkedHashMap<>();
        ids.forEach(id -> words.put(id, id));
        return words;
    }
}
