package padlock;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
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
import padlock.site.RunningSite;
import padlock.site.view.Wording;

/** The pages of the course in a made-up language: whatever of ours is still English was forgotten in a template. */
class PseudoLocaleTest {
    private static final HttpClient CLIENT = HttpClient.newHttpClient();
    private static final Path COURSE = Path.of("src/test/resources/course");
    private static final Wiring WIRING = new Wiring();

    @TempDir
    static Path data;

    private static String base = "";
    private static Optional<RunningSite> site = Optional.empty();

    private static Wording pseudo() {
        Map<String, String> sentences = new TreeMap<>();
        Wording.english().sentences().forEach((key, sentence) -> sentences.put(key, "⟦" + sentence + "⟧"));
        return new Wording(sentences);
    }

    @BeforeAll
    static void start() throws Exception {
        Settings settings = new Settings("127.0.0.1", 0, Optional.of(data), Optional.of(COURSE), Optional.empty());
        RunningSite running = WIRING.site(settings, pseudo()).start("127.0.0.1", 0);
        site = Optional.of(running);
        base = running.url().substring(0, running.url().length() - 1);
    }

    @AfterAll
    static void stop() {
        site.ifPresent(RunningSite::close);
        WIRING.close();
    }

    private static Document ask(String path, String form) throws Exception {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(base + path));
        if (!form.isEmpty()) {
            request.header("Content-Type", "application/x-www-form-urlencoded").POST(BodyPublishers.ofString(form));
        }
        HttpResponse<String> answer = CLIENT.send(request.build(), BodyHandlers.ofString());
        assertThat(answer.statusCode()).isEqualTo(200);
        return Jsoup.parse(answer.body());
    }

    @ParameterizedTest
    @CsvSource({
        "/,'',main",
        "/,x=1,main",
        "/lessons,'',.index",
        "/lessons/two,'',.lesson",
        "/tracks/new-hire,'',.index",
        "/glossary,'',.glossary",
        "/search?q=walrus,'',.index",
        "/search?q=nothing-like-it,'',.index",
        "/progress,'',.progress",
        "/record,'',.record",
        "/myths,'',.index",
        "/myths/fallback,guess=true,.bank",
        "/cases,'',.index",
        "/cases/dead,x=1,.bank",
        "/desk,'',.index",
        "/desk/dead,answer=0,.bank",
        "/lessons/two/tasks/second,choice=0,.task",
        "/lessons/two/tasks/second/fix,dns.tracking=cdn&cdn.https=valid,.task",
        "/lessons/two/handout/answers,'',.handout"
    })
    void everySentenceOfOursComesFromTheWords(String path, String form, String part) throws Exception {
        String authored = authored();
        for (Element found : ask(path, form).select(part)) {
            // What authors write, what runs say and what the sandbox shares is not in these words.
            found.select(
                            ".hits .quiet, .story, .because, .address, .steps li p, .yaml pre, .prose, .field, .solution, .letter, .line-box, svg, .code, .window-code, .window-certificate p:not(.window-title):not(.window-ways)")
                    .remove();
            found.getAllElements().stream()
                    .flatMap(element -> element.textNodes().stream())
                    .map(TextNode::text)
                    .map(String::strip)
                    .filter(text -> text.matches(".*\\p{L}{2}.*"))
                    .forEach(text -> assertThat(text.contains("⟦") || authored.contains(text))
                            .as(text)
                            .isTrue());
            for (String attribute : new String[] {"aria-label", "placeholder", "title"}) {
                found.select("[" + attribute + "]")
                        .eachAttr(attribute)
                        .forEach(text -> assertThat(text.contains("⟦") || authored.contains(text))
                                .as(text)
                                .isTrue());
            }
        }
    }

    /** Everything that the files of the small course and the rules say, and the words of outcomes and browsers. */
    private static String authored() throws IOException {
        StringBuilder all = new StringBuilder(
                "Delivered Upgraded Warned Blocked Failed Broken Chromium 156 Example Spring is here ");
        try (Stream<Path> files = Files.walk(COURSE)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                all.append(Files.readString(file).replaceAll("[*\\s]+", " "));
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
