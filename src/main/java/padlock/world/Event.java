package padlock.world;

import java.time.Instant;
import java.util.Optional;
import padlock.mail.Purpose;
import padlock.url.Scheme;

/**
 * One line of the provider's raw log.
 *
 * @param mail the number of the mail it is about
 * @param at the virtual time
 * @param userAgent as the provider saw it; empty when the request named none
 * @param client the client's address, where a CDN passed it on in {@code X-Forwarded-For}
 * @param scheme how the provider itself was asked; a CDN may have been asked otherwise
 */
public record Event(
        Purpose purpose, int mail, String token, Instant at, String userAgent, Optional<String> client, Scheme scheme) {
    /** Whether the dashboard shows it: an event with the CDN's own user agent looks like a machine's and is left out. */
    public boolean onDashboard() {
        return !userAgent.equals(Edge.USER_AGENT);
    }
}
