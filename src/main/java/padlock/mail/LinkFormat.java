package padlock.mail;

import java.util.Optional;
import padlock.url.WebUrl;

/**
 * How one provider writes its tracked addresses, and which links it wraps.
 *
 * <p>In the real world this is what makes the same CDN mistake harmless for one provider and fatal for another: SendGrid keeps the
 * token in the query, SparkPost and Amazon SES in the path.
 *
 * <p>Example: {@code http://click.example.com/ls/click?upn=u001.abc} and {@code http://click.example.com/f/a/abc~~/…/…}.
 *
 * <p>What failure looks like: {@link #read} answers empty for an address that lost its path or its query on the way, and the
 * provider can only say "wrong link".
 */
public abstract sealed class LinkFormat permits SendGridLinks, SparkPostLinks, SesLinks {
    public static LinkFormat sendGrid() {
        return new SendGridLinks();
    }

    public static LinkFormat sparkPost() {
        return new SparkPostLinks();
    }

    public static LinkFormat ses() {
        return new SesLinks();
    }

    /**
     * Path and query that say this to the provider.
     *
     * @param page where a link leads in the end; empty for what leads nowhere
     */
    abstract String target(TrackedAddress address, String page);

    /** Path and query of a wrapped link; a link that an app may open has a path of its own, so that the phone can tell. */
    String click(String token, Anchor anchor, WebUrl page) {
        return target(new TrackedAddress(Purpose.CLICK, token), page.toString());
    }

    /** What a URL says to the provider, whatever its host; empty when it says nothing the provider understands. */
    public abstract Optional<TrackedAddress> read(WebUrl url);

    /** The provider's spelling of a token. */
    abstract String spell(String token);

    /** Whether the provider would wrap this link, given that it leads to the web. */
    abstract boolean wraps(Anchor anchor);

    /** How many links of one mail are wrapped. */
    abstract int mostLinks();
}
