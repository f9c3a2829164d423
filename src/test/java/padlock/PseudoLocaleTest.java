package padlock;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import padlock.site.RunningSite;
import padlock.words.Wording;

/** All pages in a made-up language: whatever of ours is still English was forgotten in a template. */
class PseudoLocaleTest {
    private static final HttpClient CLIENT = HttpClient.newBuilder()
            .cookieHandler(new CookieManager())
            .followRedirects(HttpClient.Redirect.NORMAL)
            .build();
    private static final Path COURSE = Path.of("src/test/resources/course");
    private static final Wiring WIRING = new Wiring();

    // Where forms and not links lead to, and where everything begins.
    private static final List<String> NOT_LINKED =
            List.of("/", "/diagnose", "/record", "/sandbox/hsts", "/sandbox/script", "/search");

    // What files say is an author's, and a switch may be set to anything.
    private static final String OF_THE_ENGINE = String.join(
            ",", ".address, .yaml pre, .prose, .solution, .code, code", ".window-code, .hits .quiet, textarea");

    // A host or a path, such as a drawing shows.
    private static final String ADDRESS = "(https? )?[^ ]*[./][^ ]*";

    private static final Pattern EMPTY_PLACE = Pattern.compile("\\{[0-9]-?}");

    // A file's author is told in English what is wrong with it.
    private static final Pattern PROBLEM = Pattern.compile("[^ ]+:[0-9]+:[0-9]+: .*");

    @TempDir
    static Path data;

    private static String authored = "";
    private static String base = "";
    private static Optional<RunningSite> site = Optional.empty();

    private static Wording pseudo() {
        Map<String, String> sentences = new TreeMap<>();
        Wording.english()
                .sentences()
                .forEach((key, sentence) -> sentences.put(key, "⟦" + sentence.replaceAll("`([^`]*)`", "⟧`$1`⟦") + "⟧"));
        // Not ours: an author's.
        sentences.put("sentence.written", "{0}");
        return new Wording(sentences);
    }

    @BeforeAll
    static void start() throws Exception {
        Settings settings = new Settings("127.0.0.1", 0, Optional.of(data), Optional.of(COURSE), Optional.empty());
        RunningSite running = WIRING.site(settings, pseudo()).start("127.0.0.1", 0);
        site = Optional.of(running);
        authored = authored();
        base = running.url().substring(0, running.url().length() - 1);
    }

    @AfterAll
    static void stop() {
        site.ifPresent(RunningSite::close);
        WIRING.close();
    }

