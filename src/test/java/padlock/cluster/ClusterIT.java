package padlock.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpClient;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import padlock.bench.BenchLearner;
import tools.jackson.databind.json.JsonMapper;

/** Two nodes, one PostgreSQL, and an nginx that sends each request to another node than the last. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@Timeout(600)
class ClusterIT {
    private static final int LEARNERS = 40;
    private static final String TASK = "lessons/hsts-is-learned/tasks/second-click";
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final ExecutorService threads = Executors.newFixedThreadPool(8);
    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .executor(threads)
            .build();

    @TempDir
    private static Path folder;

    private PostgresServer postgres;
    private Node first;
    private Node second;
    private Balancer balancer;

    @BeforeAll
    void start() throws Exception {
        postgres = new PostgresServer(folder.resolve("postgres"));
        first = node();
        second = node();
        balancer = new Balancer(folder.resolve("nginx"), List.of(first, second));
    }

    @AfterAll
    void stop() throws Exception {
        balancer.close();
        first.close();
        second.close();
        postgres.close();
        threads.shutdownNow();
    }

    private Node node() throws Exception {
        return Node.serve("--data", folder.resolve("unused").toString(), "--database", postgres.url());
    }

    private List<Visitor> join(String base, Led led, int count) throws Exception {
        List<Visitor> learners = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            Visitor learner = new Visitor(http);
            assertThat(learner.post(base + led.room() + "/join", "name=").statusCode())
                    .isEqualTo(303);
            assertThat(learner.cookie()).contains("seat-");
            learners.add(learner);
        }
        return learners;
    }

    @Test
    void aClassGoesOnWhenANodeIsKilled() throws Exception {
        String base = balancer.url();
        Led led = Led.open(http, base);
        List<Visitor> learners = join(base, led, LEARNERS);
        List<BenchLearner> pages = learners.stream()
                .map(learner -> new BenchLearner(http, base + led.room(), learner.cookie()))
                .toList();
        try {
            pages.forEach(BenchLearner::listen);
            Program.await(
                    "all pages listen",
                    Duration.ofSeconds(30),
                    () -> pages.stream().noneMatch(page -> page.tag().isEmpty()));
            led.does(base, "ask");
            predictAtOnce(base, led, learners.subList(0, LEARNERS / 2));
            first.kill();
            for (Visitor learner : learners.subList(LEARNERS / 2, LEARNERS)) {
                assertThat(learner.post(base + led.room() + "/predict", "choice=2")
                                .statusCode())
                        .isEqualTo(303);
            }
            led.does(base, "run");
            String goal =
                    BenchLearner.tagOf(learners.get(0).get(base + led.room()).body());
            Program.await(
                    "all pages show the run",
                    Duration.ofSeconds(30),
                    () -> pages.stream().allMatch(page -> page.tag().equals(goal)));
            assertThat(led.results(base).at("/steps/0/question/before").toString())
                    .isEqualTo("[" + LEARNERS / 2 + "," + LEARNERS / 2 + ",0]");
        } finally {
            pages.forEach(BenchLearner::hangUp);
        }
        // A node that comes late knows the class as if it had been there.
        String before = said(led, second);
        first = node();
        assertThat(said(led, first)).isEqualTo(before);
    }

    private static String said(Led led, Node node) throws Exception {
        return led.results(node.url()).at("/steps/0/answers").toString();
    }

    /** Half of them at one node, half at the other, all at once: both want to write the same numbers. */
    private void predictAtOnce(String base, Led led, List<Visitor> learners) throws Exception {
        List<CompletableFuture<HttpResponse<String>>> answers = learners.stream()
                .map(learner -> learner.posts(base + led.room() + "/predict", "choice=1"))
                .toList();
        for (CompletableFuture<HttpResponse<String>> answer : answers) {
            assertThat(answer.get(30, TimeUnit.SECONDS).statusCode()).isEqualTo(303);
        }
    }

    @Test
    void pagesHearOfWhatHappensAtTheOtherNode() throws Exception {
        Led led = Led.open(http, first.url());
        Visitor learner = join(first.url(), led, 1).get(0);
        BenchLearner page = new BenchLearner(http, second.url() + led.room(), learner.cookie());
        try {
            page.listen();
            Program.await(
                    "the page listens",
                    Duration.ofSeconds(30),
                    () -> !page.tag().isEmpty());
            led.does(first.url(), "ask");
            String goal =
                    BenchLearner.tagOf(learner.get(first.url() + led.room()).body());
            Program.await(
                    "the page hears", Duration.ofSeconds(30), () -> page.tag().equals(goal));
            // The seat was taken at one node and answers at the other.
            assertThat(learner.post(second.url() + led.room() + "/predict", "choice=1")
                            .headers()
                            .firstValue("Location"))
                    .hasValueSatisfying(location -> assertThat(location).doesNotContain("said="));
            led.does(second.url(), "delete");
            assertThat(learner.get(first.url() + led.room()).statusCode()).isEqualTo(404);
        } finally {
            page.hangUp();
        }
    }

    @Test
    void progressCarriesOnAtTheOtherNode() throws Exception {
        Visitor learner = new Visitor(http);
        assertThat(learner.post(first.url() + TASK, "choice=1").statusCode()).isLessThan(400);
        String atFirst = learner.get(first.url() + "progress/export.json").body();
        assertThat(atFirst).contains("second-click");
        assertThat(learner.get(second.url() + "progress/export.json").body()).isEqualTo(atFirst);
        assertThat(key(learner, second)).isEqualTo(key(learner, first)).isNotEmpty();
    }

    private static String key(Visitor learner, Node node) throws Exception {
        return JSON.readTree(learner.get(node.url() + "record.json").body())
                .path("key")
                .asString("");
    }

    @Test
    void allNodesGiveOutSeatsOfOneRoom() throws Exception {
        Led led = Led.open(http, first.url());
        List<CompletableFuture<HttpResponse<String>>> seats = IntStream.range(0, 30)
                .mapToObj(i ->
                        new Visitor(http).posts((i % 2 == 0 ? first : second).url() + led.room() + "/join", "name="))
                .toList();
        for (CompletableFuture<HttpResponse<String>> seat : seats) {
            assertThat(seat.get(30, TimeUnit.SECONDS).statusCode()).isEqualTo(303);
        }
        assertThat(led.results(second.url()).path("learners").asInt()).isEqualTo(30);
    }

    @Test
    void lessonsGoOnWhileTheDatabaseIsAwayAndTheRestWhenItIsBack() throws Exception {
        Led led = Led.open(http, first.url());
        Visitor learner = join(first.url(), led, 1).get(0);
        led.does(first.url(), "ask");
        assertThat(learner.post(first.url() + TASK, "choice=1").statusCode()).isLessThan(400);
        postgres.stop();
        Node late;
        try {
            assertThat(learner.get(first.url() + "lessons/hsts-is-learned").statusCode())
                    .isEqualTo(200);
            assertThat(learner.get(first.url() + "progress").body()).contains("cannot be kept right now");
            assertThat(learner.get(first.url() + led.room()).statusCode()).isEqualTo(200);
            HttpResponse<String> refused = learner.post(first.url() + led.room() + "/predict", "choice=1");
            assertThat(refused.statusCode()).isEqualTo(503);
            assertThat(refused.body())
                    .contains("cannot be written down right now")
                    .doesNotContain("Exception");
            assertThat(first.log()).contains("lessons go on without progress").doesNotContain("a bug in");
            late = node();
            assertThat(learner.get(late.url() + "lessons/hsts-is-learned").statusCode())
                    .isEqualTo(200);
        } finally {
            postgres.start();
        }
        try {
            for (Node node : List.of(first, second, late)) {
                Program.await("the database is back", Duration.ofSeconds(30), () -> keeps(learner, node));
            }
            assertThat(learner.post(late.url() + led.room() + "/predict", "choice=1")
                            .statusCode())
                    .isEqualTo(303);
            assertThat(learner.get(first.url() + "lessons/hsts-is-learned").statusCode())
                    .isEqualTo(200);
            assertThat(learner.get(first.url() + "progress").body()).doesNotContain("cannot be kept right now");
        } finally {
            late.close();
        }
    }

    private static boolean keeps(Visitor learner, Node node) {
        try {
            return learner.get(node.url() + "progress/export.json").body().contains("second-click");
        } catch (Exception notYet) {
            return false;
        }
    }
}
