package padlock.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import padlock.room.Journal;
import padlock.room.RoomLimits;
import padlock.room.Rooms;
import padlock.room.Sheets;
import padlock.site.engine.Limits;
import padlock.site.room.Classroom;

@Timeout(30)
class RoomPagesTest {
    private static final Instant NINE = Instant.parse("2026-11-22T09:00:00Z");
    private static final HttpClient CLIENT = HttpClient.newHttpClient();
    private static final RoomLimits SMALL =
            new RoomLimits(2, 3, Duration.ofHours(1), Duration.ofHours(2), Duration.ofHours(3));

    private final AtomicReference<Instant> clock = new AtomicReference<>(NINE);
    private RunningSite site = start(Optional.empty());
    private Person desk = new Person("");
    private String code = "";

    private RunningSite start(Optional<String> publicUrl) {
        Rooms rooms = new Rooms(Sheets.all(), Journal.none(), SMALL, NINE);
        try {
            return new Site(
                            new CannedEngine(),
                            Limits.STANDARD,
                            new Classroom(rooms, clock::get, "127.0.0.1", publicUrl))
                    .start("127.0.0.1", 0);
        } catch (RunningSite.CannotListen impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** Somebody with a browser: at most one cookie is all they need here. */
    private record Person(String cookie) {}

    @BeforeEach
    void openARoom() throws Exception {
        HttpResponse<String> opened = post(desk, "rooms", "sheet=hsts-in-five-minutes");
        assertThat(opened.statusCode()).isEqualTo(303);
        String place = opened.headers().firstValue("Location").orElseThrow();
        assertThat(place).matches("\\./r/[0-9A-Z]{6}/desk");
        code = place.substring(4, 10);
        desk = cookie(opened);
    }

    @AfterEach
    void stop() {
        site.close();
    }

    private Person join(String name) throws Exception {
        return cookie(post(new Person(""), "r/" + code + "/join", "name=" + name));
    }

    private HttpResponse<String> lead(String act) throws Exception {
        return post(desk, "r/" + code + "/desk/do", "do=" + act);
    }

    @Test
    void theSecretIsInACookieAndNowhereElse() throws Exception {
        HttpResponse<String> opened = post(new Person(""), "rooms", "sheet=hsts-in-five-minutes");
        String cookie = opened.headers().firstValue("Set-Cookie").orElseThrow();
        assertThat(cookie).contains("; HttpOnly; SameSite=Lax").contains("Path=/");
        String secret = desk.cookie().substring(desk.cookie().indexOf('=') + 1);
        Person ada = join("Ada");
        for (String page : List.of("rooms", "r/" + code, "r/" + code + "/screen")) {
            assertThat(get(ada, page).body()).doesNotContain(secret);
        }
        Document page = page(desk, "r/" + code + "/desk");
        assertThat(page.select("[href*=" + secret + "], [action*=" + secret + "], [src*=" + secret + "]"))
                .isEmpty();
        assertThat(page.select(".away").text()).contains("/desk#" + secret);
    }

    @Test
    void onlyTheHolderOfTheSecretLeads() throws Exception {
        Person ada = join("Ada");
        for (Person person : List.of(new Person(""), ada, new Person("desk-" + code + "=" + "A".repeat(22)))) {
            assertThat(post(person, "r/" + code + "/desk/do", "do=next").statusCode())
                    .isEqualTo(403);
            assertThat(get(person, "r/" + code + "/results.csv").statusCode()).isEqualTo(403);
            assertThat(get(person, "r/" + code + "/desk").body()).doesNotContain("Next step");
        }
        assertThat(page(ada, "r/" + code).select(".where").text()).contains("Step 1 of 4");
    }

    @Test
    void theInstructorsLinkIsExchangedForACookie() throws Exception {
        String secret = desk.cookie().substring(desk.cookie().indexOf('=') + 1);
        assertThat(post(new Person(""), "r/" + code + "/desk", "key=wrong").statusCode())
                .isEqualTo(403);
        HttpResponse<String> entered =
                post(new Person(""), "r/" + code + "/desk", "key=http%3A%2F%2Fx%2Fr%2F" + code + "%2Fdesk%23" + secret);
        assertThat(entered.statusCode()).isEqualTo(303);
        assertThat(entered.headers().firstValue("Location").orElseThrow()).doesNotContain(secret);
        assertThat(cookie(entered).cookie()).isEqualTo(desk.cookie());
    }

    @Test
    void aClassWorksWithoutAnyScript() throws Exception {
        Person ada = join("Ada");
        assertThat(page(ada, "r/" + code).select(".poll")).isEmpty();
        lead("ask");
        assertThat(page(ada, "r/" + code).select("button.choice")).hasSize(3);
        post(ada, "r/" + code + "/predict", "choice=2");
        assertThat(page(ada, "r/" + code)
                        .select("button.choice[aria-pressed=true]")
                        .text())
                .contains("nobody counts");
        lead("run");
        Document after = page(ada, "r/" + code);
        assertThat(after.select(".result .verdict")).isNotEmpty();
        // Its script steps through the connection, in words that the page gives it.
        assertThat(after.select("details.closeup")).isNotEmpty();
        assertThat(after.select("#announce[data-place][data-player][data-next]"))
                .hasSize(1);
        assertThat(after.select(".choice-right").text()).startsWith("The page opens and the click is counted.");
        assertThat(after.select("button.choice")).isEmpty();
        post(ada, "r/" + code + "/signal", "signal=stuck&on=1");
        assertThat(page(desk, "r/" + code + "/desk").select(".desk-needs").text())
                .contains("Ada is stuck");
        post(ada, "r/" + code + "/leave", "");
        assertThat(page(ada, "r/" + code).select("form[action$=join]")).hasSize(1);
        post(ada, "r/" + code + "/join", "name=");
        assertThat(page(ada, "r/" + code).select(".seat-head").text()).contains("Ada");
    }

    @Test
    void whoComesLateSeesWhatIsOnNow() throws Exception {
        lead("next");
        lead("walk");
        Document page = page(join("Late"), "r/" + code);
        assertThat(page.select(".where").text()).contains("Step 2 of 4");
        assertThat(page.select(".walk .result-browser").text()).contains("hop 1 of");
        lead("hop");
        lead("run");
        Document later = page(join("Later"), "r/" + code);
        assertThat(later.select(".result")).hasSize(1);
        // The page begins at its top: nobody asked to be taken to the result.
        assertThat(later.select("[autofocus]")).isEmpty();
    }

    @Test
    void whatIsCoveredIsNotSent() throws Exception {
        Person ada = join("Ada");
        lead("ask");
        post(ada, "r/" + code + "/predict", "choice=2");
        assertThat(page(desk, "r/" + code + "/screen").select(".bars")).isNotEmpty();
        assertThat(page(ada, "r/" + code).select(".bars")).isEmpty();
        lead("hide");
        lead("run");
        assertThat(page(desk, "r/" + code + "/screen").select(".bars, .choice-right"))
                .isEmpty();
        assertThat(page(desk, "r/" + code + "/desk").select(".bars, .choice-right"))
                .isNotEmpty();
        lead("blank");
        assertThat(page(ada, "r/" + code).select(".stage").text()).startsWith("Eyes up front");
        assertThat(page(ada, "r/" + code).select(".poll, .result")).isEmpty();
    }

    @Test
    void theStreamTellsThePresentStateFirstAndThenEachChange() throws Exception {
        Person ada = join("Ada");
        HttpResponse<InputStream> stream = CLIENT.send(
                request(ada, "r/" + code + "/events")
                        .header("Last-Event-ID", "s0")
                        .build(),
                BodyHandlers.ofInputStream());
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(stream.body(), StandardCharsets.UTF_8))) {
            String first = nextTag(lines);
            assertThat(first).isEqualTo(page(ada, "r/" + code).select("#live").attr("data-tag"));
            lead("next");
            String second = nextTag(lines);
            assertThat(second).isNotEqualTo(first);
            assertThat(second).isEqualTo(page(ada, "r/" + code).select("#live").attr("data-tag"));
            assertThat(page(desk, "r/" + code + "/desk").select(".desk-clock").text())
                    .contains("1 following, 1 with the page open");
        }
    }

