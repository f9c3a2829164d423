package padlock.cluster;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.DataOutputStream;
import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Puts addresses into every place of a running site that takes one: links, pictures, steps, setups, pasted texts, commands. */
final class Tour {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final List<String> MAILBOXES = List.of("webmail", "gmail", "apple", "desktop");
    private static final List<String> BROWSERS = List.of("chromium-156", "firefox-153", "safari-18.2");
    private static final Pattern SOCKS_PORT = Pattern.compile("network\\.proxy\\.socks_port\", ([0-9]+)");
    private static final Pattern PORT = Pattern.compile(":([0-9]{1,5})(?=[/?#]|$)");
    private static final int BATCH = 24;

    private final HttpClient http = HttpClient.newHttpClient();
    private final String base;
    private final Set<String> reached = new TreeSet<>();
    private int requests;
    private int played;
    private int refused;
    private int hops;

    Tour(String base) {
        this.base = base;
    }

    /** One story without any hostile address, for which all servers are started. */
    void begin() throws IOException, InterruptedException {
        play(List.of("https://example.com/", "https://shop.example.org/"), urls -> mail(urls, 0, true));
    }

    void lead(List<String> addresses) throws IOException, InterruptedException {
        for (int from = 0; from < addresses.size(); from += BATCH) {
            List<String> some = addresses.subList(from, Math.min(addresses.size(), from + BATCH));
            int batch = from / BATCH;
            play(some, urls -> mail(urls, batch, true));
            play(some, urls -> mail(urls, batch, false));
            play(some, urls -> steps("{}", urls, url -> "visit: " + quoted(url)));
            play(some, Tour::landings);
            play(some.stream().map(Tour::host).toList(), Tour::brands);
            bring(curl(some));
            bring(har(some));
            bring("Subject: x\nContent-Type: text/html\n\n" + html(some));
            diagnose(some.get(batch % some.size()));
        }
        browse(addresses);
    }

    /** Links, pictures and sources of pictures: opened, clicked one by one, and fetched by a scanner. */
    private static String mail(List<String> urls, int batch, boolean tracked) {
        String clicks = IntStream.rangeClosed(1, urls.size())
                .mapToObj(link -> "  - click: { link: " + link + ", accept-warning: true }\n")
                .collect(Collectors.joining());
        return "title: T\nsetup: { esp: { track-clicks: " + tracked + " }, reader: { mail: "
                + MAILBOXES.get(batch % MAILBOXES.size()) + " } }\nsteps:\n  - send: { html: " + quoted(html(urls))
                + " }\n  - open: mail\n" + clicks + "  - scan: mail\n  - unsubscribe: one-click\n";
    }

    private static String html(List<String> urls) {
        return urls.stream()
                .map(url -> "<p><a href=\"" + url + "\">x</a><img src=\"" + url + "\"><img srcset=\"" + url + " 1x, "
                        + url + " 2x\"><img src=\"//" + host(url) + "/\"></p>")
                .collect(Collectors.joining("\n"));
    }

    /** The provider sends the reader on to the landing page. */
    private static String landings(List<String> urls) {
        return steps(
                "{}",
                urls,
                url -> "change: { landing: { url: " + quoted(url) + " } }\n  - send: newsletter\n"
                        + "  - click: { link: 1, accept-warning: true }");
    }

    /** The host as the brand's domain, as a tracking host, and as a host with HSTS. */
    private static String brands(List<String> hosts) {
        return steps(
                "{}",
                hosts,
                host -> "change: { brand: { domain: " + quoted(host) + ", hsts: { " + quoted(host)
                        + ": \"max-age=9; includeSubDomains\" } }, dns: { tracking-host: " + quoted("click." + host)
                        + " } }\n  - send: newsletter\n  - click: 1\n  - visit: " + quoted("https://" + host + "/"));
    }

    private static String steps(String setup, List<String> places, Function<String, String> step) {
        return places.stream()
                .map(place -> "  - " + step.apply(place) + "\n")
                .collect(Collectors.joining("", "title: T\nsetup: " + setup + "\nsteps:\n", ""));
    }

    private static String host(String url) {
        return url.replaceFirst("^[a-zA-Z-]*:?[/\\\\]*", "").replaceFirst("(:\\d+)?([/?#\\\\].*)?$", "");
    }

    private static String quoted(String text) {
        return JSON.writeValueAsString(text);
    }

