package padlock.share;

import java.util.Optional;

/**
 * What was found in a link: a parcel, or one sentence for the reader about why there is none.
 *
 * @param problem present exactly when there is no parcel
 */
public record Opened(Optional<Parcel> parcel, Optional<String> problem) {
    public Opened {
        if (parcel.isPresent() == problem.isPresent()) {
            throw new IllegalArgumentException("a parcel or a problem: " + problem);
        }
    }

    static Opened with(Parcel parcel) {
        return new Opened(Optional.of(parcel), Optional.empty());
    }

    static Opened refused(String problem) {
        return new Opened(Optional.empty(), Optional.of(problem));
    }
}
