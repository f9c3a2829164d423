package padlock.words;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * What is to be said, before it is said in a language: why a browser turned to https, what a provider looked for.
 *
 * <p>Whoever decides makes one; whoever shows it asks a {@link Wording}. So a run can be kept, compared and shown to readers of several
 * languages. Two sentences are equal when they say the same of the same things.
 *
 * @param key where the words stand, such as {@code run.hsts.insists}
 * @param parts what is filled in, in the order of {@code {0}}, {@code {1}}: texts such as names and addresses, and further sentences
 */
public record Sentence(String key, List<Object> parts) {
    public Sentence {
        List<Object> told = new ArrayList<>(parts.size());
        for (Object part : parts) {
            told.add(part instanceof Sentence ? part : String.valueOf(part));
        }
        parts = List.copyOf(told);
    }

    public static Sentence of(String key, Object... parts) {
        return new Sentence(key, Arrays.asList(parts));
    }

    /** This, and then the next. */
    public Sentence then(Sentence next) {
        return of("sentence.then", this, next);
    }
}
