package padlock;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import padlock.hostile.HostileText;
import padlock.hostile.Routes.Route;
import padlock.matrix.Matrix;
import padlock.matrix.StandardSetups;
import padlock.room.Journal;
import padlock.room.RoomLimits;
import padlock.room.Rooms;
import padlock.site.RunningSite;
import padlock.site.Site;
import padlock.site.engine.Limits;
import padlock.site.front.Front;
import padlock.site.learner.Keeping;
import padlock.site.room.Classroom;
import padlock.words.Wording;

/** The whole site over real HTTP, with the real readers; stories are played in memory, so that attacks are many. */
final class AttackedSite implements AutoCloseable {
    private final Wiring wiring = new Wiring();
    private final HttpClient client = HttpClient.newHttpClient();
    private final Keeping keeping;
    private final RunningSite site;
    private String room = "";
    private String cookie = "";

    AttackedSite(Path data) throws Exception {
        var library = wiring.library(Optional.empty());
        keeping = Keeping.in(data, Clock.systemUTC());
        Rooms rooms =
                new Rooms(wiring.sheets(Optional.empty(), library), Journal.none(), RoomLimits.STANDARD, Instant.now());
        site = new Site(
                        new CourseEngine(
                                wiring.profiles(),
                                wiring.reader(),
                                wiring.model(),
                                wiring.wire(),
                                wiring.model(),
                                wiring.campaigns(),
                                new Once<>(() ->
                                        Matrix.play(StandardSetups.packed().all(), wiring.browsers(), wiring.model())),
                                wiring.judge(),
                                library),
                        Limits.STANDARD,
                        keeping,
                        Wording.english(),
                        new Classroom(rooms, InstantSource.system(), "127.0.0.1", Optional.empty()),
                        Front.at(Optional.empty()))
                .start("127.0.0.1", 0);
        HttpResponse<String> opened = send(new Route("POST", "/rooms"), "/rooms", "sheet=hsts-in-five-minutes");
        room = opened.headers().firstValue("Location").orElseThrow().replaceAll(".*/r/([^/]+)/.*", "$1");
        cookie = opened.headers().firstValue("Set-Cookie").orElseThrow().replaceAll(";.*", "");
    }

    @Override
    public void close() {
        site.close();
        keeping.close();
        wiring.close();
    }

    String room() {
        return room;
    }

    /** A route's path with something in the place of each placeholder. */
    static String path(Route route, Map<String, String> values, HostileText texts) {
        StringBuilder path = new StringBuilder();
        for (String part : route.path().split("(?=[{<])|(?<=[}>])")) {
            boolean placeholder = part.startsWith("{") || part.startsWith("<");
            path.append(
                    placeholder
                            ? encoded(values.getOrDefault(part.substring(1, part.length() - 1), texts.word()))
                            : part);
        }
        return path.toString();
    }

    static String form(Map<String, String> fields) {
        return fields.entrySet().stream()
                .map(field -> encoded(field.getKey()) + "=" + encoded(field.getValue()))
                .collect(Collectors.joining("&"));
    }

    static Map<String, String> each(Iterable<String> names, String value) {
        Map<String, String> fields = new LinkedHashMap<>();
        names.forEach(name -> fields.put(name, value));
        return fields;
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, UTF_8).replace("+", "%20");
    }

    HttpResponse<String> send(Route route, String path, String form) throws IOException, InterruptedException {
        boolean post = route.method().equals("POST");
        URI uri = URI.create(site.url().replaceFirst("/$", "") + path + (post || form.isEmpty() ? "" : "?" + form));
        HttpRequest.Builder request = HttpRequest.newBuilder(uri).timeout(Duration.ofSeconds(30));
        if (!cookie.isEmpty()) {
            request.header("Cookie", cookie);
        }
        if (post) {
            boolean api = path.startsWith("/api/");
            request.header("Content-Type", api ? "application/json" : "application/x-www-form-urlencoded")
                    .POST(BodyPublishers.ofString(form));
        }
        return client.send(request.build(), BodyHandlers.ofString());
    }

    /** Nothing of what somebody sent became markup. Our own pages hold none of this, so whatever is found came from outside. */
    static void assertHarmless(HttpResponse<String> answer, String what) {
        assertThat(answer.headers().firstValue("Content-Security-Policy"))
                .as(what)
                .isPresent();
        answer.headers()
                .firstValue("Location")
                .ifPresent(place -> assertThat(answer.uri().resolve(place).getAuthority())
                        .as(what)
                        .isEqualTo(answer.uri().getAuthority()));
        if (!answer.headers().firstValue("Content-Type").orElse("").startsWith("text/html")) {
            assertThat(answer.headers().firstValue("X-Content-Type-Options")).contains("nosniff");
            return;
        }
        Document page = Jsoup.parse(answer.body());
        assertThat(page.select(
                                "script:not([src^=/static/]):not([src*=/static/]), iframe, object, embed, base, [style], style,"
                                        + " meta[http-equiv]:not([content=5]), img:not([src^=data:])")
                        .outerHtml())
                .as(what)
                .isEmpty();
        for (Element element : page.getAllElements()) {
            for (Attribute attribute : element.attributes()) {
                assertThat(attribute.getKey()).as(what).doesNotStartWith("on");
                if (attribute.getKey().matches("href|src|action|formaction|xlink:href")) {
                    assertThat(attribute.getValue().strip().toLowerCase(java.util.Locale.ROOT))
                            .as(what)
                            .doesNotStartWith("javascript:")
                            .doesNotStartWith("data:text")
                            .doesNotStartWith("//");
                }
            }
        }
    }
}
