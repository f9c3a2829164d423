package padlock.trace;

import java.util.OptionalInt;
import padlock.policy.Rule;
import padlock.words.Sentence;

/**
 * What a server did out of the reader's sight: the CDN asked its origin, answered from its cache, or gave up.
 *
 * @param from who acted, such as {@code edge.example.org}
 * @param to who was asked, as a URL; empty when nobody was
 * @param status what came back; empty when nothing did
 */
public record Backstage(String from, String to, Rule rule, Sentence because, OptionalInt status) {}
