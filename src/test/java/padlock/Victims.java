package padlock;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import padlock.bring.Brought;
import padlock.bring.Explainer;
import padlock.campaign.CampaignReader;
import padlock.content.Folder;
import padlock.diagnosis.Diagnosis;
import padlock.lesson.Library;
import padlock.lesson.Part;
import padlock.progress.ProgressExport;
import padlock.room.sheet.RunSheetReader;
import padlock.scenario.Scenario;
import padlock.share.Parcel;
import padlock.share.ShareLink;
import padlock.site.engine.Engine;

/** Every reader of texts that come from outside, each with a good text to break. A new reader is one entry more in {@link #all}. */
final class Victims implements AutoCloseable {
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
    private static final String CURL = """
            $ curl -sIL http://click.example.com/x?a=1
            HTTP/1.1 301 Moved Permanently
            Location: https://example.com/a

            HTTP/2 302
            strict-transport-security: max-age=31536000; includeSubDomains
            location: /b

            HTTP/1.1 200 OK
            """;
    private static final String HAR = """
            {"log": {"version": "1.2", "entries": [
              {"_resourceType": "document", "request": {"url": "https://example.com/"},
               "response": {"status": 200, "headers": [{"name": "strict-transport-security", "value": "max-age=1"}],
                            "content": {"mimeType": "text/html"}}},
              {"request": {"url": "http://images.example.com/a.png"}, "response": {"status": 302, "headers": [],
               "redirectURL": "https://images.example.com/b.png", "content": {"mimeType": "image/png"}}}]}}
            """;
    private static final String SOURCE = """
            From: News <news@example.com>
            Subject: =?utf-8?Q?Fr=C3=BChling?=
            MIME-Version: 1.0
            Content-Type: multipart/alternative; boundary="b1"

            --b1
            Content-Type: text/plain

            Text
            --b1
            Content-Type: text/html; charset=iso-8859-1
            Content-Transfer-Encoding: quoted-printable

            <a href=3D"http://click.example.com/ls/=
            click?upn=3Du001.x">Fr=FChling</a><img src=3D"http://images.example.com/a.png">
            --b1--
            """;
    private static final String COMMAND = "curl -v -L 'http://click.example.com/ls/click?upn=1' -A 'x y'";

    private final Wiring wiring = new Wiring();
    private final Path course;

    /** A reader, and a good text for it. */
    record Victim(String name, String good, Consumer<String> reader) {}

    /** @param folder where a course may be written, which its reader reads */
    Victims(Path folder) throws IOException {
        this.course = copyOfTheCourse(folder.resolve("course"));
    }

    List<Victim> all() throws IOException {
        Library library = wiring.library(Optional.empty());
        Engine engine = new CourseEngine(
                wiring.profiles(),
                wiring.reader(),
                wiring.model(),
                wiring.wire(),
                wiring.model(),
                wiring.campaigns(),
                wiring::matrix,
                wiring.judge(),
                library);
        Explainer explainer = new Explainer(wiring.profiles());
        Consumer<String> bring = text -> bring(explainer, text);
        String link = ShareLink.write(new Parcel(STORY, MAIL, "chromium-156")).orElseThrow();
        var sheets = new RunSheetReader(library.current().scenarios(), wiring.browsers());
        var campaigns = new CampaignReader(wiring.browsers());
        Diagnosis moment = Diagnosis.at(
                wiring.model(), engine.read(STORY, Map.of()).scenario().orElseThrow(), 3);
        return List.of(
                new Victim("scenario", STORY, text -> play(engine, text, Map.of())),
                new Victim("mail", MAIL, text -> play(engine, WITH_MAIL, Map.of("mail.html", text))),
                new Victim("lesson", text("src/test/resources/course/m/two.md"), this::read),
                new Victim("campaign", text("src/docs/campaign.yml"), text -> campaigns.read("c.yml", text)),
                new Victim(
                        "run sheet",
                        text("lessons/run-sheets/hsts-in-five-minutes.yml"),
                        text -> sheets.read("s.yml", "s", text)),
                new Victim("question", QUESTION, wiring.questions()::answer),
                new Victim("command", COMMAND, moment::ask),
                new Victim("curl", CURL, bring),
                new Victim("HAR", HAR, bring),
                new Victim("mail source", SOURCE, bring),
                new Victim("share link", link, ShareLink::read),
                new Victim("link content", STORY, text -> unpack(engine, text)),
                new Victim(
                        "progress",
                        ProgressExport.write(List.of()),
                        text -> ProgressExport.read(text.getBytes(UTF_8))));
    }

    private static String text(String file) throws IOException {
        return Files.readString(Path.of(file));
    }

    private static void play(Engine engine, String yaml, Map<String, String> beside) {
        Optional<Scenario> scenario = engine.read(yaml, beside).scenario();
        scenario.ifPresent(story -> engine.run(story, "chromium-156"));
    }

    private static void bring(Explainer explainer, String text) {
        Brought brought = Brought.read(text, "");
        if (brought instanceof Brought.Answers answers) {
            explainer.explain(answers);
        } else if (brought instanceof Brought.Letter letter) {
            explainer.explain(letter);
        }
    }

    /** A link that is whole, whatever it carries. */
    private static void unpack(Engine engine, String text) {
        ShareLink.write(new Parcel(text, text, text))
                .flatMap(link -> ShareLink.read(link).parcel())
                .ifPresent(parcel -> engine.read(parcel.scenario(), Map.of("mail.html", parcel.mail())));
    }

    private static Path copyOfTheCourse(Path copies) throws IOException {
        Path from = Path.of("src/test/resources/course");
        try (Stream<Path> files = Files.walk(from)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Path copy = copies.resolve(from.relativize(file).toString());
                Files.createDirectories(copy.getParent());
                Files.copy(file, copy);
            }
        }
        return copies;
    }

    private void read(String text) {
        try {
            Files.write(course.resolve("m/two.md"), text.getBytes(UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        for (String html : prose(new Library(Folder.of(course), wiring.browsers()))) {
            assertThat(Jsoup.parse(html).select("script, iframe, svg, style, [onerror], [onload], [href^=javascript]"))
                    .isEmpty();
        }
    }

    private static List<String> prose(Library library) {
        return library.current().course().modules().stream()
                .flatMap(module -> module.lessons().stream())
                .flatMap(lesson -> lesson.parts().stream())
                .filter(Part.Prose.class::isInstance)
                .map(part -> ((Part.Prose) part).html())
                .toList();
    }

    @Override
    public void close() {
        wiring.close();
    }
}
