package padlock.world;

import padlock.http.Request;

/**
 * Which address a request seems to come from.
 *
 * <p>On the simulated internet clients have no addresses, so who asks is told by the name they give. All addresses are from the
 * blocks kept for documentation (RFC 5737).
 */
final class Clients {
    /** The reader, and whatever runs on the reader's machine. */
    static final String READER = "203.0.113.10";

    static final String EDGE = "192.0.2.40";

    private static final String GOOGLE = "198.51.100.66";
    private static final String APPLE = "198.51.100.17";
    private static final String DATA_CENTER = "198.51.100.99";

    private Clients() {}

    static String addressOf(Request request) {
        String agent = UserAgents.of(request);
        if (UserAgents.isGoogleProxy(agent)) {
            return GOOGLE;
        }
        if (UserAgents.isAppleProxy(agent)) {
            return APPLE;
        }
        return UserAgents.isDeclaredRobot(agent) ? DATA_CENTER : READER;
    }
}
