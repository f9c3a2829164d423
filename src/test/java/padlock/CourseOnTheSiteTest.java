package padlock;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import padlock.policy.Rule;
import padlock.site.Raw;
import padlock.site.RunningSite;

/** The whole site on a small course, with a data folder: what a learner does, and what is left of it. */
class CourseOnTheSiteTest {
    private static final Path COURSE = Path.of("src/test/resources/course");
    private static final String TASK = "/lessons/two/tasks/second";

    private final HttpClient client = HttpClient.newHttpClient();

    @TempDir
    Path folder;

    private Wiring wiring = new Wiring();
    private Optional<RunningSite> site = Optional.empty();
    private String cookie = "";

    @BeforeEach
    void aSmallCourse() throws Exception {
        try (Stream<Path> files = Files.walk(COURSE)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Path copy = folder.resolve("lessons").resolve(COURSE.relativize(file));
                Files.createDirectories(copy.resolveSibling(""));
                Files.copy(file, copy);
            }
        }
        start(folder.resolve("data"));
    }

    private void start(Path data) throws Exception {
        wiring = new Wiring();
        site = Optional.of(wiring.site(new Settings(
                        "127.0.0.1", 0, Optional.of(data), Optional.of(folder.resolve("lessons")), Optional.empty()))
                .start("127.0.0.1", 0));
    }

    @AfterEach
    void stop() {
        site.ifPresent(RunningSite::close);
        wiring.close();
    }

    private HttpResponse<String> send(HttpRequest.Builder request, String path) throws Exception {
        String base = site.orElseThrow().url();
        request.uri(URI.create(base.substring(0, base.length() - 1) + path));
        if (!cookie.isEmpty()) {
            request.header("Cookie", cookie);
        }
        HttpResponse<String> answer = client.send(request.build(), BodyHandlers.ofString(UTF_8));
        answer.headers().firstValue("Set-Cookie").ifPresent(set -> cookie = set.substring(0, set.indexOf(';')));
        return answer;
    }

    private HttpResponse<String> get(String path) throws Exception {
        return send(HttpRequest.newBuilder(), path);
    }

    private HttpResponse<String> post(String path, String form) throws Exception {
        return send(
                HttpRequest.newBuilder()
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(BodyPublishers.ofString(form)),
                path);
    }

    private HttpResponse<String> upload(String file) throws Exception {
        String body = "--b\r\nContent-Disposition: form-data; name=\"file\"; filename=\"p.json\"\r\n"
                + "Content-Type: application/json\r\n\r\n" + file + "\r\n--b--\r\n";
        return send(
                HttpRequest.newBuilder()
                        .header("Content-Type", "multipart/form-data; boundary=b")
                        .POST(BodyPublishers.ofString(body)),
                "/progress/import");
    }

    private Document page(String path) throws Exception {
        HttpResponse<String> answer = get(path);
        assertThat(answer.statusCode()).as(path).isEqualTo(200);
        return Jsoup.parse(answer.body());
    }

    private String export() throws Exception {
        return get("/progress/export.json").body();
    }

    @Test
    void theRightPredictionIsWhateverCameTrue() throws Exception {
        Document right = Jsoup.parse(post(TASK, "choice=1").body());
        assertThat(right.select("#task-second .task-verdict").text()).isEqualTo("You saw it coming");
        assertThat(right.select("#task-second .came-true").text()).isEqualTo("Blocked");
        assertThat(right.select("#task-second .shown .verdict").text()).contains("Blocked", "Not counted");
        assertThat(right.select("#task-second .task-explain a").attr("href")).isEqualTo("/rules#HSTS-8.3");
        Document wrong = Jsoup.parse(post(TASK, "choice=0").body());
        assertThat(wrong.select("#task-second .task-says").text()).isEqualTo("It has learned something since.");
        assertThat(wrong.select("#task-second [data-announce]").attr("data-announce"))
                .startsWith("It went another way. What happened: Blocked.");
        assertThat(wrong.select(".result-title[tabindex=-1]")).hasSize(1);
    }

    @Test
    void theCheckLooksAtTheOutcomeOfTheRun() throws Exception {
        post(TASK, "choice=1");
        String start = "dns.tracking=esp&cdn.https=valid&cdn.forward-host=true&brand.hsts=";
        Document noHeader = Jsoup.parse(post(TASK + "/fix", start).body());
        assertThat(noHeader.select(".fix-result .task-verdict").text()).isEqualTo("Not there yet");
        Document mended =
                Jsoup.parse(post(TASK + "/fix", start.replace("esp", "cdn")).body());
        assertThat(mended.select(".fix-result .task-verdict").text()).isEqualTo("Mended");
        assertThat(mended.select("select[name=dns.tracking] option[selected]").val())
                .isEqualTo("cdn");
        assertThat(page("/lessons/two").select("#task-second .task-done")).hasSize(1);
        Document wrong = Jsoup.parse(
                post(TASK + "/fix", "dns.tracking=<b>&cdn.https=valid").body());
        assertThat(wrong.select(".fix-result .problems").text()).contains("<b>");
    }

    @Test
    void aSwitchThatIsNotOfferedCannotBeTurned() throws Exception {
        Document tried = Jsoup.parse(post(
                        TASK + "/fix",
                        "dns.tracking=esp&cdn.https=valid&cdn.forward-host=true&esp.managed-certificate=true"
                                + "&brand.hsts=max-age%3D31536000%3B+includeSubDomains")
                .body());
        assertThat(tried.select(".fix-result .task-verdict").text()).isEqualTo("Not there yet");
    }

    @Test
    void nothingIsKeptBeforeTheFirstAnswerAndTheFirstPredictionCounts() throws Exception {
        assertThat(get("/lessons/two").headers().firstValue("Set-Cookie")).isEmpty();
        HttpResponse<String> first = post(TASK, "choice=0");
        assertThat(first.headers().firstValue("Set-Cookie").orElse(""))
                .matches("padlock=[A-Za-z0-9_-]{22}; Path=/; Max-Age=31536000; HttpOnly; SameSite=Lax");
        post(TASK, "choice=1");
        assertThat(export()).contains("\"choice\":0,\"foreseen\":false");
        assertThat(page("/progress").select(".figures dd").eachText()).containsExactly("0 of 2", "0 of 1");
    }

    @Test
    void progressIsThereAfterARestartAndGoesOnWhereOneWas() throws Exception {
        post("/lessons/two/tasks/first", "choice=0");
        get("/lessons/two");
        stop();
        start(folder.resolve("data"));
        Document map = page("/lessons");
        assertThat(map.select(".resume a").attr("href")).isEqualTo("/lessons/two");
        assertThat(map.select(".station-begun").text()).contains("1 of 2 tasks done");
    }

    @Test
    void everyResetCanBeUndone() throws Exception {
        post(TASK, "choice=1");
        post("/lessons/two/tasks/first", "choice=1");
        String before = export();
        for (String scope : new String[] {"lesson=two&task=second", "lesson=two", ""}) {
            HttpResponse<String> reset = post("/progress/reset", scope);
            assertThat(reset.statusCode()).isEqualTo(303);
            assertThat(export()).isNotEqualTo(before);
            assertThat(page("/progress").select("form.undo")).hasSize(1);
            post("/progress/undo", "");
            assertThat(export()).isEqualTo(before);
        }
    }

    @Test
    void anExportComesBackUnderAnotherCookie() throws Exception {
        post(TASK, "choice=1");
        String file = export();
        post("/progress/forget", "");
        assertThat(export()).contains("\"marks\":[]");
        cookie = "";
        assertThat(upload(file).statusCode()).isEqualTo(303);
        assertThat(export()).isEqualTo(file);
    }

    @Test
    void whatIsNoExportChangesNothing() throws Exception {
        post(TASK, "choice=1");
        String before = export();
        HttpResponse<String> newer = upload(before.replace("\"version\":1", "\"version\":7"));
        assertThat(newer.statusCode()).isEqualTo(400);
        assertThat(Jsoup.parse(newer.body()).select("[role=alert]").text()).contains("newer Padlock");
        assertThat(upload("<html>").statusCode()).isEqualTo(400);
        assertThat(upload("x".repeat(10_000_000)).statusCode()).isIn(400, 413);
        assertThat(post("/progress/import", "").statusCode()).isEqualTo(400);
        assertThat(export()).isEqualTo(before);
    }

    @ParameterizedTest
    @ValueSource(strings = {"padlock=x", "padlock=' OR 1=1 --", "padlock=AAAAAAAAAAAAAAAAAAAAAA", "padlock=" + "A"})
    void aForgedCookieIsNobodys(String forged) throws Exception {
        cookie = forged;
        assertThat(export()).contains("\"marks\":[]");
        HttpResponse<String> answer = post(TASK, "choice=1");
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        assertThat(cookie).as(answer.body()).isNotEqualTo(forged);
        assertThat(export()).as(answer.body()).contains("second");
    }

    /** Two visitors of one proxy may share a connection. */
    @Test
    void aCookieIsReadAsItIsWrittenWhateverCameBeforeItOnTheConnection() throws Exception {
        post(TASK, "choice=1");
        String get = "GET /progress/export.json HTTP/1.1\r\nHost: 127.0.0.1\r\nCookie: ";
        Raw.Answer both = Raw.send(
                URI.create(site.orElseThrow().url()).getPort(),
                get + "PADLOCK\r\n\r\n" + get + cookie + "\r\nConnection: close\r\n\r\n");
        assertThat(both.count()).isEqualTo(2);
        assertThat(both.text()).contains("second");
    }

    @ParameterizedTest
    @ValueSource(strings = {"choice=2", "choice=-1", "choice=", "choice=99999999999", ""})
    void aChoiceThatIsNoneIsRefused(String form) throws Exception {
        assertThat(post(TASK, form).statusCode()).isEqualTo(400);
    }

    @Test
    void aRecordCanBeCheckedAndATamperedOneFails() throws Exception {
        post("/lessons/two/tasks/first", "choice=0");
        Document sheet = page("/record?name=Zo%C3%AB");
        assertThat(sheet.select(".record-sheet").text()).contains("Zoë", "1 of 2", "1 of 1", "Lesson two");
        Path record = Files.writeString(
                folder.resolve("record.json"), get("/record.json?name=Zo%C3%AB").body());
        String data = folder.resolve("data").toString();
        assertThat(Main.execute("verify", record.toString())).isZero();
        assertThat(Main.execute("verify", record.toString(), "--data", data)).isZero();
        Files.writeString(record, Files.readString(record).replace("\"passed\" : 1", "\"passed\" : 2"));
        assertThat(Main.execute("verify", record.toString())).isEqualTo(1);
        Files.writeString(record, "{}");
        assertThat(Main.execute("verify", record.toString())).isEqualTo(2);
        assertThat(Main.execute("verify", folder.resolve("nowhere").toString())).isEqualTo(2);
    }

    @Test
    void aDataFolderOfNoUseIsToldAndLessonsGoOn() throws Exception {
        stop();
        Path damaged = Files.createDirectories(folder.resolve("damaged"));
        Files.writeString(damaged.resolve("progress.db"), "this was a database once, before somebody sat on it");
        start(damaged);
        assertThat(page("/lessons").select(".notice").text()).contains("cannot be kept");
        HttpResponse<String> answer = post(TASK, "choice=1");
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).contains("You saw it coming");
        assertThat(answer.headers().firstValue("Set-Cookie")).isEmpty();
        assertThat(get("/record.json").statusCode()).isEqualTo(503);
    }

    @Test
    void searchShowsWholeWords() throws Exception {
        Document page = page("/search?q=redirect");
        List<Rule> cut = Rule.all().stream()
                .filter(rule -> {
                    String excerpt = page.select(".hits li:has(a[href=/rules#" + rule.id() + "]) .quiet")
                            .text();
                    return excerpt.endsWith(" …")
                            && !(" " + rule.sentence() + " " + rule.source() + " ")
                                    .contains(" " + excerpt.replaceAll("^… | …$", "") + " ");
                })
                .toList();
        assertThat(page.select(".hits .quiet").text()).contains(" …");
        assertThat(cut).isEmpty();
    }

    @Test
    void searchFindsEachKindAndTreatsTheQueryAsText() throws Exception {
        assertThat(page("/search?q=walrus").select(".hits a").attr("href")).isEqualTo("/lessons/one");
        assertThat(page("/search?q=HSTS-8.3").select(".hits li:first-child a").attr("href"))
                .isEqualTo("/rules#HSTS-8.3");
        assertThat(page("/search?q=PoP").select(".hits a").attr("href")).isEqualTo("/glossary#edge");
        assertThat(page("/search?q=second+click+like").select(".hits a").attr("href"))
                .isEqualTo("/myths/fallback");
        assertThat(page("/search?q=regular+visitors").select(".hits a").attr("href"))
                .isEqualTo("/cases/dead");
        assertThat(page("/search?q=%3Cscript%3E").select("[role=status]").text())
                .contains("<script>");
        assertThat(page("/search?q=" + "a".repeat(5_000)).select("#q").val()).hasSize(100);
        assertThat(page("/search").select(".hits")).isEmpty();
    }

    @Test
    void aMythIsSettledByARun() throws Exception {
        Document myth = Jsoup.parse(post("/myths/fallback", "guess=true").body());
        assertThat(myth.select(".bank a[href=/lessons/two]").text()).isEqualTo("Lesson two");
        assertThat(myth.select(".task-verdict").text()).isEqualTo("Many people think so");
        assertThat(myth.select(".shown .verdict").text()).contains("Blocked");
        assertThat(page("/myths").text()).contains("Settled");
        assertThat(post("/myths/fallback", "guess=perhaps").statusCode()).isEqualTo(400);
        assertThat(get("/myths/other").statusCode()).isEqualTo(404);
    }

    @Test
    void aCaseIsReplayedBeforeAndAfterItsFix() throws Exception {
        Document replay = Jsoup.parse(post("/cases/dead", "").body());
        assertThat(replay.select("#case-run .verdict").text()).contains("Blocked");
        assertThat(replay.select("#case-fixed .verdict").text()).contains("Delivered");
        assertThat(replay.select("a[href^=https]").attr("rel")).contains("noreferrer");
    }

    @Test
    void theDeskAnswersThreeQuestionsAndNoMore() throws Exception {
        Document asked = Jsoup.parse(post("/desk/dead", "ask=0&asked=1").body());
        assertThat(asked.select(".piece-shows").eachText()).containsExactly("A certificate error.", "Webmail.");
        assertThat(asked.select(".pieces .verdict").text()).contains("Blocked");
        assertThat(asked.body().text()).doesNotContain("Rain.");
        assertThat(post("/desk/dead", "ask=3&asked=0&asked=1&asked=2").statusCode())
                .isEqualTo(400);
        assertThat(post("/desk/dead", "answer=0&ask=1").statusCode()).isEqualTo(400);
        Document wrong = Jsoup.parse(post("/desk/dead", "answer=1&asked=0").body());
        assertThat(wrong.select(".task-verdict").text()).isEqualTo("That does not solve it");
        Document right = Jsoup.parse(post("/desk/dead", "answer=0&asked=1").body());
        assertThat(right.select(".task-verdict").text()).isEqualTo("That solves it");
        assertThat(right.text()).contains("This would have settled it: The error page");
        assertThat(page("/desk").text()).contains("solved");
    }

    @Test
    void aHandoutHasItsAnswersOnRequest() throws Exception {
        assertThat(page("/lessons/two/handout").select(".handout-key")).isEmpty();
        Document answers = page("/lessons/two/handout/answers");
        assertThat(answers.select(".handout-key").text()).contains("Answer: Blocked.", "a CDN in front");
        assertThat(answers.select(".solution li").eachText()).noneMatch(line -> line.matches(".*: (true|false)"));
        assertThat(answers.select(".boxes li").eachText()).contains("Delivered", "It is lost");
    }

    @Test
    void anAuthorSeesAMistakeWithItsPlaceAtTheNextLook() throws Exception {
        Path lesson = folder.resolve("lessons/m/two.md");
        Files.writeString(lesson, Files.readString(lesson).replace("id: second", "idd: second"));
        Files.setLastModifiedTime(lesson, FileTime.from(Instant.parse("2030-01-01T00:00:00Z")));
        assertThat(page("/lessons").select(".problems").text())
                .contains("two.md:11:1: unknown key `idd`, did you mean `id`?");
        HttpResponse<String> gone = get("/lessons/two");
        assertThat(gone.statusCode()).isEqualTo(503);
        assertThat(Jsoup.parse(gone.body()).text()).contains("two.md:11:1: unknown key `idd`");
    }

    @Test
    void tracksAndWordsAreShown() throws Exception {
        assertThat(page("/tracks/new-hire").select(".stations a").eachText())
                .containsExactly("Lesson two", "Lesson one");
        assertThat(page("/glossary").select(".words dt").eachText()).containsExactly("HSTS", "Edge also: PoP");
        assertThat(get("/tracks/other").statusCode()).isEqualTo(404);
    }

    @Test
    void aFormFromAnotherSiteIsRefused() throws Exception {
        post(TASK, "choice=1");
        HttpResponse<String> elsewhere = send(
                HttpRequest.newBuilder()
                        .header("Origin", "https://elsewhere.example")
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(BodyPublishers.ofString("")),
                "/progress/forget");
        assertThat(elsewhere.statusCode()).isEqualTo(403);
        assertThat(export()).contains("second");
    }
}
