package padlock;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import padlock.hostile.Endurance;
import padlock.hostile.HostileText;
import padlock.hostile.Routes;
import padlock.hostile.Routes.Route;
import padlock.lesson.Holdings;
import padlock.lesson.Library;
import padlock.progress.ProgressExport;
import padlock.scenario.Scenario;
import padlock.site.engine.Engine;

/**
 * Seeded attacks on every route and every reader: no bug, nothing that takes a second, no growth. A new reader is one entry more in
 * {@link #readers}. With {@code -Dpadlock.inputs=20000} there are more than 100,000.
 */
@Timeout(3_000)
class HostileInputTest {
    private static final long SEED = 20_261_122;
    private static final String STORY = """
            title: A story
            setup:
              brand: { https: valid, hsts: { example.com: "max-age=31536000; includeSubDomains" } }
              dns: { tracking: cdn }
              cdn: { https: wrong-host, cache-seconds: 60 }
              esp: { vendor: sendgrid, links: https }
              reader: { mail: gmail }
            steps:
              - visit: https://example.com/
              - send: newsletter
              - open: mail
              - click: { link: 1, accept-warning: true }
              - wait: 30d
              - change: { cdn: { https: expired } }
              - scan: mail
            expect:
              - { step: 4, outcome: blocked }
            """;
    private static final String MAIL = """
            <html><body><p style="color:red">Hello</p><a href="https://www.example.com/spring?a=1&amp;b=2#c">Spring</a>
            <img src="http://images.example.com/hero.png" srcset="a.png 1x, b.png 2x" alt="x"><a href='mailto:a@example.com'>m</a>
            <a href="http://shop.example.org/">Shop</a></body></html>
            """;
    private static final String QUESTION =
            "{\"id\":1,\"ask\":\"hsts-header\",\"browser\":\"chromium-156\",\"header\":\"max-age=1\"}";
    private static final String WITH_MAIL =
            "title: T\nsteps:\n  - send: mail.html\n  - open: mail\n  - click: 1\n  - scan: mail\n";

    @TempDir
    private Path folder;

    private final Wiring wiring = new Wiring();

    private Engine engine() {
        return new CourseEngine(
                wiring.profiles(),
                wiring.reader(),
                wiring.model(),
                wiring.wire(),
                wiring.model(),
                wiring.campaigns(),
                wiring::matrix,
                wiring.judge(),
                wiring.library(Optional.empty()));
    }

    /** A reader, and a good text for it. */
    private record Victim(String name, String good, Consumer<String> reader) {}

    /** Each reader with a good text to break. */
    private List<Victim> readers() throws Exception {
        Engine engine = engine();
        String campaign = Files.readString(Path.of("src/docs/campaign.yml"));
        String lesson = Files.readString(Path.of("src/test/resources/course/m/two.md"));
        var campaigns = new padlock.campaign.CampaignReader(wiring.browsers());
        var questions = wiring.questions();
        Path course = copyOfTheCourse();
        return List.of(
                new Victim("scenario", STORY, text -> play(engine, text, Map.of())),
                new Victim("mail", MAIL, text -> play(engine, WITH_MAIL, Map.of("mail.html", text))),
                new Victim("lesson", lesson, text -> read(course, text)),
                new Victim("campaign", campaign, text -> campaigns.read("c.yml", text)),
                new Victim("question", QUESTION, questions::answer),
                new Victim(
                        "progress",
                        ProgressExport.write(List.of()),
                        text -> ProgressExport.read(text.getBytes(UTF_8))));
    }

    private static void play(Engine engine, String yaml, Map<String, String> beside) {
        Optional<Scenario> scenario = engine.read(yaml, beside).scenario();
        scenario.ifPresent(story -> engine.run(story, "chromium-156"));
    }

