package padlock.http;

import padlock.url.WebUrl;

/**
 * A request as it reaches a server: method, the URL that the client addressed (scheme of the connection, host of the
 * {@code Host} header), headers and body. {@code Host} is part of the URL and not of the headers.
 */
public record Request(String method, WebUrl url, Headers headers, String body) {
    public static Request get(WebUrl url, Headers headers) {
        return new Request("GET", url.withoutFragment(), headers, "");
    }
}
