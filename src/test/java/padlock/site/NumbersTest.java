package padlock.site;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.javalin.Javalin;
import java.net.URI;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import padlock.matrix.Matrix;
import padlock.matrix.StandardSetup;
import padlock.scenario.FilesBeside;
import padlock.scenario.Scenario;
import padlock.scenario.ScenarioReader;
import padlock.site.engine.Limits;
import padlock.site.numbers.MatrixPage;
import padlock.site.sandbox.SandboxForm;
import padlock.words.Wording;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The pages and the API that reckon with many runs: campaign and matrix. */
class NumbersTest {
    private static final HttpClient CLIENT = HttpClient.newHttpClient();
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final CannedEngine ENGINE = new CannedEngine();
    private static final String AUDIENCE = "browser.chromium-156=60&browser.chromium-156-ask=30&browser.firefox-153=10"
            + "&mailbox.webmail=0&mailbox.gmail=0&mailbox.apple=25&mailbox.desktop=75"
            + "&loyal=50&opens=40&clicks=10&warned-go-on=20&recipients=1000";

    private static Javalin server = new Site(ENGINE, Limits.STANDARD, Classrooms.empty()).server();

    @BeforeAll
    static void start() {
        server = server.start("127.0.0.1", 0);
    }

    @AfterAll
    static void stop() {
        server.stop();
    }

    @Test
    void theFormSaysThatItsFiguresAreAssumed() throws Exception {
        Document page = Jsoup.parse(get("/campaign").body());
        assertThat(page.select(".campaign-note").text()).contains("assumed, not measured");
        assertThat(page.select("select[name=setup] option")).hasSameSizeAs(ENGINE.setups());
        page.select("select, input:not([type=hidden])")
                .forEach(field -> assertThat(page.select("label[for=" + field.id() + "]"))
                        .as(field.id())
                        .hasSize(1));
        assertThat(page.select("[id]").eachAttr("id")).doesNotHaveDuplicates();
    }

    /** 100 click; the 50 loyal ones are blocked; of the 50 new ones 15 are warned, and 3 of them go on. */
    @Test
    void aCampaignShowsItsLedgers() throws Exception {
        HttpResponse<String> answer = post("/campaign", AUDIENCE + "&setup=hsts-subdomains&seed=4");
        assertThat(answer.statusCode()).isEqualTo(200);
        Document page = Jsoup.parse(answer.body());
        assertThat(page.select(".result-title").text()).isEqualTo("Your report says 3.8 %, in truth 10.0 % clicked.");
        assertThat(page.select(".campaign-fates tfoot td.figure").eachText()).containsExactly("100", "38", "12", "50");
        assertThat(page.select(".campaign-ledger")).hasSize(2);
        // The averages first, then the draw; opens and clicks, each by readers and by the provider.
        List<String> ledgers = page.select(".campaign-ledger .figure b").eachText();
        assertThat(ledgers.subList(0, 4)).containsExactly("400", "550", "100", "38");
        assertThat(page.select("svg.share-bar rect.share-lost")).isNotEmpty();
        assertThat(page.select("[id]").eachAttr("id")).doesNotHaveDuplicates();
        // What the page shows as a file is a campaign with the same result.
        JsonNode report = campaign(page.select(".yaml pre").text());
        assertThat(report.at("/exact/readers/lost").asDouble()).isEqualTo(50);
        assertThat(report.at("/drawn/truth/clicks").asInt()).isEqualTo(Integer.parseInt(ledgers.get(6)));
    }

    @Test
    void everyStandardSetupCanBeACampaign() throws Exception {
        for (StandardSetup setup : ENGINE.setups()) {
            HttpResponse<String> answer = post("/campaign", AUDIENCE + "&setup=" + setup.id());
            assertThat(answer.statusCode()).as(setup.id()).isEqualTo(200);
            String yaml = Jsoup.parse(answer.body()).select(".yaml pre").text();
            assertThat(ENGINE.campaigns().read("c.yml", yaml).orElseThrow().setup())
                    .isEqualTo(setup.setup());
        }
    }

    @ParameterizedTest
    @CsvSource({
        "loyal=lots,expected a share",
        "loyal=101,expected a share",
        "loyal=-1,expected a share",
        "browser.firefox-153=20,these shares sum to 1.1",
        "mailbox.desktop=,these shares sum to 0.25",
        "clicks=50,more click than open",
        "recipients=10000001,expected a whole number from 1 to 10000000",
        "recipients=,expected a whole number",
        "seed=1.5,expected a whole number",
        "setup=nope,There is no such setup"
    })
    void whatIsWrongComesBackOnThePage(String field, String problem) throws Exception {
        HttpResponse<String> answer = post("/campaign", field + "&" + AUDIENCE + "&setup=cdn-right");
        assertThat(answer.statusCode()).isEqualTo(400);
        Document page = Jsoup.parse(answer.body());
        assertThat(page.select(".problems li").text()).contains(problem);
    }

