package padlock.share;

import java.util.Optional;
import padlock.words.Sentence;

/**
 * What was found in a link: a parcel, or one sentence for the reader about why there is none.
 *
 * @param problem present exactly when there is no parcel
 */
public record Opened(Optional<Parcel> parcel, Optional<Sentence> problem) {
    public Opened {
        if (parcel.isPresent() == problem.isPresent()) {
            throw new IllegalArgumentException("a parcel or a problem: " + problem);
        }
    }

    static Opened with(Parcel parcel) {
        return new Opened(Optional.of(parcel), Optional.empty());
    }

    static Opened refused(String key, Object... parts) {
        return new Opened(Optional.empty(), Optional.of(Sentence.of(key, parts)));
    }
}
