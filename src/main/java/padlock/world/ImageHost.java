package padlock.world;

import padlock.http.Request;
import padlock.http.Response;

/**
 * Where the brand keeps the pictures of its mails: every path but the root is a picture, over http and https alike.
 *
 * <p>Any page may read them, as picture hosts commonly allow: without that header {@code <img crossorigin>} is a broken image in every browser.
 */
final class ImageHost implements Site {
    @Override
    public Response answer(Request request) {
        String path = request.url().path();
        if (path.equals("/")) {
            return Pages.place("Pictures of Example", request);
        }
        Response picture = path.endsWith(".gif") ? Pictures.gif() : Pictures.png();
        return picture.with("Access-Control-Allow-Origin", "*");
    }
}
