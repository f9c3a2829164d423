package padlock.world;

import java.util.Optional;
import padlock.http.Headers;
import padlock.http.Request;
import padlock.http.Response;

/**
 * The file on the tracking host that says which app may open its links; the app's team keeps it at the CDN.
 *
 * <p>In the real world this is Apple's {@code apple-app-site-association}. Phones get it over https only, when an app is installed.
 * A provider cannot serve it, since it does not know the app: so the host needs a CDN in front, and a good certificate.
 *
 * <p>What failure looks like: nothing. The link opens in the browser, as if there were no app.
 *
 * <p>Source: braze-inc/braze-docs, email/universal_links.md; SparkPost/support-docs, deep-links-self-serve.md (checked 2026-11-22).
 */
public enum Association {
    /** There is no such file. */
    NONE,
    VALID,
    /** Served as text, not as {@code application/json}. */
    WRONG_TYPE,
    /** Larger than the 128 KiB that phones accept. */
    TOO_LARGE;

    /** Where phones look for it. */
    public static final String PATH = "/.well-known/apple-app-site-association";

    /** The most that phones accept, in bytes. */
    public static final int LARGEST = 128 * 1_024;

    // The links that the provider marked for apps, and no others: SparkPost's ordinary ones start with /f/a/.
    private static final String JSON = "{\"applinks\":{\"details\":[{\"appIDs\":[\"ABCDE12345.com.example.shop\"],"
            + "\"components\":[{\"/\":\"/uni/*\"},{\"/\":\"/f/a/*\",\"exclude\":true},{\"/\":\"/f/*\"}]}]}}";

    Optional<Response> answer(Request request) {
        return request.url().path().equals(PATH) && this != NONE ? Optional.of(file()) : Optional.empty();
    }

    private Response file() {
        String type = this == WRONG_TYPE ? "text/plain" : "application/json";
        String body = this == TOO_LARGE ? JSON + " ".repeat(LARGEST) : JSON;
        return new Response(200, Headers.of("Content-Type", type), body);
    }
}
