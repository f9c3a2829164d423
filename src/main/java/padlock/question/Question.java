package padlock.question;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import padlock.content.Nearest;
import tools.jackson.databind.JsonNode;

/** The keys of one question. A missing key or one of the wrong type ends the question with a {@link Malformed}. */
record Question(JsonNode json) {
    private static final int LONGEST_QUOTE = 200;
    private static final int MOST_KEYS = 50;

    /** The question cannot be understood; the message tells the asker why. */
    static final class Malformed extends RuntimeException {
        private static final long serialVersionUID = 1;

        Malformed(String message) {
            super(message, null, false, false);
        }
    }

    String text(String key) {
        JsonNode value = json.get(key);
        if (value == null || !value.isString()) {
            throw new Malformed("expected text in \"" + key + "\"" + meant(key, value));
        }
        return value.asString();
    }

    Optional<String> maybe(String key) {
        JsonNode value = json.get(key);
        return value == null || value.isNull() ? Optional.empty() : Optional.of(text(key));
    }

    boolean yes(String key) {
        JsonNode value = json.get(key);
        if (value == null || value.isNull()) {
            return false;
        }
        if (!value.isBoolean()) {
            throw new Malformed("expected true or false in \"" + key + "\"");
        }
        return value.booleanValue();
    }

    /** One of the words that the question knows for a key. */
    <E> E word(String key, Map<String, E> words) {
        String word = text(key);
        E meaning = words.get(word);
        if (meaning == null) {
            throw unknown(key, word, words.keySet());
        }
        return meaning;
    }

    /** The problem of a word that is none of those known here. */
    static Malformed unknown(String key, String word, Collection<String> known) {
        return new Malformed("unknown word \"" + shortened(word) + "\" in \"" + key + "\"" + Nearest.hint(word, known));
    }

    /** A value that is read by its own rules, such as an address. */
    <E> E value(String key, Function<String, Optional<E>> reader) {
        String text = text(key);
        return reader.apply(text)
                .orElseThrow(() -> new Malformed("cannot read \"" + shortened(text) + "\" in \"" + key + "\""));
    }

    private static String shortened(String text) {
        return text.length() > LONGEST_QUOTE ? text.substring(0, LONGEST_QUOTE) + "…" : text;
    }

    /** A key that is missing may only be misspelled. */
    private String meant(String key, @Nullable JsonNode value) {
        return value != null || !json.isObject()
                ? ""
                : Nearest.to(key, json.propertyNames().stream().limit(MOST_KEYS).toList())
                        .map(near -> ", did you mean `" + key + "` where it says `" + near + "`?")
                        .orElse("");
    }

    List<Question> objects(String key) {
        List<Question> found = new ArrayList<>();
        for (JsonNode element : array(key)) {
            found.add(new Question(element));
        }
        return found;
    }

    List<String> texts(String key) {
        List<String> found = new ArrayList<>();
        for (JsonNode element : array(key)) {
            if (!element.isString()) {
                throw new Malformed("expected a list of text in \"" + key + "\"");
            }
            found.add(element.asString());
        }
        return found;
    }

    private JsonNode array(String key) {
        JsonNode value = json.get(key);
        if (value == null || !value.isArray()) {
            throw new Malformed("expected a list in \"" + key + "\"" + meant(key, value));
        }
        return value;
    }
}