    @Test
    void streamsAreForThoseWhoAreInTheRoom() throws Exception {
        assertThat(get(new Person(""), "r/" + code + "/events").statusCode()).isEqualTo(404);
        assertThat(get(join("Ada"), "r/" + code + "/desk/events").statusCode()).isEqualTo(404);
        assertThat(get(desk, "r/CCCCCC/screen/events").statusCode()).isEqualTo(404);
    }

    @Test
    void hostileNamesAreShownAsText() throws Exception {
        Person eve = join("%3Cimg+src%3Dx+onerror%3Dalert(1)%3E");
        post(eve, "r/" + code + "/signal", "signal=hand&on=1");
        for (Document page : List.of(page(eve, "r/" + code), page(desk, "r/" + code + "/desk"))) {
            assertThat(page.select("img, [onerror], [style]")).isEmpty();
            assertThat(page.text()).contains("<img src=x onerror=alert(1)>");
        }
    }

    @Test
    void aFullRoomAndAFullServerSaySo() throws Exception {
        join("1");
        join("2");
        join("3");
        HttpResponse<String> room = post(new Person(""), "r/" + code + "/join", "name=4");
        assertThat(room.statusCode()).isEqualTo(503);
        assertThat(room.body()).contains("This room is full").contains("3 seats");
        assertThat(get(new Person(""), "r/" + code).body()).contains("This room is full");
        post(new Person(""), "rooms", "sheet=hsts-in-five-minutes");
        HttpResponse<String> server = post(new Person(""), "rooms", "sheet=hsts-in-five-minutes");
        assertThat(server.statusCode()).isEqualTo(503);
        assertThat(server.body()).contains("Every room is taken");
    }

