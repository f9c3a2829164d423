package padlock.question;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/** The keys of one question. A missing key or one of the wrong type ends the question with a {@link Malformed}. */
record Question(JsonNode json) {

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
            throw new Malformed("expected text in \"" + key + "\"");
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

    <E> E word(String key, java.util.function.Function<String, Optional<E>> words) {
        String word = text(key);
        return words.apply(word).orElseThrow(() -> new Malformed("unknown word \"" + word + "\" in \"" + key + "\""));
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
            throw new Malformed("expected a list in \"" + key + "\"");
        }
        return value;
    }
}
