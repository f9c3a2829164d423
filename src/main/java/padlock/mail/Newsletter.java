package padlock.mail;

import padlock.url.Host;
import padlock.url.WebUrl;

/** The mail that a story sends when it brings none of its own: a headline, a picture, three links. */
public final class Newsletter {
    private static final String TEXT = """
            <!doctype html>
            <html lang="en">
            <head><meta charset="utf-8"><title>Spring is here</title></head>
            <body>
            <h1>Spring is here</h1>
            <p><img src="http://images.{domain}/hero.png" alt="Tulips in a window" width="600" height="200"></p>
            <p>New seeds, new colors, and a week of free shipping.</p>
            <p><a href="{landing}">See what is new</a></p>
            <p>Or drop by at <a href="https://www.{domain}/">Example</a>.</p>
            <p>You asked for this mail. <a href="https://www.{domain}/unsubscribe">Unsubscribe</a></p>
            </body>
            </html>
            """;

    private Newsletter() {}

    /** Its HTML, before the provider has touched it. The first link leads to the landing page. */
    public static String html(WebUrl landing, Host brandDomain) {
        return TEXT.replace("{domain}", brandDomain.name())
                .replace("{landing}", landing.toString().replace("&", "&amp;"));
    }
}
