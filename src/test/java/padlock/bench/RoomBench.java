package padlock.bench;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;

/**
 * A class of 300 over real connections: how long an action takes to stand on every page, what it costs in memory, and what happens
 * when everybody drops out and when the server is killed.
 *
 * <p>A page counts as reached when the learner's client has heard the event, asked for the page and read the whole of it with the new
 * state's tag. The clients share the machine with the server, which is a program of its own.
 */
final class RoomBench {
    private static final int LEARNERS = Integer.getInteger("padlock.learners", 300);
    private static final int WARM_UP = 6;
    private static final int ACTIONS = 30;
    private static final int MOST_MILLIS = 1_000;
    private static final long MOST_RESIDENT_MIB = 350;

    private final HttpClient http = BenchClient.open();
    private final Path data;
    private final String code;
    private final String desk;
    private final List<BenchLearner> learners = new ArrayList<>();
    private final Report report;
    private BenchServer server;
    private final String base;

    private RoomBench(Report report) throws Exception {
        this.report = report;
        data = Files.createTempDirectory("room-bench");
        server = BenchServer.start(0, data);
        base = server.url();
        HttpResponse<String> opened = post("", "rooms", "sheet=hsts-in-five-minutes");
        desk = cookie(opened);
        code = desk.substring("desk-".length(), desk.indexOf('='));
        for (int i = 0; i < LEARNERS; i++) {
            String cookie = cookie(post("", "r/" + code + "/join", "name="));
            learners.add(new BenchLearner(http, base + "r/" + code, cookie));
        }
    }

    public static void main(String[] args) throws Exception {
        Report report = new Report();
        play(report);
        require(report.bad() == 0, report.bad() + " rows are not as asked");
    }

    static void play(Report report) throws Exception {
        RoomBench bench = new RoomBench(report);
        try {
            bench.run();
        } finally {
            bench.learners.forEach(BenchLearner::hangUp);
            bench.server.close();
        }
    }

    private void run() throws Exception {
        learners.forEach(BenchLearner::listen);
        await(
                "everybody listens",
                30,
                () -> learners.stream().allMatch(learner -> learner.tag().length() > 0));
        report.part(
                "A class of " + LEARNERS,
                "what",
                "p50 ms",
                "p95 ms",
                "p99 ms",
                "slowest ms",
                "resident MiB",
                "threads",
                "as asked");
        actions("warm-up", WARM_UP);
        actions("an action reaches a page", ACTIONS);
        taps();
        storm();
        restart();
    }

