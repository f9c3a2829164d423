package padlock.world;

import java.util.Optional;
import padlock.url.WebUrl;

/**
 * The switches of whoever runs the network that the reader is in: the café's Wi-Fi, a hotel, a box at the provider. By default nobody
 * touches anything.
 *
 * <p>Source: RFC 6797 section 2.3.1.2, active network attackers (checked 2026-11-22).
 *
 * @param redirectsTo where redirects over http lead after they were changed on the way; empty: where they led before
 * @param https what happens to connections over TLS
 */
public record OnPath(Optional<WebUrl> redirectsTo, Https https) {
    public static final OnPath NOBODY = new OnPath(Optional.empty(), Https.PASS);

    /** What somebody on the path can do to TLS. */
    public enum Https {
        /** Lets it through, which is all that is left without a certificate of the right name. */
        PASS,
        /** Answers in the server's place, with a certificate that no browser trusts. */
        INTERCEPT
    }
}
