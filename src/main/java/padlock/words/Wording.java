package padlock.words;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What Padlock says, in one language, kept outside the code so that a second one can be added: a folder with the same files and keys.
 *
 * @param sentences by key; {@code {0}} stands for the first thing to fill in, {@code {0-}} for it without its full stop
 */
public record Wording(Map<String, String> sentences) {
    private static final Pattern PLACE = Pattern.compile("\\{([0-9])(-?)}");
    // Pages, the sentences of runs, and those of the tools beside them.
    private static final List<String> FILES = List.of("pages", "runs", "tools");
    private static final Wording ENGLISH = read("en");

    public Wording {
        sentences = Map.copyOf(sentences);
    }

    public static Wording english() {
        return ENGLISH;
    }

    private static Wording read(String language) {
        Map<String, String> sentences = new HashMap<>();
        for (String file : FILES) {
            properties("/padlock/words/" + language + "/" + file + ".properties")
                    .forEach((key, sentence) -> {
                        if (sentences.put(key.toString(), sentence.toString()) != null) {
                            throw new IllegalStateException("said twice: " + key);
                        }
                    });
        }
        return new Wording(sentences);
    }

    private static Properties properties(String file) {
        try (InputStream in = Wording.class.getResourceAsStream(file)) {
            if (in == null) {
                throw new IllegalStateException("missing in the program: " + file);
            }
            Properties properties = new Properties();
            try (Reader reader = new InputStreamReader(in, StandardCharsets.UTF_8)) {
                properties.load(reader);
            }
            return properties;
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /** A sentence in this language. */
    public String say(Sentence sentence) {
        return say(sentence.key(), sentence.parts().toArray());
    }

    /** The sentence of a key, filled in with texts, numbers and further sentences. */
    public String say(String key, Object... parts) {
        String sentence = sentences.getOrDefault(key, "");
        if (sentence.isEmpty()) {
            throw new IllegalArgumentException("no words for " + key);
        }
        // In one go: what is filled in may hold braces of its own.
        return PLACE.matcher(sentence).replaceAll(place -> {
            int number = Integer.parseInt(place.group(1));
            if (number >= parts.length) {
                return Matcher.quoteReplacement(place.group());
            }
            String part = said(parts[number]);
            boolean stops = !place.group(2).isEmpty() && part.endsWith(".");
            return Matcher.quoteReplacement(stops ? part.substring(0, part.length() - 1) : part);
        });
    }

    private String said(Object part) {
        return part instanceof Sentence inner ? say(inner) : String.valueOf(part);
    }

    /** A part of a sentence. {@code code}: it is something to type, and stands between two backquotes in the words. */
    public record Piece(String text, boolean code) {}

    /** A sentence with something to type in it. */
    public List<Piece> pieces(String key) {
        List<Piece> pieces = new ArrayList<>();
        for (String text : say(key).split("`", -1)) {
            pieces.add(new Piece(text, pieces.size() % 2 == 1));
        }
        return pieces;
    }
}
