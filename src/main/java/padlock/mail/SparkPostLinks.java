package padlock.mail;

import java.util.Optional;
import padlock.url.WebUrl;

/**
 * SparkPost's addresses: the token is a part of the path. Every web link is wrapped but those that say
 * {@code data-msys-clicktrack="0"}.
 *
 * <p>What stands behind the token means something to SparkPost alone; here it is always the same.
 *
 * <p>Source: SparkPost/support-docs, using-proxy-https-tracking-domain.md and open-pixel-location.md (checked 2026-11-22). The
 * path of the unsubscribe address is our own.
 */
final class SparkPostLinks extends LinkFormat {
    private static final String TOKEN_END = "~~/";
    private static final String TAIL = "AAAAAQA~/oracle";

    @Override
    String target(TrackedAddress address, String page) {
        return folder(address.purpose()) + address.token() + TOKEN_END + TAIL;
    }

    @Override
    public Optional<TrackedAddress> read(WebUrl url) {
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
