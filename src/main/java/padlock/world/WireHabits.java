package padlock.world;

import padlock.http.Response;

/**
 * What the answers of each provider look like on the wire.
 *
 * <p>Source: SparkPost/support-docs, using-proxy-https-tracking-domain.md; sendgrid/docs issue 3384; codemate-kr/codemate_BE issue
 * 114 (checked 2026-11-22). The status of SendGrid's wrong-host page and the pixel's caching headers are documented nowhere; they are
 * common practice.
 */
final class WireHabits {
    private WireHabits() {}

    static Response redirect(Vendor vendor, String target) {
        return signed(vendor, Response.redirect(302, target).with("X-Robots-Tag", "noindex"));
    }

    static Response pixel(Vendor vendor) {
        return signed(vendor, Pictures.gif().with("Cache-Control", "no-store, no-cache, must-revalidate"));
    }

    /** The host is no customer's. */
    static Response wrongHost(Vendor vendor) {
        return signed(
                vendor,
                switch (vendor) {
                    case SENDGRID, SPARKPOST ->
                        Pages.page(404, "Wrong link", "You have clicked on a link that contains a bad hostname.");
                    case SES -> Pages.page(403, "Forbidden", "This host is not known here.");
                });
    }

    /** The host is known, the link is not. */
    static Response wrongLink(Vendor vendor) {
        return signed(vendor, Pages.page(404, "Wrong link", "You have clicked on a link that is not known here."));
    }

    private static Response signed(Vendor vendor, Response response) {
        return switch (vendor) {
            case SENDGRID -> response.with("Server", "nginx");
            case SPARKPOST -> response.with("Server", "msys-http");
            case SES -> response;
        };
    }
}
