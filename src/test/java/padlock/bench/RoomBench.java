package padlock.bench;

import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
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
    private static final int ACTIONS = 30;

    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .executor(Executors.newFixedThreadPool(8, RoomBench::daemon))
            .build();
    private final Path data;
    private final String code;
    private final String desk;
    private final List<BenchLearner> learners = new ArrayList<>();
    private Process server;
    private final String base;

    private static Thread daemon(Runnable task) {
        Thread thread = new Thread(task, "bench-client");
        thread.setDaemon(true);
        return thread;
    }

    private RoomBench() throws Exception {
        data = Files.createTempDirectory("room-bench");
        server = start(0);
        base = ready(server);
        HttpResponse<String> opened = post("", "rooms", "sheet=hsts-in-five-minutes");
        desk = cookie(opened);
        code = desk.substring("desk-".length(), desk.indexOf('='));
        for (int i = 0; i < LEARNERS; i++) {
            String cookie = cookie(post("", "r/" + code + "/join", "name="));
            learners.add(new BenchLearner(http, base + "r/" + code, cookie));
        }
    }

    public static void main(String[] args) throws Exception {
        RoomBench bench = new RoomBench();
        try {
            bench.run();
        } finally {
            bench.server.destroyForcibly().waitFor();
        }
    }

    private void run() throws Exception {
        learners.forEach(BenchLearner::listen);
        await(
                "everybody listens",
                30,
                () -> learners.stream().allMatch(learner -> learner.tag().length() > 0));
        System.out.println(LEARNERS + " learners in room " + code + ", " + memory());
        actions("warm-up", 6);
        actions("an action reaches a page", ACTIONS);
        taps();
        storm();
        restart();
        System.out.println("at the end: " + memory());
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
        System.out.printf(
                Locale.ROOT,
                "%s (%d times): p50 %d ms, p95 %d ms, p99 %d ms, slowest %d ms; all pages, median action %d ms; %s%n",
                name,
                count,
                percentile(latencies, 50),
                percentile(latencies, 95),
                percentile(latencies, 99),
                percentile(latencies, 100),
                percentile(slowest, 50),
                memory());
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
        System.out.printf(
                Locale.ROOT, "%d predictions at once: %d ms%n", LEARNERS, (System.nanoTime() - start) / 1_000_000);
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
        System.out.println("reconnect storm: all " + LEARNERS + " back with the present state after " + millis + " ms");
    }

    /** The program is killed, without a chance to say anything, and started again. */
    private void restart() throws Exception {
        String results = get(desk, "r/" + code + "/results.json").body().replaceAll("\"(seconds|end)\" : [^,]*", "");
        int port = URI.create(base).getPort();
        server.destroyForcibly().waitFor();
        long start = System.nanoTime();
        server = start(port);
        ready(server);
        long up = (System.nanoTime() - start) / 1_000_000;
        String goal = act("ask");
        await(
                "the restart",
                30,
                () -> learners.stream().allMatch(learner -> learner.tag().equals(goal)));
        long millis = (System.nanoTime() - start) / 1_000_000;
        String after = get(desk, "r/" + code + "/results.json").body().replaceAll("\"(seconds|end)\" : [^,]*", "");
        require(after.equals(results), "the room is another one after the restart");
        System.out.println("killed and started: ready after " + up + " ms, all " + LEARNERS
                + " back by themselves with the new state after " + millis + " ms, results equal");
    }

    private String act(String what) throws Exception {
        HttpResponse<String> answer = post(desk, "r/" + code + "/desk/do", "do=" + what);
        require(answer.statusCode() == 303, what + " answered " + answer.statusCode());
        String page = get(learners.get(0).cookie(), "r/" + code).body();
        return BenchLearner.tagOf(page);
    }

    private Process start(int port) throws Exception {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx128m",
                "-XX:+UseSerialGC",
                "--enable-native-access=ALL-UNNAMED",
                "-cp",
                System.getProperty("java.class.path"),
                "padlock.Main",
                "serve",
                "--port",
                String.valueOf(port),
                "--data",
                data.toString()));
        return new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
    }

    private static String ready(Process server) throws Exception {
        BufferedReader out = new BufferedReader(new InputStreamReader(server.getInputStream(), StandardCharsets.UTF_8));
        String line = out.readLine();
        require(line != null && line.startsWith("Padlock is ready at "), "the server says: " + line);
        return line.substring("Padlock is ready at ".length());
    }

    /** What the server's process has in memory, and how many threads. */
    private String memory() throws Exception {
        String status = Files.readString(Path.of("/proc", String.valueOf(server.pid()), "status"));
        AtomicInteger kilobytes = new AtomicInteger();
        AtomicInteger threads = new AtomicInteger();
        status.lines().forEach(line -> {
            if (line.startsWith("VmRSS:")) {
                kilobytes.set(Integer.parseInt(line.replaceAll("\\D", "")));
            } else if (line.startsWith("Threads:")) {
                threads.set(Integer.parseInt(line.replaceAll("\\D", "")));
            }
        });
        return "server " + kilobytes.get() / 1_024 + " MiB resident, " + threads.get() + " threads";
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
