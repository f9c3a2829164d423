package padlock.bench;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Many learners at once, over real connections: each plays the home page's scenario on the wire every five seconds; then one of them floods;
 * then a thousand pages keep a stream of events open. Prints a table; ends with an error where an answer was neither good nor 429.
 *
 * <p>The clients share the machine with the server. {@code -Dpadlock.seconds=} for the length of each row.
 */
final class LoadBench {
    private static final int SECONDS = Integer.getInteger("padlock.seconds", 20);
    private static final int PERIOD_MILLIS = 5_000;
    private static final int STREAMS = Integer.getInteger("padlock.streams", 1_000);
    private static final int CLASS = 250;
    private static final int FLOOD = 32;

    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .executor(Executors.newFixedThreadPool(8, LoadBench::daemon))
            .build();
    private final ScheduledExecutorService clock = Executors.newScheduledThreadPool(2, LoadBench::daemon);
    private final BenchServer server;
    private int errors;

    private LoadBench(BenchServer server) {
        this.server = server;
    }

    private static Thread daemon(Runnable task) {
        Thread thread = new Thread(task, "bench-client");
        thread.setDaemon(true);
        return thread;
    }

    public static void main(String[] arguments) throws Exception {
        try (BenchServer server = BenchServer.start()) {
            new LoadBench(server).run();
        }
    }

    private void run() throws Exception {
        System.out.println("what                     | answers | p50 | p95 ms | p99 | 429 | errors | MiB | threads");
        learners("warm-up", 20, false);
        learners("20 learners", 20, false);
        learners("20, and one who floods", 20, true);
        long few = server.residentKibibytes();
        for (int number : List.of(10, 50, 200)) {
            learners(number + " learners", number, false);
        }
        System.out.printf(
                Locale.ROOT,
                "memory from 10 to 200 learners: %d bytes each%n",
                (server.residentKibibytes() - few) * 1_024 / 190);
        streams();
        if (errors > 0) {
            throw new IllegalStateException(errors + " errors");
        }
    }

    /** So many learners, each with a cookie of their own, spread evenly over the five seconds. */
    private void learners(String name, int number, boolean flood) throws Exception {
        Tally tally = new Tally();
        Tally flooded = new Tally();
        AtomicInteger open = new AtomicInteger();
        List<ScheduledFuture<?>> all = new ArrayList<>();
        for (int i = 0; i < number; i++) {
            HttpRequest press = press(i);
            all.add(clock.scheduleAtFixedRate(
                    () -> play(press, tally, open),
                    (long) PERIOD_MILLIS * i / number,
                    PERIOD_MILLIS,
                    TimeUnit.MILLISECONDS));
        }
        if (flood) {
            HttpRequest press = press(-1);
            all.add(clock.scheduleAtFixedRate(
                    () -> {
                        if (open.get() < FLOOD) {
                            play(press, flooded, open);
                        }
                    },
                    0,
                    5,
                    TimeUnit.MILLISECONDS));
        }
        TimeUnit.SECONDS.sleep(SECONDS);
        all.forEach(each -> each.cancel(false));
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(20);
        while (open.get() > 0 && System.nanoTime() < end) {
            TimeUnit.MILLISECONDS.sleep(10);
        }
        row(name, tally);
        errors += tally.errors() + flooded.errors() + open.get();
        if (flood) {
            row("  the one who floods", flooded);
        }
    }

    private void play(HttpRequest press, Tally tally, AtomicInteger open) {
        open.incrementAndGet();
        long start = System.nanoTime();
        http.sendAsync(press, BodyHandlers.discarding()).whenComplete((answer, failure) -> {
            tally.answer(failure == null ? answer.statusCode() : 0, System.nanoTime() - start);
            open.decrementAndGet();
        });
    }

    private HttpRequest press(int learner) {
        String cookie = String.format(Locale.ROOT, "padlock=bench%017d", learner + 1);
        return HttpRequest.newBuilder(URI.create(server.url()))
                .header("Cookie", cookie)
                .POST(BodyPublishers.noBody())
                .build();
    }

    /** Rooms full of people who listen; an event reaches all of them. */
    private void streams() throws Exception {
        long before = server.residentKibibytes();
        List<BenchLearner> listeners = new ArrayList<>();
        String desk = "";
        String code = "";
        for (int i = 0; i < STREAMS; i++) {
            if (i % CLASS == 0) {
                desk = cookie(post("", "rooms", "sheet=hsts-in-five-minutes"));
                code = desk.substring("desk-".length(), desk.indexOf('='));
            }
            String seat = cookie(post("", "r/" + code + "/join", "name="));
            listeners.add(new BenchLearner(http, server.url() + "r/" + code, seat));
        }
        listeners.forEach(BenchLearner::listen);
        await(listeners, 60);
        System.out.printf(
                Locale.ROOT,
                "%d streams open: %d bytes each, %d threads%n",
                STREAMS,
                (server.residentKibibytes() - before) * 1_024 / STREAMS,
                server.threads());
        learners("50 learners beside them", 50, false);
    }

    private static void await(List<BenchLearner> listeners, int seconds) throws Exception {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(seconds);
        while (listeners.stream().anyMatch(listener -> listener.tag().isEmpty())) {
            if (System.nanoTime() > end) {
                throw new TimeoutException("not every stream is open after " + seconds + " s");
            }
            TimeUnit.MILLISECONDS.sleep(5);
        }
    }

    private HttpResponse<Void> post(String cookie, String path, String form)
            throws ExecutionException, InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(server.url() + path))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(form));
        if (!cookie.isEmpty()) {
            request.header("Cookie", cookie);
        }
        return http.sendAsync(request.build(), BodyHandlers.discarding()).get();
    }

    private static String cookie(HttpResponse<Void> answer) {
        String cookie = answer.headers()
                .firstValue("Set-Cookie")
                .orElseThrow(() -> new IllegalStateException("no cookie, but " + answer.statusCode()));
        return cookie.substring(0, cookie.indexOf(';'));
    }

    private void row(String name, Tally tally) throws IOException {
        System.out.printf(
                Locale.ROOT,
                "%-24s | %s | %3d | %3d%n",
                name,
                tally.cells(),
                server.residentKibibytes() / 1_024,
                server.threads());
    }
}
