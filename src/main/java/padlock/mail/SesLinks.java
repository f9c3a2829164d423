package padlock.mail;

import java.util.Optional;
import padlock.url.PercentCoding;
import padlock.url.WebUrl;

/**
 * Amazon SES's addresses: {@code /L0/<page>/1/<message>/<signature>} for a link, {@code /I0/<message>/<signature>} for the pixel.
 * The whole address stands in the path, the page itself too, so the query may be lost on the way.
 *
 * <p>Every web link is wrapped but those that say {@code ses:no-track}.
 *
 * <p>Source: awsdocs/amazon-ses-developer-guide, faqs-metrics; mails seen in public (checked 2026-11-22). What the message part
 * and the signature mean is known to Amazon alone; here the first is the token and the second always the same. The path of the
 * unsubscribe address is our own.
 */
final class SesLinks extends LinkFormat {
    private static final String SIGNATURE = "/oracle=401";

    @Override
    String target(TrackedAddress address, String page) {
        String before = address.purpose() == Purpose.CLICK
                ? folder(Purpose.CLICK) + encode(page) + "/1/"
                : folder(address.purpose());
        return before + address.token() + SIGNATURE;
    }

    private static String encode(String page) {
        return PercentCoding.encode(page).replace("%3A", ":").replace("%3D", "=");
    }

    @Override
    public Optional<TrackedAddress> read(WebUrl url) {
        for (Purpose purpose : Purpose.values()) {
            if (url.path().startsWith(folder(purpose))) {
                String[] parts = url.path().substring(folder(purpose).length()).split("/", -1);
                int token = purpose == Purpose.CLICK ? 2 : 0;
                return parts.length == token + 2
                        ? Optional.of(new TrackedAddress(purpose, parts[token]))
                        : Optional.empty();
            }
        }
        return Optional.empty();
    }

    @Override
    String spell(String token) {
        return token + "-000000";
    }

    @Override
    boolean wraps(Anchor anchor) {
        return !anchor.sesNoTrack();
    }

    @Override
    int mostLinks() {
        return 250;
    }

    private static String folder(Purpose purpose) {
        return switch (purpose) {
            case CLICK -> "/L0/";
            case OPEN -> "/I0/";
            case UNSUBSCRIBE -> "/U0/";
        };
    }
}
