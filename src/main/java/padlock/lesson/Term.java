package padlock.lesson;

import java.util.List;
import java.util.Optional;

/**
 * A word of the field and what it means.
 *
 * @param also other words for it
 * @param lesson the id of the lesson that teaches it
 */
public record Term(String word, String means, List<String> also, Optional<String> lesson) {
    public Term {
        also = List.copyOf(also);
    }
}
