package padlock.mail;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import padlock.url.WebUrl;

/**
 * SparkPost's addresses: the token is a part of the path. Every web link is wrapped but those that say
 * {@code data-msys-clicktrack="0"}.
 *
 * <p>A link with {@code data-msys-sublink="shop"} gets {@code /f/shop/} instead of {@code /f/a/}, for apps to claim. Which
 * characters SparkPost allows there is not documented; here letters, digits, hyphen and underscore, else the link is an ordinary one.
 *
 * <p>What stands behind the token means something to SparkPost alone; here it is always the same.
 *
 * <p>Source: SparkPost/support-docs, using-proxy-https-tracking-domain.md, deep-links-self-serve.md and open-pixel-location.md (checked 2026-11-22). The
 * path of the unsubscribe address is our own.
 */
final class SparkPostLinks extends LinkFormat {
    private static final String TOKEN_END = "~~/";
    private static final Pattern SUB_LINK = Pattern.compile("[A-Za-z0-9_-]{1,64}");
    private static final Pattern CLICKED = Pattern.compile("/f/[A-Za-z0-9_-]{1,64}/([^~/]+)~~/");
    private static final String TAIL = "AAAAAQA~/oracle";

    @Override
    String target(TrackedAddress address, String page) {
        return folder(address.purpose()) + address.token() + TOKEN_END + TAIL;
    }

    @Override
    String click(String token, Anchor anchor, WebUrl page) {
        String folder = SUB_LINK.matcher(anchor.subLink()).matches() ? "/f/" + anchor.subLink() + "/" : "/f/a/";
        return folder + token + TOKEN_END + TAIL;
    }

    @Override
    public Optional<TrackedAddress> read(WebUrl url) {
        Matcher click = CLICKED.matcher(url.path());
        if (click.lookingAt()) {
            return Optional.of(new TrackedAddress(Purpose.CLICK, click.group(1)));
        }
        for (Purpose purpose : Purpose.values()) {
            String folder = folder(purpose);
            int end = url.path().indexOf(TOKEN_END);
            if (url.path().startsWith(folder) && end > folder.length()) {
                return Optional.of(new TrackedAddress(purpose, url.path().substring(folder.length(), end)));
            }
        }
        return Optional.empty();
    }

    @Override
    String spell(String token) {
        return token;
    }

    @Override
    boolean wraps(Anchor anchor) {
        return !anchor.msysClickTrack().equals("0");
    }

    // No limit is documented; the mail's own size sets one.
    @Override
    int mostLinks() {
        return Integer.MAX_VALUE;
    }

    private static String folder(Purpose purpose) {
        return switch (purpose) {
            case CLICK -> "/f/a/";
            case OPEN -> "/q/";
            case UNSUBSCRIBE -> "/unsubscribe/";
        };
    }
}