    @Test
    void aRoomEndsByItselfAndKeepsItsResultsForAWhile() throws Exception {
        Person ada = join("Ada");
        clock.set(NINE.plus(Duration.ofHours(1)));
        assertThat(get(ada, "r/" + code).statusCode()).isEqualTo(410);
        assertThat(page(desk, "r/" + code + "/desk").text()).contains("This class has ended");
        assertThat(get(desk, "r/" + code + "/results.csv").statusCode()).isEqualTo(200);
        clock.set(NINE.plus(Duration.ofHours(4)));
        assertThat(get(desk, "r/" + code + "/desk").statusCode()).isEqualTo(404);
    }

    @Test
    void namesAreInTheResultsOnlyWhenChosen() throws Exception {
        Person ada = join("Ada");
        lead("ask");
        post(ada, "r/" + code + "/predict", "choice=1");
        HttpResponse<String> plain = get(desk, "r/" + code + "/results.csv");
        assertThat(plain.headers().firstValue("Content-Disposition").orElse("")).startsWith("attachment");
        assertThat(plain.body()).doesNotContain("Ada");
        assertThat(get(desk, "r/" + code + "/results.json?names=1").body()).contains("Ada");
    }

    @Test
    void codesCannotBeGuessedInBulk() throws Exception {
        for (int i = 0; i < 20; i++) {
            assertThat(get(new Person(""), "r/CCCCCC").statusCode()).isEqualTo(404);
        }
        assertThat(get(new Person(""), "r/" + code).statusCode()).isEqualTo(429);
        clock.set(NINE.plusSeconds(31));
        assertThat(get(new Person(""), "r/" + code).statusCode()).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"rooms", "rooms/", "r/CODE", "r/CODE/", "r/CODE/screen", "r/CODE/desk", "r/CODE/desk/"})
    void everyLinkWorksBelowAnyPath(String path) throws Exception {
        String address = path.replace("CODE", code);
        Document page = Jsoup.parse(get(desk, address).body(), "http://proxy.example/deep/padlock/" + address);
        page.select("[href], [src], [action], [data-events]")
                .forEach(element -> List.of("href", "src", "action", "data-events")
                        .forEach(name -> {
                            if (element.hasAttr(name)) {
                                assertThat(element.absUrl(name)).startsWith("http://proxy.example/deep/padlock/");
                            }
                        }));
    }

    @Test
    void browsersWithoutHttpsMayPost() throws Exception {
        HttpResponse<String> page = get(join("Ada"), "r/" + code);
        // With "no-referrer" a browser would send "Origin: null" from a plain http page, which is refused.
        assertThat(page.headers().firstValue("Referrer-Policy")).contains("same-origin");
        assertThat(page.headers().firstValue("Content-Security-Policy").orElse(""))
                .doesNotContain("unsafe");
    }

    @Test
    void theOperatorsAddressIsTheOneThatIsShown() throws Exception {
        site.close();
        site = start(Optional.of("https://training.example.com/padlock/"));
        openARoom();
        Document page = page(desk, "r/" + code + "/desk");
        assertThat(page.select(".desk-join .desk-link").text())
                .isEqualTo("https://training.example.com/padlock/r/" + code);
        assertThat(page.select(".desk-join .qr path").attr("d")).startsWith("M4 4h7v1");
        assertThat(page.select(".desk-join .wrong")).isEmpty();
    }

    @Test
    void idsAreUnique() throws Exception {
        lead("ask");
        lead("run");
        for (String path : List.of("rooms", "r/" + code + "/desk", "r/" + code + "/screen")) {
            assertThat(page(desk, path).select("[id]").eachAttr("id")).doesNotHaveDuplicates();
        }
    }

    private static String nextTag(BufferedReader lines) throws Exception {
        String line = lines.readLine();
        while (!line.startsWith("data: ")) {
            line = lines.readLine();
        }
        return line.substring(6);
    }

    private Document page(Person person, String path) throws Exception {
        return Jsoup.parse(get(person, path).body());
    }

    private HttpResponse<String> get(Person person, String path) throws Exception {
        return CLIENT.send(request(person, path).build(), BodyHandlers.ofString());
    }

    private HttpResponse<String> post(Person person, String path, String form) throws Exception {
        return CLIENT.send(
                request(person, path)
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(BodyPublishers.ofString(form))
                        .build(),
                BodyHandlers.ofString());
    }

    private HttpRequest.Builder request(Person person, String path) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(site.url() + path));
        return person.cookie().isEmpty() ? request : request.header("Cookie", person.cookie());
    }

    private static Person cookie(HttpResponse<String> answer) {
        String cookie = answer.headers().firstValue("Set-Cookie").orElseThrow();
        return new Person(cookie.substring(0, cookie.indexOf(';')));
    }
}
