package padlock.mail;

import padlock.url.Scheme;
import padlock.url.WebUrl;

/** Which scheme the provider writes into the tracked addresses of a mail. */
public enum Schemes {
    HTTP(Scheme.HTTP),
    HTTPS(Scheme.HTTPS),
    /** Links keep the scheme of the page they lead to, whether or not the tracking host can serve it; the pixel says http. */
    AS_WRITTEN(Scheme.HTTP),
    /** Links keep the scheme of the page they lead to; the pixel says https. */
    AS_WRITTEN_PIXEL_HTTPS(Scheme.HTTPS);

    private final Scheme ownAddresses;

    Schemes(Scheme ownAddresses) {
        this.ownAddresses = ownAddresses;
    }

    /** The scheme of what leads to no page of the sender: the pixel and the unsubscribe address. */
    public Scheme forOwnAddresses() {
        return ownAddresses;
    }

    /** The scheme of a wrapped link. */
    public Scheme forLink(WebUrl page) {
        return switch (this) {
            case HTTP, HTTPS -> ownAddresses;
            case AS_WRITTEN, AS_WRITTEN_PIXEL_HTTPS -> page.scheme();
        };
    }
}
