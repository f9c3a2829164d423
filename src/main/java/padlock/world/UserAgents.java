package padlock.world;

import padlock.http.Request;

/**
 * What a program says it is, and what others conclude from it.
 *
 * <p>Source: ua-parser/uap-core issue 509 (Apple's proxy says exactly {@code Mozilla/5.0}); SparkPost/support-docs,
 * using-proxy-https-tracking-domain.md (Google's) (checked 2026-11-22).
 */
final class UserAgents {
    private static final String APPLE_PROXY = "Mozilla/5.0";

    private UserAgents() {}

    static String of(Request request) {
        return request.headers().first("User-Agent").orElse("");
    }

    static boolean isAppleProxy(String agent) {
        return agent.equals(APPLE_PROXY);
    }

    static boolean isGoogleProxy(String agent) {
        return agent.contains("GoogleImageProxy");
    }

    /** It says itself that it is a robot, in the usual words. */
    static boolean isDeclaredRobot(String agent) {
        return agent.contains("(compatible;");
    }

    /** Whether a firewall takes it for a browser: every browser names its platform in brackets. */
    static boolean looksLikeBrowser(String agent) {
        return agent.startsWith("Mozilla/5.0 (") && !isDeclaredRobot(agent);
    }
}