    @Test
    void hostileValuesAreShownAsText() throws Exception {
        String hostile = "\"><script>x</script>\n- a: &b [*b]";
        String names = ENGINE.browsers().stream()
                .map(browser -> "browser." + browser.id())
                .collect(Collectors.joining(","));
        for (String name :
                (names + ",mailbox.gmail,loyal,opens,clicks,warned-go-on,recipients,seed,setup").split(",")) {
            HttpResponse<String> answer = post("/campaign", name + "=" + URLEncoder.encode(hostile, UTF_8));
            assertThat(answer.statusCode()).as(name).isEqualTo(400);
            Document page = Jsoup.parse(answer.body());
            assertThat(page.select("script:not([src])")).isEmpty();
            assertThat(page.select(".problems li")).isNotEmpty();
        }
        assertThat(post("/campaign", "loyal=" + "9".repeat(100_000)).statusCode())
                .isEqualTo(400);
    }

    @Test
    void apiAnswersTheReport() throws Exception {
        JsonNode report = campaign("title: T\nrecipients: 200\nseed: 1\naudience: { browsers: { firefox-153: 1 } }\n");
        assertThat(report.get("title").asString()).isEqualTo("T");
        assertThat(report.at("/exact/truth/opens").asDouble()).isEqualTo(60);
        assertThat(report.at("/drawn").isObject()).isTrue();
        assertThat(report.get("classes")).hasSize(8);
        assertThat(report.at("/classes/0/click/outcome").asString()).isEqualTo("delivered");
    }

    private static JsonNode campaign(String yaml) throws Exception {
        HttpResponse<String> answer = post("/api/campaigns", JSON.writeValueAsString(Map.of("campaign", yaml)));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Content-Type").orElse("")).startsWith("application/json");
        return JSON.readTree(answer.body());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "nonsense",
                "[]",
                "{}",
                "{\"campaign\":1}",
                "{\"campaign\":\"\"}",
                "{\"campaign\":\"titel: T\"}",
                "{\"campaign\":\"title: T\\nrecipients: 0\"}"
            })
    void apiSaysWhatIsWrong(String body) throws Exception {
        HttpResponse<String> answer = post("/api/campaigns", body);
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).startsWith("{\"problems\":[\"");
    }

    @Test
    void longCampaignsAreRefused() throws Exception {
        assertThat(post("/api/campaigns", "{\"campaign\":\"" + "a".repeat(65_537) + "\"}")
                        .statusCode())
                .isEqualTo(413);
    }

    @Test
    void theMatrixIsATableThatNeedsNoColor() throws Exception {
        Document page = Jsoup.parse(get("/matrix").body());
        Matrix matrix = ENGINE.matrix();
        assertThat(page.select("table")).hasSize(2);
        assertThat(page.select("tbody td")).hasSameSizeAs(matrix.cells());
        assertThat(page.select("tbody th[scope=row], thead th[scope=col]"))
                .hasSize(2 * (matrix.setups().size() + matrix.browsers().size() + 1));
        page.select("tbody td")
                .forEach(
                        cell -> assertThat(cell.text()).matches("(Delivered|Upgraded|Warned|Blocked|Broken|Failed).*"));
        assertThat(page.select("td.changed .vh")).isNotEmpty();
        assertThat(page.select("[id]").eachAttr("id")).doesNotHaveDuplicates();
        page.select("use")
                .eachAttr("href")
                .forEach(shape -> assertThat(page.select("g" + shape)).hasSize(1));
    }

    /** The sandbox says nothing where it does not know a switch, so the scenario is read back and compared. */
    @Test
    void everyCellOpensItsOwnRun() {
        ScenarioReader reader = new ScenarioReader(ENGINE.matrix().browsers());
        Matrix all = Matrix.play(ENGINE.setups(), List.of("firefox-153"), ENGINE::run);
        for (Matrix.Cell cell : all.cells()) {
            Map<String, List<String>> query = query(MatrixPage.address(cell));
            assertThat(query).containsEntry("play", List.of("1"));
            SandboxForm form = SandboxForm.of(query, "chromium-156");
            Scenario scenario = reader.read("s.yml", form.yaml(Wording.english()), FilesBeside.none())
                    .orElseThrow();
            assertThat(scenario.setup()).isEqualTo(cell.setup().setup());
            assertThat(scenario.browsers()).containsExactly("firefox-153");
            assertThat(scenario.steps()).hasSize(cell.loyal() ? 5 : 3);
        }
    }

    private static Map<String, List<String>> query(String address) {
        Map<String, List<String>> query = new LinkedHashMap<>();
        for (String field : address.substring(address.indexOf('?') + 1).split("&")) {
            List<String> parts = Arrays.asList(field.split("=", 2));
            query.put(parts.get(0), List.of(URLDecoder.decode(parts.get(1), UTF_8)));
        }
        return query;
    }

    @Test
    void aLinkToTheSandboxCanRunAtOnce() throws Exception {
        Document idle = Jsoup.parse(get("/sandbox?browser=firefox-153").body());
        assertThat(idle.select(".verdict")).isEmpty();
        Document played = Jsoup.parse(get("/sandbox?browser=firefox-153&play=1").body());
        assertThat(played.select(".verdict")).isNotEmpty();
        assertThat(get("/sandbox?dns.tracking-host=problem&play=1").statusCode())
                .isEqualTo(400);
    }

    private static HttpResponse<String> get(String path) throws Exception {
        return CLIENT.send(request(path).build(), BodyHandlers.ofString());
    }

    private static HttpResponse<String> post(String path, String body) throws Exception {
        return CLIENT.send(
                request(path)
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(BodyPublishers.ofString(body))
                        .build(),
                BodyHandlers.ofString());
    }

    private static HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + server.port() + path));
    }
}
