package padlock.world;

import padlock.http.Request;
import padlock.http.Response;

/** The brand's own site: every path is a page. Over http it sends the reader on to https, unless its owner serves both. */
final class BrandSite implements Site {
    private final World world;

    BrandSite(World world) {
        this.world = world;
    }

    @Override
    public Response answer(Request request) {
        boolean redirects = world.setup().brand().http() == Setup.PlainHttp.REDIRECT;
        return redirects && !request.url().isHttps() ? Pages.toHttps(request) : Pages.place("Example", request);
    }
}
