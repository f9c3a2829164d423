package padlock.mail;

import java.util.Optional;
import padlock.url.WebUrl;

/**
 * SendGrid's addresses: the token is the query parameter {@code upn}.
 *
 * <p>A link with {@code universal="true"} gets {@code /uni} before its path, for apps to claim.
 *
 * <p>Only links in quotes are wrapped, a thousand a mail, and none that says {@code clicktracking=off}.
 *
 * <p>Source: sendgrid/docs, click-tracking-html-best-practices.md and universal-links.md (checked 2026-11-22).
 */
final class SendGridLinks extends LinkFormat {
    private static final String PARAMETER = "upn=";
    private static final String UNIVERSAL = "/uni";

    @Override
    String target(TrackedAddress address, String page) {
        return path(address.purpose()) + "?" + PARAMETER + address.token();
    }

    @Override
    String click(String token, Anchor anchor, WebUrl page) {
        return (anchor.universal() ? UNIVERSAL : "") + super.click(token, anchor, page);
    }

    @Override
    public Optional<TrackedAddress> read(WebUrl url) {
        for (Purpose purpose : Purpose.values()) {
            boolean universal = purpose == Purpose.CLICK && url.path().equals(UNIVERSAL + path(purpose));
            if (universal || url.path().equals(path(purpose))) {
                return url.query().flatMap(SendGridLinks::token).map(token -> new TrackedAddress(purpose, token));
            }
        }
        return Optional.empty();
    }

    @Override
    String spell(String token) {
        return "u001." + token;
    }

    @Override
    boolean wraps(Anchor anchor) {
        return anchor.quoted() && !anchor.clickTracking().equalsIgnoreCase("off");
    }

    @Override
    int mostLinks() {
        return 1_000;
    }

    private static String path(Purpose purpose) {
        return switch (purpose) {
            case CLICK -> "/ls/click";
            case OPEN -> "/wf/open";
            case UNSUBSCRIBE -> "/wf/unsubscribe";
        };
    }

    private static Optional<String> token(String query) {
        for (String parameter : query.split("&")) {
            if (parameter.startsWith(PARAMETER)) {
                return Optional.of(parameter.substring(PARAMETER.length()));
            }
        }
        return Optional.empty();
    }
}
