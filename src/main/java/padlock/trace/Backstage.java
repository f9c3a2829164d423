package padlock.trace;

import java.util.OptionalInt;
import padlock.policy.Rule;
import padlock.words.Sentence;
import padlock.words.Wording;

/**
 * What a server did out of the reader's sight: the CDN asked its origin, answered from its cache, or gave up.
 *
 * @param from who acted, such as {@code edge.example.org}; empty for somebody on the way who has no name
 * @param to who was asked, as a URL; empty when nobody was
 * @param status what came back; empty when nothing did
 */
public record Backstage(String from, String to, Rule rule, Sentence because, OptionalInt status) {
    /** Who acted, as a story calls them. */
    public String actor(Wording words) {
        return from.isEmpty() ? words.say("run.net.on-the-way") : from;
    }
}
