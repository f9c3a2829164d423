package padlock.mail;

import padlock.url.Host;
import padlock.url.Scheme;

/**
 * The provider's settings at the moment a mail is sent. Later settings change later mail only.
 *
 * @param mail the mail's number, counted from 1
 */
public record Sending(
        int mail, LinkFormat format, Scheme scheme, Host trackingHost, boolean trackClicks, boolean trackOpens) {
    /** The address of the tracking host that says this to the provider. */
    String url(TrackedAddress address) {
        return url(format.target(address));
    }

    /** The address on the tracking host with this path and query. */
    String url(String target) {
        return scheme + "://" + trackingHost + target;
    }
}
