package padlock.share;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import padlock.policy.CertificateFault;
import padlock.trace.Hop;
import padlock.trace.TlsSession;
import padlock.url.WebUrl;
import padlock.words.Wording;

/**
 * One hop as an entry of a HAR archive.
 *
 * <p>As Chromium writes them: a URL that the browser rewrote by itself is a 307 "Internal Redirect" with the header
 * {@code Non-Authoritative-Reason}; a request that failed has status 0 and {@code _error}.
 *
 * @param what {@code document} or {@code image}
 * @param page the page it belongs to
 * @param millis how long it took on the virtual clock
 * @param error the code that the reader was shown, if this is where the way ended
 */
record HarEntry(Hop hop, String what, String page, Instant at, long millis, Optional<String> error) {
    private static final int INTERNAL_REDIRECT = 307;
    private static final Pattern CHROMIUM = Pattern.compile("(?:NET::)?ERR_[A-Z0-9_]{1,80}");

    Map<String, Object> json() {
        Map<String, Object> entry = new LinkedHashMap<>();
        entry.put("pageref", page);
        entry.put("startedDateTime", at.toString());
        entry.put("time", millis);
        entry.put("request", request());
        entry.put("response", response());
        entry.put("cache", Map.of());
        Map<String, Object> timings = new LinkedHashMap<>();
        List.of("blocked", "dns", "connect", "ssl").forEach(phase -> timings.put(phase, -1));
        timings.put("send", 0);
        timings.put("wait", millis);
        timings.put("receive", 0);
        entry.put("timings", timings);
        address().ifPresent(address -> {
            int colon = address.lastIndexOf(':');
            entry.put("serverIPAddress", address.substring(0, colon));
            entry.put("connection", address.substring(colon + 1));
        });
        entry.put("comment", hop.rule().id() + ": " + Wording.english().say(hop.because()));
        entry.put("_resourceType", what);
        entry.put("_rule", hop.rule().id());
        tls().flatMap(TlsSession::fault).map(CertificateFault::id).ifPresent(fault -> entry.put("_fault", fault));
        return entry;
    }

    private Map<String, Object> request() {
        Optional<WebUrl> url = WebUrl.parse(hop.url());
        List<Object> headers = new ArrayList<>();
        url.ifPresent(web -> headers.add(pair("Host", web.authority())));
        Map<String, Object> request = new LinkedHashMap<>();
        request.put("method", "GET");
        request.put("url", hop.url());
        request.put("httpVersion", "HTTP/1.1");
        request.put("cookies", List.of());
        request.put("headers", headers);
        request.put(
                "queryString", url.flatMap(WebUrl::query).map(HarEntry::pairs).orElse(List.of()));
        request.put("headersSize", -1);
        request.put("bodySize", 0);
        return request;
    }

    private Map<String, Object> response() {
        List<Object> headers = new ArrayList<>();
        Map<String, Object> response = new LinkedHashMap<>();
        String redirect = "";
        int status = 0;
        String words = "";
        if (hop instanceof Hop.Rewrite rewrite) {
            status = INTERNAL_REDIRECT;
            words = "Internal Redirect";
            redirect = rewrite.becomes();
            headers.add(
                    pair("Non-Authoritative-Reason", hop.rule().id().startsWith("HSTS") ? "HSTS" : "HttpsUpgrades"));
        } else if (hop instanceof Hop.Exchange exchange) {
            status = exchange.status().orElse(0);
            redirect = exchange.location().orElse("");
        }
        if (!redirect.isEmpty()) {
            headers.add(pair("Location", redirect));
        }
        response.put("status", status);
        response.put("statusText", words);
        response.put("httpVersion", status == 0 ? "" : "HTTP/1.1");
        response.put("cookies", List.of());
        response.put("headers", headers);
        response.put("content", Map.of("size", 0, "mimeType", "x-unknown"));
        response.put("redirectURL", redirect);
        response.put("headersSize", -1);
        response.put("bodySize", -1);
        if (status == 0) {
            response.put("_error", code());
        }
        return response;
    }

    /** The error as Chromium's archives spell it; the codes of other engines as they are. */
    private String code() {
        return error.map(text -> CHROMIUM.matcher(text).matches()
                        ? "net::" + text.toUpperCase(Locale.ROOT).replace("NET::", "")
                        : text)
                .orElse("net::ERR_FAILED");
    }

    private Optional<String> address() {
        return hop instanceof Hop.Exchange exchange
                ? exchange.address().filter(text -> text.contains(":"))
                : Optional.empty();
    }

    private Optional<TlsSession> tls() {
        return hop instanceof Hop.Exchange exchange ? exchange.tls() : Optional.empty();
    }

    private static List<Object> pairs(String query) {
        List<Object> pairs = new ArrayList<>();
        for (String part : query.split("&", -1)) {
            int equals = part.indexOf('=');
            pairs.add(equals < 0 ? pair(part, "") : pair(part.substring(0, equals), part.substring(equals + 1)));
        }
        return pairs;
    }

    private static Map<String, Object> pair(String name, String value) {
        Map<String, Object> pair = new LinkedHashMap<>();
        pair.put("name", name);
        pair.put("value", value);
        return pair;
    }
}
