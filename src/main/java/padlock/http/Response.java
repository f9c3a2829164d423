package padlock.http;

import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * An answer: status, headers, body.
 *
 * @param body one character a byte (ISO 8859-1), so that pictures and pages are carried alike
 */
public record Response(int status, Headers headers, String body) {
    public static Response html(int status, String page) {
        String bytes = new String(page.getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1);
        return new Response(status, Headers.of("Content-Type", "text/html; charset=utf-8"), bytes);
    }

    /** A redirect without a body. */
    public static Response redirect(int status, String location) {
        return new Response(status, Headers.of("Location", location), "");
    }

    public Response with(String name, String value) {
        return new Response(status, headers.with(name, value), body);
    }

    /** The body read as UTF-8 text. */
    public String text() {
        return new String(body.getBytes(StandardCharsets.ISO_8859_1), StandardCharsets.UTF_8);
    }

    public boolean isSuccess() {
        return status >= 200 && status < 300;
    }

    /** Where a redirect points, if it is one that browsers follow. */
    public Optional<String> redirectTarget() {
        boolean redirect = status == 301 || status == 302 || status == 303 || status == 307 || status == 308;
        return redirect ? headers.first("Location") : Optional.empty();
    }

    public boolean isImage() {
        return isSuccess()
                && headers.first("Content-Type")
                        .map(type -> type.startsWith("image/"))
                        .orElse(false);
    }
}
