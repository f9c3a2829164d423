package padlock.mail;

import padlock.url.Host;
import padlock.url.WebUrl;

/**
 * The provider's settings at the moment a mail is sent. Later settings change later mail only.
 *
 * @param mail the mail's number, counted from 1
 * @param trackOpens whether a pixel stands at the end of the mail
 * @param initialPixel whether a second one stands at the beginning, for mailboxes that cut long mails
 */
public record Sending(
        int mail,
        LinkFormat format,
        Schemes schemes,
        Host trackingHost,
        boolean trackClicks,
        boolean trackOpens,
        boolean initialPixel) {
    /** The address of the tracking host for a link to this page. */
    String link(String token, Anchor anchor, WebUrl page) {
        return schemes.forLink(page) + "://" + trackingHost + format.click(token, anchor, page);
    }

    /** The address of the tracking host for what leads to no page. */
    String own(Purpose purpose, String token) {
        return schemes.forOwnAddresses() + "://" + trackingHost + format.target(new TrackedAddress(purpose, token), "");
    }
}
