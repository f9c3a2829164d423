package padlock.site.sandbox;

import java.util.List;
import padlock.site.sandbox.Switchboard.Owner;

/** The switches of whoever runs the network that the reader is in. */
final class OnTheWay {
    static final Switch REDIRECTS_TO = Switch.text("path.redirects-to", "none");

    static final Switch HTTPS = Switch.choice("path.https", "pass", "intercept");

    static final Owner OWNER = new Owner("path", List.of(REDIRECTS_TO, HTTPS));

    private OnTheWay() {}
}