    /** What the reader of scenarios refuses is played without its neighbors' company, until it stands alone. */
    private void play(List<String> places, Function<List<String>, String> story)
            throws IOException, InterruptedException {
        String browser = BROWSERS.get(requests % BROWSERS.size());
        HttpResponse<String> answer = post(
                "api/runs",
                "application/json",
                JSON.writeValueAsString(Map.of("scenario", story.apply(places), "browsers", List.of(browser))));
        if (answer.statusCode() == 200) {
            played += places.size();
            JSON.readTree(answer.body()).findValues("address").forEach(this::hop);
        } else {
            assertThat(answer.statusCode()).as(answer.body() + places).isEqualTo(400);
            if (places.size() == 1) {
                refused++;
            } else {
                play(places.subList(0, places.size() / 2), story);
                play(places.subList(places.size() / 2, places.size()), story);
            }
        }
    }

    private void hop(JsonNode address) {
        if (address.isString()) {
            hops++;
            reached.add(address.stringValue());
        }
    }

    private void bring(String text) throws IOException, InterruptedException {
        HttpResponse<String> answer = form("bring", "text=" + encoded(text) + "&first=" + encoded("http://127.0.0.1/"));
        assertThat(answer.statusCode()).as(text).isIn(200, 400);
    }

    private static String curl(List<String> urls) {
        return urls.stream()
                        .map(url -> "HTTP/1.1 302 Found\nLocation: " + url + "\n\n")
                        .collect(Collectors.joining())
                + "HTTP/1.1 200 OK\n";
    }

    private static String har(List<String> urls) {
        List<Object> entries = new ArrayList<>();
        for (String url : urls) {
            entries.add(Map.of(
                    "request", Map.of("url", url),
                    "response", Map.of("status", 302, "redirectURL", url, "headers", List.of())));
        }
        return JSON.writeValueAsString(Map.of("log", Map.of("version", "1.2", "entries", entries)));
    }

    private void diagnose(String url) throws IOException, InterruptedException {
        for (String command : List.of("curl -v -L '" + url + "'", "dig " + host(url), "cert " + host(url))) {
            assertThat(form("diagnose", "command=" + encoded(command)).statusCode())
                    .as(command)
                    .isIn(200, 400);
        }
    }

    /** The way in for a visitor's own browser asks for any name that somebody types: here by hand, as a SOCKS client would. */
    private void browse(List<String> urls) throws IOException, InterruptedException {
        HttpResponse<String> opened =
                form("judge", "scenario=" + encoded("title: T\nsteps: [visit: 'https://example.com/']"));
        assertThat(opened.statusCode()).as(opened.body()).isEqualTo(303);
        String session = opened.headers().firstValue("Location").orElseThrow().replaceFirst("^/", "");
        Matcher port = SOCKS_PORT.matcher(http.send(
                        HttpRequest.newBuilder(URI.create(base + session + "/user.js"))
                                .build(),
                        BodyHandlers.ofString())
                .body());
        assertThat(port.find()).isTrue();
        int door = Integer.parseInt(port.group(1));
        assertThat(asks(door, "example.com", 443)).as("the brand is there").isZero();
        for (String url : urls) {
            Matcher number = PORT.matcher(url);
            int reply = asks(door, host(url), number.find() ? Integer.parseInt(number.group(1)) : 80);
            // A user name before the @ can be a name of the lab; nothing else in these addresses is.
            assertThat(reply == 0 && !host(url).contains("example.com")).as(url).isFalse();
        }
        assertThat(form(session + "/close", "").statusCode()).isEqualTo(303);
    }

    /** RFC 1928: greets, asks for a name, and answers the code of the reply; 255 where the proxy hung up. */
    private static int asks(int door, String name, int port) throws IOException {
        byte[] letters = name.getBytes(UTF_8);
        int length = Math.min(letters.length, 255);
        try (Socket socket = new Socket("127.0.0.1", door)) {
            socket.setSoTimeout(30_000);
            DataOutputStream out = new DataOutputStream(socket.getOutputStream());
            out.write(new byte[] {5, 1, 0, 5, 1, 0, 3, (byte) length});
            out.write(letters, 0, length);
            out.writeShort(port);
            out.flush();
            byte[] reply = socket.getInputStream().readNBytes(4);
            return reply.length < 4 ? 255 : reply[3];
        }
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, UTF_8);
    }

    private HttpResponse<String> form(String path, String form) throws IOException, InterruptedException {
        return post(path, "application/x-www-form-urlencoded", form);
    }

    private HttpResponse<String> post(String path, String type, String body) throws IOException, InterruptedException {
        requests++;
        HttpRequest request = HttpRequest.newBuilder(URI.create(base + path))
                .timeout(Duration.ofSeconds(120))
                .header("Content-Type", type)
                .POST(BodyPublishers.ofString(body))
                .build();
        return http.send(request, BodyHandlers.ofString());
    }

    /** Where the runs say that their requests went. */
    Set<String> reached() {
        return reached;
    }

    String figures() {
        return requests + " requests, " + played + " places played, " + refused + " refused, " + hops + " hops";
    }
}
