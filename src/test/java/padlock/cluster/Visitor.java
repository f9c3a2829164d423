package padlock.cluster;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;

/** Somebody with cookies, who goes wherever they are sent. */
final class Visitor {
    private final HttpClient http;
    private final Map<String, String> cookies = new TreeMap<>();

    Visitor(HttpClient http) {
        this.http = http;
    }

    String cookie() {
        return cookies.entrySet().stream()
                .map(cookie -> cookie.getKey() + "=" + cookie.getValue())
                .collect(Collectors.joining("; "));
    }

    HttpResponse<String> get(String url) throws IOException, InterruptedException {
        return kept(http.send(request(url).build(), BodyHandlers.ofString()));
    }

    HttpResponse<String> post(String url, String form) throws IOException, InterruptedException {
        return kept(http.send(form(url, form), BodyHandlers.ofString()));
    }

    CompletableFuture<HttpResponse<String>> posts(String url, String form) {
        return http.sendAsync(form(url, form), BodyHandlers.ofString());
    }

    private HttpRequest form(String url, String form) {
        return request(url)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(form))
                .build();
    }

    private HttpRequest.Builder request(String url) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(url)).timeout(Duration.ofSeconds(30));
        return cookies.isEmpty() ? request : request.header("Cookie", cookie());
    }

    private HttpResponse<String> kept(HttpResponse<String> answer) {
        for (String set : answer.headers().allValues("Set-Cookie")) {
            String pair = set.substring(0, set.indexOf(';'));
            cookies.put(pair.substring(0, pair.indexOf('=')), pair.substring(pair.indexOf('=') + 1));
        }
        return answer;
    }
}
