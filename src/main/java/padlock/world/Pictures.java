package padlock.world;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import padlock.http.Headers;
import padlock.http.Response;

/** The two real pictures of the simulated internet, one pixel each. */
final class Pictures {
    private static final String GIF = bytes("R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAIBRAA7");
    private static final String PNG =
            bytes("iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg==");

    private Pictures() {}

    static Response gif() {
        return new Response(200, Headers.of("Content-Type", "image/gif"), GIF);
    }

    static Response png() {
        return new Response(200, Headers.of("Content-Type", "image/png"), PNG);
    }

    private static String bytes(String base64) {
        return new String(Base64.getDecoder().decode(base64), StandardCharsets.ISO_8859_1);
    }
}
