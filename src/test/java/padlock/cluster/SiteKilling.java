package padlock.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import tools.jackson.databind.json.JsonMapper;

/**
 * A whole site that is killed with {@code kill -9} again and again while visitors answer its questions and join its class. Whoever was told
 * 200 or 303 finds it there afterwards.
 */
final class SiteKilling {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final int VISITORS = 6;
    private static final int JOINING = 3;

    private final HttpClient http = HttpClient.newHttpClient();
    private final Path folder;
    private final Random random;
    private final AtomicInteger acknowledged = new AtomicInteger();
    private final AtomicInteger joined = new AtomicInteger();
    private final List<Learner> learners = new ArrayList<>();

    SiteKilling(Path folder, long seed) {
        this.folder = folder;
        this.random = new Random(seed);
    }

    /** Somebody, and the tasks whose answers were acknowledged. */
    private record Learner(Visitor visitor, Set<String> answered) {}

    void rounds(int count) throws Exception {
        List<String> tasks;
        Led led;
        try (Node site = start()) {
            led = Led.open(http, site.url());
            tasks = tasks(led.teacher(), site.url());
            killAfter(site, led, tasks);
        }
        for (int round = 1; round < count; round++) {
            try (Node site = start()) {
                compare(site.url(), led, learners.subList(learners.size() - VISITORS, learners.size()));
                killAfter(site, led, tasks);
            }
        }
        try (Node site = start()) {
            compare(site.url(), led, learners);
        }
        assertThat(acknowledged.get()).isGreaterThan(count * 10);
        System.out.println(
                acknowledged + " answers of a site were acknowledged before " + count + " kills, and all are there");
    }

    private Node start() throws IOException {
        return Node.serve("--data", folder.toString());
    }

    /** The paths that take an answer. */
    private static List<String> tasks(Visitor visitor, String base) throws Exception {
        List<String> tasks = new ArrayList<>();
        for (Element link : Jsoup.parse(visitor.get(base + "lessons").body()).select("main a[href^=/lessons/]")) {
            String lesson = visitor.get(base + link.attr("href").substring(1)).body();
            Jsoup.parse(lesson)
                    .select("form.choices")
                    .forEach(form -> tasks.add(form.attr("action").substring(1).replaceFirst("#.*", "")));
        }
        assertThat(tasks).hasSizeGreaterThan(20);
        return tasks;
    }

    private void killAfter(Node site, Led led, List<String> tasks) throws Exception {
        int enough = 10 + random.nextInt(60);
        int before = acknowledged.get();
        List<Thread> threads = new ArrayList<>();
        for (int i = 0; i < VISITORS; i++) {
            Learner learner = new Learner(new Visitor(http), ConcurrentHashMap.newKeySet());
            learners.add(learner);
            boolean joins = i < JOINING;
            Thread thread =
                    new Thread(() -> write(site.url(), learner, tasks, joins ? led.room() : ""), "visitor-" + i);
            threads.add(thread);
            thread.start();
        }
        Program.await(
                enough + " answers",
                Duration.ofSeconds(60),
                () -> acknowledged.get() - before >= enough || threads.stream().noneMatch(Thread::isAlive));
        site.kill();
        for (Thread thread : threads) {
            thread.join();
        }
    }

    /** Joins the class, if there is a room, and answers until the site is gone or everything is answered. */
    private void write(String base, Learner learner, List<String> tasks, String room) {
        try {
            if (!room.isEmpty()
                    && learner.visitor().post(base + room + "/join", "name=").statusCode() == 303) {
                joined.incrementAndGet();
                acknowledged.incrementAndGet();
            }
            for (String task : tasks) {
                HttpResponse<String> answer = learner.visitor().post(base + task, "choice=0");
                if (answer.statusCode() == 200) {
                    learner.answered().add(task);
                    acknowledged.incrementAndGet();
                }
            }
        } catch (IOException killed) {
            return;
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    private void compare(String base, Led led, List<Learner> asked) throws Exception {
        for (Learner learner : asked) {
            String kept = learner.visitor().get(base + "progress/export.json").body();
            List<String> there = new ArrayList<>();
            JSON.readTree(kept)
                    .path("marks")
                    .forEach(mark -> there.add("lessons/" + mark.path("lesson").asString() + "/tasks/"
                            + mark.path("task").asString()));
            assertThat(there).containsAll(learner.answered());
        }
        assertThat(led.results(base).path("learners").asInt(-1)).isGreaterThanOrEqualTo(joined.get());
    }
}
