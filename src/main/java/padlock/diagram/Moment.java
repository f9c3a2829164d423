package padlock.diagram;

import java.util.Optional;
import padlock.policy.Rule;

/**
 * One event of a journey, as both the diagram and the list tell it.
 *
 * @param number its place in the story, printed in both
 * @param from who acted: the browser or a host
 * @param to who was asked; the same as {@code from} when the event stays inside the browser
 * @param scheme {@code http} or {@code https}; empty where the text is no URL of the web
 * @param asked what was asked for, short
 * @param reply what came back, short; empty when nothing did
 * @param because the sentence for the reader
 */
public record Moment(
        int number,
        Kind kind,
        String from,
        String to,
        String scheme,
        String asked,
        Optional<String> reply,
        Rule rule,
        String because) {

    /** What kind of event it is; each is drawn in its own way. */
    public enum Kind {
        /** The browser changed the URL before anything was sent. */
        REWRITE,
        /** A request and its answer, or the lack of one. */
        EXCHANGE,
        /** A request that the reader never sees: the CDN asks the provider. */
        BACKSTAGE,
        /** The browser put a page of its own in the way. */
        STOP
    }
}
