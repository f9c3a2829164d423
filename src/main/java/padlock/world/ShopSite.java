package padlock.world;

import padlock.http.Request;
import padlock.http.Response;

/** A shop that is none of the brand's business: every path is a page, over https. */
final class ShopSite implements Site {
    @Override
    public Response answer(Request request) {
        return request.url().isHttps() ? Pages.place("Example Shop", request) : Pages.toHttps(request);
    }
}
