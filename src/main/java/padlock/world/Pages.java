package padlock.world;

import padlock.http.Request;
import padlock.http.Response;

/** The short answers that many servers give alike. */
final class Pages {
    private Pages() {}

    /** A page with a headline and one sentence. */
    static Response page(int status, String title, String text) {
        return Response.html(
                status,
                "<!doctype html><html lang=\"en\"><head><title>" + escape(title) + "</title></head><body><h1>"
                        + escape(title) + "</h1><p>" + escape(text) + "</p></body></html>");
    }

    /** A page that says which page it is. */
    static Response place(String title, Request request) {
        return page(200, title, "This is " + request.url().withoutFragment() + ".");
    }

    /** 301 to the same place over https, with nothing that a browser would keep for the next time. */
    static Response toHttps(Request request) {
        return Response.redirect(301, request.url().withoutFragment().toHttps().toString())
                .with("Cache-Control", "no-store");
    }

    /** The same, and browsers may go straight to https for that many seconds. */
    static Response toHttps(Request request, int seconds) {
        Response moved = toHttps(request);
        return seconds == 0
                ? moved
                : new Response(moved.status(), moved.headers().without("Cache-Control"), moved.body())
                        .with("Cache-Control", "max-age=" + seconds);
    }

    static Response noSuchSite(Request request) {
        return page(
                404,
                "No such site",
                "Nobody keeps a site named " + request.url().host() + " here.");
    }

    static String escape(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
