package padlock.world;

import java.time.Instant;
import padlock.mail.Purpose;
import padlock.url.Host;
import padlock.url.Scheme;

/**
 * One line of the provider's raw log.
 *
 * @param mail the number of the mail it is about
 * @param initial whether it is the pixel at the top of the mail, which the provider counts apart
 * @param at the virtual time
 * @param method GET, HEAD or POST; only machines send HEAD
 * @param host whose link it is, as the provider understood the request
 * @param userAgent as the provider saw it; empty when the request named none
 * @param client the client's address as the provider takes it: from {@code X-Forwarded-For}, else whoever connected, a CDN too
 * @param scheme how the provider itself was asked; a CDN may have been asked otherwise
 */
public record Event(
        Purpose purpose,
        int mail,
        String token,
        boolean initial,
        Instant at,
        String method,
        Host host,
        String userAgent,
        String client,
        Scheme scheme) {
    /** Whether it counts as a click, an open or an unsubscribe: HEAD does not (no vendor documents it; common practice). */
    public boolean counts() {
        return !method.equals("HEAD");
    }

    /** Whether the dashboard shows it: an event with the CDN's own user agent looks like a machine's and is left out. */
    public boolean onDashboard() {
        return counts() && !initial && !userAgent.equals(Edge.USER_AGENT);
    }

    /** Whom the provider takes for the one who asked. */
    public Asker asker() {
        if (!counts()) {
            return Asker.SCANNER;
        }
        if (userAgent.equals(Edge.USER_AGENT)) {
            return Asker.CDN;
        }
        if (UserAgents.isAppleProxy(userAgent)) {
            return Asker.PRIVACY_PROXY;
        }
        return UserAgents.isGoogleProxy(userAgent) ? Asker.IMAGE_PROXY : Asker.READER;
    }

    /** Who may stand behind an event. A scanner that calls itself a browser and sends GET is taken for a reader. */
    public enum Asker {
        READER(false),
        /** Gmail's servers, when the reader opens the mail: a real open, from a place where nobody sits. */
        IMAGE_PROXY(false),
        /** Apple's servers, when the mail arrives: nobody may ever read it. */
        PRIVACY_PROXY(true),
        /** Something that asks with HEAD, as no browser does. */
        SCANNER(true),
        /** A CDN that put its own name in the reader's place. */
        CDN(true);

        private final boolean machine;

        Asker(boolean machine) {
            this.machine = machine;
        }

        /** Whether the provider keeps the event apart from those of people. */
        public boolean isMachine() {
            return machine;
        }
    }
}