    private static HttpResponse<String> ask(String path, String form) throws Exception {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(base + path));
        if (!form.isEmpty()) {
            request.header("Content-Type", "application/x-www-form-urlencoded").POST(BodyPublishers.ofString(form));
        }
        return CLIENT.send(request.build(), BodyHandlers.ofString());
    }

    @ParameterizedTest
    @CsvSource({
        "/,x=1",
        "/search?q=walrus,''",
        "/search?q=nothing-like-it,''",
        "/myths/fallback,guess=true",
        "/cases/dead,x=1",
        "/desk/dead,answer=0",
        "/lessons/two/tasks/second,choice=0",
        "/lessons/two/tasks/second/fix,dns.tracking=cdn&cdn.https=valid",
        "/campaign,recipients=1000",
        "/campaign,recipients=none",
        "/campaign,setup=none"
    })
    void everySentenceOfOursComesFromTheWords(String path, String form) throws Exception {
        assertThat(foreign(Jsoup.parse(ask(path, form).body()), authored)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"/nowhere,404", "/rules/questions/none,404", "/sandbox/nowhere,404"})
    void errorsAreToldInTheLanguageOfTheSite(String path, int status) throws Exception {
        HttpResponse<String> answer = ask(path, "");
        assertThat(answer.statusCode()).isEqualTo(status);
        assertThat(foreign(Jsoup.parse(answer.body()), authored)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ' ',
            value = {
                "/sandbox brand.hsts=max-age%3D300&dns.tracking=cdn&undo=1",
                "/sandbox/run x=1",
                "/sandbox/run dns.tracking=cdn&cdn.forward-query=false&reader.mail=gmail&clicks=2",
                "/sandbox/run dns.tracking=missing&landing.url=https://shop.example.org/",
                "/sandbox/run dns.ttl-seconds=soon&esp.https=closed&esp.links=https",
                "/bring text=&first=",
                "/bring text=HTTP/1.1%20200%20OK&first=http://click.example.com/",
                "/bring text=HTTP/1.1%20302%20Found%0AStrict-Transport-Security:%20max-age=9%0A%0AHTTP/1.1%20200%20OK&first=https://a.example/",
                "/bring text=%3Ca%20href='http://click.example.com/x'%3Ex%3C/a%3E%3Cimg%20src='http://sendgrid.net/x.png'%3E&first=",
                "/bring text=hello&first=",
                "/bring text=%7B&first=",
                "/bring text=Subject:%20x&first=",
                "/diagnose command=dig%20CNAME%20click.example.com&clicks=2&dns.caa=pki.goog",
                "/diagnose command=cert%20click.example.com",
                "/diagnose command=curl%20-v%20https://click.example.com/",
                "/diagnose command=curl%20-v%20http://nowhere.example.com/",
                "/diagnose command=log",
                "/diagnose command=screen",
                "/diagnose command=twin",
                "/diagnose command=nonsense"
            })
    void everyPageOfTheSandboxComesFromTheWords(String path, String form) throws Exception {
        assertThat(foreign(Jsoup.parse(ask(path, form).body()), authored)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ' ',
            value = {
                "/sandbox/script to=3",
                "/sandbox/script here=1&add=wait&add-wait=1d",
                "/sandbox/hsts query=click.example.com",
                "/sandbox/hsts query=example.org&learn=1&name=www.example.com",
                "/sandbox/hsts forget=all",
                "/sandbox/large to=2",
                "/sandbox/compare against=reader",
                "/sandbox/compare against=browser&other-browser=firefox-153",
                "/sandbox/compare against=setup&change=hsts%3Dnone",
                "/sandbox/compare against=setup",
                "/sandbox/compare against=moment&add=month",
                "/sandbox/clock add=year",
                "/sandbox/clock waited=P9999D",
                "/sandbox/releases go=2",
                "/sandbox/path target=https://shop.example.org/",
                "/sandbox/path hop=0&target=https://shop.example.org/",
                "/sandbox/certificate hop=0",
                "/share x=1",
                "/share/curl step=4"
            })
    void everyPageThatTakesAScenarioComesFromTheWords(String path, String form) throws Exception {
        HttpResponse<String> answer = ask(path, form + "&scenario=" + story());
        assertThat(answer.headers().firstValue("Content-Type").orElse("")).startsWith("text/html");
        assertThat(foreign(Jsoup.parse(answer.body()), authored)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"/sandbox/script", "/sandbox/compare", "/sandbox/clock", "/sandbox/large", "/share", "/judge"})
    void whatCannotBeReadIsToldInTheLanguageOfTheSite(String path) throws Exception {
        HttpResponse<String> answer = ask(path, "scenario=walrus");
        assertThat(answer.body()).contains("walrus");
        assertThat(foreign(Jsoup.parse(answer.body()), authored)).isEmpty();
    }

    @Test
    void aRealBrowserIsWaitedForInTheLanguageOfTheSite() throws Exception {
        String text = "title: Spring is here\nbrowsers: [chromium-156]\nsteps:\n  - send: newsletter\n  - click: 1\n";
        HttpResponse<String> answer = ask("/judge", "scenario=" + URLEncoder.encode(text, StandardCharsets.UTF_8));
        Document page = Jsoup.parse(answer.body());
        assertThat(page.select(".judge-step > h3")).isNotEmpty();
        assertThat(foreign(page, authored)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"wait: 1d", "forget: all", "scan: mail", "unsubscribe: one-click", "install: app"})
    void whatNoRealBrowserCanPlayIsRefusedInTheLanguageOfTheSite(String step) throws Exception {
        String text = "title: Spring is here\nsteps: [ send: newsletter, click: 1, " + step + " ]\n";
        HttpResponse<String> answer = ask("/judge", "scenario=" + URLEncoder.encode(text, StandardCharsets.UTF_8));
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(foreign(Jsoup.parse(answer.body()), authored)).isEmpty();
    }

    @Test
    void everySharedScenarioIsToldInTheLanguageOfTheSite() throws Exception {
        Document page = Jsoup.parse(ask("/share", "scenario=" + story()).body());
        String link = page.select("a[href^=/s/]").attr("href");
        String frame = page.select("a[href^=/embed/]").attr("href");
        for (String path : List.of(link, frame, "/s/1.nothing", "/embed/1.nothing")) {
            assertThat(foreign(Jsoup.parse(ask(path, "").body()), authored))
                    .as(path)
                    .isEmpty();
        }
    }

    @Test
    void everyPageOfARoomComesFromTheWords() throws Exception {
        HttpResponse<String> desk = ask("/rooms", "sheet=small");
        String room = desk.uri().getPath().replaceAll("/desk$", "");
        String code = room.substring(room.lastIndexOf('/') + 1);
        String known = authored + " r/" + code + " " + code.substring(0, 3) + " " + code.substring(3) + " ";
        ask(room + "/join", "name=Example");
        Map<String, List<String>> found = new TreeMap<>();
        for (String act : List.of("back", "ask", "close", "walk", "run", "blank", "next", "end")) {
            ask(room + "/desk/do", "do=" + act);
            ask(room + (act.equals("ask") ? "/predict" : "/signal"), "choice=1&signal=stuck");
            for (String page : List.of(room, room + "/screen", room + "/desk")) {
                HttpResponse<String> answer = ask(page, "");
                List<String> foreign = foreign(Jsoup.parse(answer.body()), known);
                if (!foreign.isEmpty()) {
                    found.put(page + " after " + act, foreign);
                }
            }
        }
        assertThat(found).isEmpty();
        assertThat(ask(room + "/desk", "").body()).contains("Two clicks, step by step");
    }

    /** A story in which most kinds of steps happen. */
    private static String story() {
        String text = """
                title: Spring is here
                setup:
                  brand: { hsts: { example.com: max-age=31536000; includeSubDomains } }
                  dns: { tracking: cdn }
                  esp: { links: https }
                browsers: [chromium-156]
                steps:
                  - visit: https://example.com/
                  - wait: 1d
                  - send: newsletter
                  - open: mail
                  - click: 1
                  - change: { cdn: { https: expired } }
                  - wait: 90m
                  - validate: branding
                  - scan: mail
                  - install: app
                  - unsubscribe: one-click
                  - click: { link: 1, accept-warning: true }
                """;
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    @Test
    void everyPageThatALinkLeadsToComesFromTheWords() throws Exception {
        Map<String, List<String>> found = new TreeMap<>();
        Set<String> known = new TreeSet<>(NOT_LINKED);
        Deque<String> open = new ArrayDeque<>(known);
        while (!open.isEmpty()) {
            String path = open.removeFirst();
            HttpResponse<String> answer = ask(path, "");
            if (!answer.headers().firstValue("Content-Type").orElse("").startsWith("text/html")) {
                continue;
            }
            Document page = Jsoup.parse(answer.body());
            page.select("a[href^=/]").eachAttr("href").stream()
                    .map(link -> link.replaceAll("[?#].*", ""))
                    .filter(known::add)
                    .forEach(open::add);
            List<String> foreign = foreign(page, authored);
            if (!foreign.isEmpty()) {
                found.put(path, foreign);
            }
        }
        assertThat(known).contains("/lessons/two", "/lessons/two/handout/answers", "/matrix", "/campaign", "/rules");
        assertThat(found).isEmpty();
    }

    /** What a page says that stands neither in the words nor in the content. */
    private static List<String> foreign(Document page, String authored) {
        Element body = page.clone().body();
        body.select(OF_THE_ENGINE).remove();
        Stream<String> texts = body.getAllElements().stream()
                .flatMap(element -> element.textNodes().stream())
                .map(TextNode::text);
        Stream<String> attributes = Stream.of("aria-label", "placeholder", "title", "alt", "data-label")
                .flatMap(name -> body.select("[" + name + "]").eachAttr(name).stream());
        return Stream.concat(Stream.of(page.title().replace(" · Padlock", "")), Stream.concat(texts, attributes))
                .map(text -> EMPTY_PLACE.matcher(text).find() ? "not filled in: " + text : withoutWords(text))
                .filter(rest -> rest.matches(".*\\p{L}{2}.*") && !rest.matches(ADDRESS) && !stands(rest, authored))
                .filter(rest -> !PROBLEM.matcher(rest).matches())
                .distinct()
                .toList();
    }

    /** Whether an author wrote it, or each part of what is told in a row. */
    private static boolean stands(String text, String authored) {
        return authored.contains(text) || Stream.of(text.split(" · |, | → ")).allMatch(authored::contains);
    }

    /** What is left of a text without what came from the words; words may stand in words. */
    private static String withoutWords(String text) {
        String rest = text.replaceAll("⟦[^⟦⟧]*⟧", "");
        return rest.equals(text) ? text.replaceAll("^[\\P{L}]+|[ ·:,.]+$", "") : withoutWords(rest);
    }

    /** Everything that the files of the small course, the rules, the profiles and the setups say, and a few names. */
    private static String authored() throws IOException {
        StringBuilder all = new StringBuilder(
                " · Padlock Example Spring is here click.example.com SVG PNG Mermaid HAR JSON Linux macOS Windows assumed, not measured (Padlock, 2026-11-22) ");
        for (Path folder : List.of(
                COURSE,
                Path.of("src/main/resources/profiles"),
                Path.of("src/main/resources/setups"),
                Path.of("src/main/resources/padlock/compare"),
                Path.of("src/main/resources/padlock/policy"))) {
            try (Stream<Path> files = Files.walk(folder)) {
                for (Path file : files.filter(Files::isRegularFile).toList()) {
                    String text = Files.readString(file).replaceAll("\\s+", " ");
                    all.append(text).append(text.replace("*", ""));
                }
            }
        }
        return all.toString();
    }

    @Test
    void aSentenceThatIsMissingIsABug() {
        assertThatThrownBy(() -> Wording.english().say("no.such.key")).hasMessageContaining("no.such.key");
        assertThat(Wording.english().say("course.part", 1, 2)).isEqualTo("1 of 2 tasks done");
    }
}
