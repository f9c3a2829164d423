package padlock.site.view;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import padlock.trace.Outcome;

/**
 * What pages say, in one language, kept outside the code so that a second one can be added.
 *
 * @param sentences by key; {@code {0}} stands for the first thing to fill in
 */
public record Wording(Map<String, String> sentences) {
    private static final Pattern PLACE = Pattern.compile("\\{([0-9])}");
    private static final Wording ENGLISH = read("en");

    public Wording {
        sentences = Map.copyOf(sentences);
    }

    public static Wording english() {
        return ENGLISH;
    }

    private static Wording read(String language) {
        String file = "/padlock/words/" + language + ".properties";
        try (InputStream in = Wording.class.getResourceAsStream(file)) {
            if (in == null) {
                throw new IllegalStateException("missing in the program: " + file);
            }
            Properties properties = new Properties();
            try (Reader reader = new InputStreamReader(in, StandardCharsets.UTF_8)) {
                properties.load(reader);
            }
            Map<String, String> sentences = new LinkedHashMap<>();
            properties.stringPropertyNames().forEach(key -> sentences.put(key, properties.getProperty(key)));
            return new Wording(sentences);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /** The word for how something ended. */
    public String outcome(Outcome outcome) {
        return say("outcome." + outcome.id());
    }

    /** The sentence of a key, filled in. */
    public String say(String key, Object... parts) {
        String sentence = sentences.getOrDefault(key, "");
        if (sentence.isEmpty()) {
            throw new IllegalArgumentException("no words for " + key);
        }
        // In one go: what is filled in may hold braces of its own.
        return PLACE.matcher(sentence).replaceAll(place -> {
            int number = Integer.parseInt(place.group(1));
            return Matcher.quoteReplacement(number < parts.length ? String.valueOf(parts[number]) : place.group());
        });
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
