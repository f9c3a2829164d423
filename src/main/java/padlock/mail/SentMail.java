package padlock.mail;

import java.util.List;
import java.util.Optional;
import padlock.url.Host;
import padlock.url.WebUrl;

/**
 * A mail as it lies in the reader's mailbox.
 *
 * <p>It was written once, with the scheme and the host that the provider's settings named that day, and nobody can change it any
 * more: who switches on "SSL" tomorrow still has {@code http} links in every mailbox.
 *
 * @param number counted from 1
 * @param trackingHost the host that its tracked addresses name
 * @param schemes the schemes that its tracked addresses say
 * @param links in document order, tracked or not
 * @param pictures in document order, the pixel among them
 * @param openToken the token of the pixel at the end; empty when opens are not tracked
 * @param initialToken the token of the pixel at the beginning; empty when there is none
 * @param unsubscribe the address of the {@code List-Unsubscribe} header, which takes a POST
 */
public record SentMail(
        int number,
        String html,
        Host trackingHost,
        Schemes schemes,
        List<Link> links,
        List<Picture> pictures,
        Optional<String> openToken,
        Optional<String> initialToken,
        WebUrl unsubscribe,
        String unsubscribeToken) {
    public SentMail {
        links = List.copyOf(links);
        pictures = List.copyOf(pictures);
    }

    /** The link that the reader counts as this one, from 1; empty when the mail has fewer. */
    public Optional<Link> link(int position) {
        return position < 1 || position > links.size() ? Optional.empty() : Optional.of(links.get(position - 1));
    }
}
