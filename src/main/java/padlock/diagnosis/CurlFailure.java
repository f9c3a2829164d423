package padlock.diagnosis;

import java.util.List;
import padlock.policy.ConnectionFault;
import padlock.url.WebUrl;
import padlock.words.Sentence;

/**
 * How curl ends when no answer comes: {@code curl: (7) Failed to connect …}.
 *
 * <p>Source: curl's libcurl-errors(3); the texts of OpenSSL 3.5 (checked 2026-11-22).
 *
 * @param notes what {@code -v} shows before
 * @param code curl's exit status
 */
record CurlFailure(List<String> notes, int code, String message, Sentence meaning) {
    private static final String HELLO = "TLSv1.3 (OUT), TLS handshake, Client hello (1):";

    static CurlFailure of(ConnectionFault fault, WebUrl url) {
        String host = url.host().toString();
        return switch (fault) {
            case NAME_NOT_FOUND -> {
                String message = "Could not resolve host: " + host;
                yield new CurlFailure(List.of(message), 6, message, Sentence.of("diagnose.curl.no-name", host));
            }
            case REFUSED -> {
                String message = "Failed to connect to " + host + " port " + url.port()
                        + " after 1 ms: Could not connect to server";
                yield new CurlFailure(
                        List.of("connect to " + host + " port " + url.port() + " failed: Connection refused", message),
                        7,
                        message,
                        Sentence.of("diagnose.curl.refused", host, url.port()));
            }
            case STALL -> {
                String message = url.isHttps()
                        ? "SSL connection timeout"
                        : "Operation timed out after 300000 milliseconds with 0 bytes received";
                yield new CurlFailure(
                        url.isHttps() ? List.of(HELLO, message) : List.of(message),
                        28,
                        message,
                        Sentence.of("diagnose.curl.stall", host, url.port()));
            }
            case HANDSHAKE_FAILURE -> {
                String message = "TLS connect error: error:0A000410:SSL routines::ssl/tls alert handshake failure";
                yield new CurlFailure(
                        List.of(HELLO, "TLSv1.3 (IN), TLS alert, handshake failure (552):", message),
                        35,
                        message,
                        Sentence.of("diagnose.curl.alert", host));
            }
            case PLAIN_HTTP -> {
                String message = "TLS connect error: error:0A00010B:SSL routines::wrong version number";
                yield new CurlFailure(
                        List.of(HELLO, message), 35, message, Sentence.of("diagnose.curl.plain", host, url.port()));
            }
            case CLOSED, TLS_PORT ->
                new CurlFailure(
                        List.of("Request completely sent off", "Empty reply from server"),
                        52,
                        "Empty reply from server",
                        Sentence.of("diagnose.curl.no-plain", host, url.port()));
        };
    }

    void tell(CurlTranscript out) {
        notes.forEach(out::note);
        out.note("closing connection #0");
        out.fails(code, message, meaning);
    }
}