    private void actions(String name, int count) throws Exception {
        List<Long> latencies = new ArrayList<>();
        List<Long> slowest = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            long start = System.nanoTime();
            String goal = act(
                    List.of("ask", "run", "next", "back", "blank", "unblank").get(i % 6));
            await(
                    name,
                    20,
                    () -> learners.stream().allMatch(learner -> learner.tag().equals(goal)));
            learners.forEach(learner -> latencies.add(learner.reachedAt() - start));
            slowest.add(learners.stream()
                    .mapToLong(learner -> learner.reachedAt() - start)
                    .max()
                    .orElse(0));
        }
        Collections.sort(latencies);
        Collections.sort(slowest);
        row(
                count == WARM_UP || percentile(latencies, 99) < MOST_MILLIS,
                name,
                percentile(latencies, 50),
                percentile(latencies, 95),
                percentile(latencies, 99),
                percentile(latencies, 100));
    }

    private void row(boolean good, Object... cells) throws Exception {
        long resident = server.residentKibibytes() / 1_024;
        Object[] all = Arrays.copyOf(cells, 7);
        for (int i = cells.length; i < 5; i++) {
            all[i] = "";
        }
        all[5] = resident;
        all[6] = server.threads();
        report.judged(good && resident < MOST_RESIDENT_MIB, all);
    }

    private void taps() throws Exception {
        act("ask");
        long start = System.nanoTime();
        List<CompletableFuture<HttpResponse<Void>>> taps = new ArrayList<>();
        for (int i = 0; i < LEARNERS; i++) {
            taps.add(http.sendAsync(
                    request(learners.get(i).cookie(), "r/" + code + "/predict")
                            .POST(BodyPublishers.ofString("choice=" + (i % 3 + 1)))
                            .build(),
                    BodyHandlers.discarding()));
        }
        for (CompletableFuture<HttpResponse<Void>> tap : taps) {
            require(tap.get(30, TimeUnit.SECONDS).statusCode() == 303, "a tap was refused");
        }
        row(true, LEARNERS + " predictions at once", "", "", "", (System.nanoTime() - start) / 1_000_000);
        require(
                get(desk, "r/" + code + "/results.json").body().split("\"learner\" :", -1).length == LEARNERS + 1,
                "predictions are missing from the results");
    }

    /** Everybody drops out, something happens, and everybody is back within two seconds. */
    private void storm() throws Exception {
        learners.forEach(BenchLearner::hangUp);
        String goal = act("next");
        long start = System.nanoTime();
        for (int i = 0; i < LEARNERS; i++) {
            learners.get(i).listen();
        }
        await(
                "the storm",
                20,
                () -> learners.stream().allMatch(learner -> learner.tag().equals(goal)));
        long millis = (System.nanoTime() - start) / 1_000_000;
        row(millis < 2 * MOST_MILLIS, "reconnect storm: all are back with the present state", "", "", "", millis);
    }

    /** The program is killed, without a chance to say anything, and started again. */
    private void restart() throws Exception {
        String results = get(desk, "r/" + code + "/results.json").body().replaceAll("\"(seconds|end)\" : [^,]*", "");
        server.kill();
        long start = System.nanoTime();
        server = BenchServer.start(URI.create(base).getPort(), data);
        String goal = act("ask");
        await(
                "the restart",
                30,
                () -> learners.stream().allMatch(learner -> learner.tag().equals(goal)));
        long millis = (System.nanoTime() - start) / 1_000_000;
        String after = get(desk, "r/" + code + "/results.json").body().replaceAll("\"(seconds|end)\" : [^,]*", "");
        require(after.equals(results), "the room is another one after the restart");
        row(true, "killed and started: all are back by themselves, the results are equal", "", "", "", millis);
    }

    private String act(String what) throws Exception {
        HttpResponse<String> answer = post(desk, "r/" + code + "/desk/do", "do=" + what);
        require(answer.statusCode() == 303, what + " answered " + answer.statusCode());
        String page = get(learners.get(0).cookie(), "r/" + code).body();
        return BenchLearner.tagOf(page);
    }

    private HttpResponse<String> get(String cookie, String path) throws Exception {
        return http.send(request(cookie, path).build(), BodyHandlers.ofString());
    }

    private HttpResponse<String> post(String cookie, String path, String form) throws Exception {
        return http.send(
                request(cookie, path).POST(BodyPublishers.ofString(form)).build(), BodyHandlers.ofString());
    }

    private HttpRequest.Builder request(String cookie, String path) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(base + path))
                .header("Content-Type", "application/x-www-form-urlencoded");
        return cookie.isEmpty() ? request : request.header("Cookie", cookie);
    }

    private static String cookie(HttpResponse<String> answer) {
        String cookie = answer.headers().firstValue("Set-Cookie").orElseThrow();
        return cookie.substring(0, cookie.indexOf(';'));
    }

    private static long percentile(List<Long> sorted, int percent) {
        return sorted.get(Math.min(sorted.size() - 1, sorted.size() * percent / 100)) / 1_000_000;
    }

    private static void await(String what, int seconds, BooleanSupplier done) throws Exception {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(seconds);
        while (!done.getAsBoolean()) {
            require(System.nanoTime() < end, what + ": not after " + seconds + " s");
            TimeUnit.MILLISECONDS.sleep(2);
        }
    }

    private static void require(boolean holds, String otherwise) {
        if (!holds) {
            throw new IllegalStateException(otherwise);
        }
    }
}
