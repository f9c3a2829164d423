package padlock.site.sandbox;

import java.util.List;
import padlock.site.sandbox.Switchboard.Owner;

/** The switches of whoever runs the network that the reader is in. */
final class OnTheWay {
    static final Switch REDIRECTS_TO = Switch.text(
            "path.redirects-to",
            "The network changes redirects over http to lead to",
            "none",
            "An address such as https://shop.example.org/.");

    static final Switch HTTPS = Switch.choice(
            "path.https",
            "What the network does to https",
            "Without a certificate of the right name it can only let https pass, or be caught.",
            "pass",
            "lets it pass",
            "intercept",
            "answers in the server's place");

    static final Owner OWNER =
            new Owner("path", "The network between", "Wi-Fi, office, carrier", List.of(REDIRECTS_TO, HTTPS));

    private OnTheWay() {}
}
