package padlock.world;

import padlock.http.Request;
import padlock.http.Response;
import padlock.url.Host;

/**
 * What all servers of the simulated internet do alike, whatever site stands behind: they take one request at a time, count those
 * over http, send the HSTS header that the setup gives their host, and leave the body off the answer to HEAD.
 */
final class FrontDoor implements Site {
    private final World world;
    private final Site site;

    FrontDoor(World world, Site site) {
        this.world = world;
        this.site = site;
    }

    @Override
    public Response answer(Request request) {
        synchronized (world) {
            Host host = new Host(request.url().host().name());
            if (!request.url().isHttps()) {
                world.countPlainRequest(host);
            }
            Response response = site.answer(request);
            String hsts = world.setup().brand().hsts().get(host);
            if (hsts != null && request.url().isHttps()) {
                response = response.with("Strict-Transport-Security", hsts);
            }
            return request.method().equals("HEAD") ? new Response(response.status(), response.headers(), "") : response;
        }
    }
}
