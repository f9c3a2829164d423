package padlock.world;

import padlock.http.Request;
import padlock.http.Response;

/** What a server says: one answer for one request. The log it keeps belongs to the world it stands in. */
@FunctionalInterface
public interface Site {
    Response answer(Request request);
}
