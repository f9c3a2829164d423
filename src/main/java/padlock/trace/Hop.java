package padlock.trace;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import padlock.policy.Rule;
import padlock.words.Sentence;

/**
 * One station on the way of a request: the browser rewrote the URL, asked a server, or stopped.
 *
 * <p>URLs are text here, since a mail may name what is no URL of the web ({@code file:…}, {@code javascript:…}); the hop says so.
 */
public sealed interface Hop {
    String url();

    /** The rule that decided at this station. */
    Rule rule();

    /** One sentence for the reader, with the names of this run in it. */
    Sentence because();

    /** Before anything was sent, the browser went on to another URL: HSTS, an upgrade, a fall back to http. */
    record Rewrite(String url, String becomes, Rule rule, Sentence because) implements Hop {}

    /**
     * A connection to a server, and how it ended.
     *
     * @param address where the browser connected to, as {@code 127.0.0.1:43121}; the model says {@code model}
     * @param status the status of the answer; empty when none came
     * @param location where the answer redirects to
     * @param behind what the server did behind the scenes to answer: a CDN asking the provider
     */
    record Exchange(
            String url,
            Rule rule,
            Sentence because,
            Optional<String> address,
            Optional<TlsSession> tls,
            OptionalInt status,
            Optional<String> location,
            List<Backstage> behind,
            Optional<Sighting> sighting)
            implements Hop {
        public Exchange {
            behind = List.copyOf(behind);
        }
    }

    /** The browser put a page of its own in the way and sent nothing. */
    record Stop(String url, Rule rule, Sentence because) implements Hop {
        /** Where a mail has something that no host can be read from. */
        public static Stop noAddress(String text) {
            return new Stop(text, Rule.NET_2, Sentence.of("run.net.no-address"));
        }
    }
}
