package padlock.mail;

import java.util.Optional;

/**
 * A link of a mail that was sent.
 *
 * @param href as it stands in the mail: what the reader clicks
 * @param target the page the sender meant; the same as {@code href} when the link is not tracked
 * @param token the provider's name for this link of this mail; empty when it is not tracked
 */
public record Link(String href, String target, Optional<String> token) {
    public boolean tracked() {
        return token.isPresent();
    }
}
