package padlock.trace;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import padlock.words.Sentence;

/**
 * What came of one image of an opened mail.
 *
 * @param outcome never {@code warned}: an image cannot ask
 */
public record ElementRecord(
        String url,
        Kind kind,
        Outcome outcome,
        Optional<String> error,
        int countedTimes,
        Sentence because,
        List<Hop> hops) {
    public ElementRecord {
        hops = List.copyOf(hops);
    }

    public boolean counted() {
        return countedTimes > 0;
    }

    /** What an image is for. */
    public enum Kind {
        /** Something to look at. */
        IMAGE,
        /** The provider's invisible picture that counts opens. */
        PIXEL;

        public String id() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