    private Path copyOfTheCourse() throws Exception {
        Path from = Path.of("src/test/resources/course");
        try (var files = Files.walk(from)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Path copy =
                        folder.resolve("course").resolve(from.relativize(file).toString());
                Files.createDirectories(copy.getParent());
                Files.copy(file, copy);
            }
        }
        return folder.resolve("course");
    }

    private void read(Path course, String text) {
        try {
            Files.write(course.resolve("m/two.md"), text.getBytes(UTF_8));
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
        Holdings held = new Library(padlock.content.Folder.of(course), wiring.browsers()).current();
        for (String html : proseOf(held)) {
            org.jsoup.nodes.Document page = org.jsoup.Jsoup.parse(html);
            assertThat(page.select("script, iframe, svg, style, [onerror], [onload], [href^=javascript]"))
                    .isEmpty();
        }
    }

    private static List<String> proseOf(Holdings held) {
        List<String> prose = new ArrayList<>();
        held.course()
                .modules()
                .forEach(module -> module.lessons()
                        .forEach(lesson -> lesson.parts().stream()
                                .filter(padlock.lesson.Part.Prose.class::isInstance)
                                .forEach(part -> prose.add(((padlock.lesson.Part.Prose) part).html()))));
        return prose;
    }

    @Test
    void everyReaderSurvivesBrokenTexts() throws Exception {
        List<String> failures = new ArrayList<>();
        for (Victim victim : readers()) {
            HostileText texts = new HostileText(SEED + victim.name().hashCode());
            Endurance endurance = new Endurance();
            for (int i = 0; i < Endurance.INPUTS; i++) {
                String text = texts.broken(victim.good());
                try {
                    Endurance.slow(() -> victim.reader().accept(text))
                            .ifPresent(slow -> failures.add(victim.name() + ": " + slow + ": " + text));
                } catch (RuntimeException | StackOverflowError | AssertionError bug) {
                    failures.add(victim.name() + ": " + bug + " at "
                            + List.of(bug.getStackTrace()).subList(0, Math.min(3, bug.getStackTrace().length))
                            + " for: " + text);
                }
                if (i == Endurance.INPUTS / 10) {
                    endurance.settled();
                }
            }
            endurance.growth().ifPresent(growth -> failures.add(victim.name() + ": " + growth));
        }
        assertThat(failures.stream().limit(8)).isEmpty();
    }

    @Test
    void everyRouteSurvivesHostileRequests() throws Exception {
        List<Route> routes =
                Routes.all().stream().filter(route -> !route.streams()).toList();
        List<String> fields = Routes.fields();
        assertThat(routes).hasSizeGreaterThan(40);
        assertThat(fields).hasSizeGreaterThan(40);
        HostileText texts = new HostileText(SEED);
        Endurance endurance = new Endurance();
        List<String> failures = new ArrayList<>();
        try (AttackedSite site = new AttackedSite(folder.resolve("data"))) {
            for (int i = 0; i < Endurance.INPUTS; i++) {
                Route route = routes.get(i % routes.size());
                String path = AttackedSite.path(route, places(site, texts), texts);
                String body = body(route, fields, texts);
                String what = route.method() + " " + path + " " + body;
                Endurance.slow(() -> {
                            HttpResponse<String> answer = site.send(route, path, body);
                            if (answer.statusCode() >= 500 && answer.statusCode() != 503) {
                                failures.add(answer.statusCode() + " " + what);
                            }
                            AttackedSite.assertHarmless(answer, what);
                        })
                        .ifPresent(slow -> failures.add(slow + ": " + what));
                if (i == Endurance.INPUTS / 10) {
                    endurance.settled();
                }
            }
            endurance.growth().ifPresent(failures::add);
        }
        assertThat(failures.stream().limit(8)).isEmpty();
    }

    /** Half of the time the place exists. */
    private static Map<String, String> places(AttackedSite site, HostileText texts) {
        Map<String, String> values = new HashMap<>();
        if (texts.below(2) == 0) {
            values.put("code", site.room());
        }
        if (texts.below(2) == 0) {
            values.put("id", texts.one(List.of("hsts-is-learned", "what-a-tracked-click-does")));
        }
        return values;
    }

    private static String body(Route route, List<String> fields, HostileText texts) {
        if (route.path().startsWith("/api/")) {
            return texts.broken(
                    "{\"scenario\":\"title: T\\nsteps: [send: newsletter]\",\"browsers\":[\"chromium-156\"]}");
        }
        Map<String, String> form = new HashMap<>();
        for (int i = texts.below(8); i > 0; i--) {
            form.put(
                    texts.one(fields),
                    texts.below(3) == 0 ? texts.one(List.of("1", "2", "next", "http", "x", "all")) : texts.word());
        }
        String body = AttackedSite.form(form);
        return route.method().equals("POST") && texts.below(6) == 0 ? texts.broken(body) : body;
    }

    @Test
    void noFieldOfNoPageRunsWhatWasTyped() throws Exception {
        HostileText texts = new HostileText(SEED);
        List<String> fields = Routes.fields();
        try (AttackedSite site = new AttackedSite(folder.resolve("data"))) {
            for (Route route : Routes.all()) {
                for (String injection : HostileText.INJECTIONS) {
                    if (route.streams()) {
                        continue;
                    }
                    String path = AttackedSite.path(route, places(site, texts), texts);
                    String form = AttackedSite.form(AttackedSite.each(fields, injection));
                    HttpResponse<String> answer = site.send(
                            route,
                            path,
                            route.method().equals("GET")
                                    ? form.substring(0, Math.min(5_000, form.length()))
                                            .replaceFirst("%[0-9A-F]?$", "")
                                    : form);
                    assertThat(answer.statusCode()).as(route + " " + injection).isNotEqualTo(500);
                    AttackedSite.assertHarmless(answer, route + " " + injection);
                }
            }
        }
    }
}
