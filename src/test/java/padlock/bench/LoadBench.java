package padlock.bench;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
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
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.IntSupplier;
import java.util.function.Supplier;

/**
 * Many learners at once, over real connections: each plays the home page's scenario every five seconds, whether or not the last answer has
 * come. They sit behind one address as a class does, or each at home; beside one who floods; for minutes; beside a thousand open streams.
 *
 * <p>The clients share the machine with the server. {@code -Dpadlock.seconds=} for the length of each row.
 */
final class LoadBench {
    private static final int SECONDS = Integer.getInteger("padlock.seconds", 20);
    private static final int PERIOD_MILLIS = 5_000;
    private static final int STREAMS = Integer.getInteger("padlock.streams", 1_000);
    private static final int CLASS = 250;
    private static final int FLOOD = 32;
    private static final int WINDOWS = 12;
    // What is kept for a while, such as sessions of the server's own, comes and goes.
    private static final double MOST_GROWTH = 1.2;
    // With 200 active learners. What more of them cost is shown, and nothing is asked of it.
    private static final int LEARNERS = 200;
    private static final long MOST_RESIDENT_MIB = 350;

    private final HttpClient http = BenchClient.open();
    private final ScheduledExecutorService clock = Executors.newScheduledThreadPool(2, BenchClient::daemon);
    private final BenchServer server;
    private final Report report;
    private boolean beyondDesign;

    private LoadBench(BenchServer server, Report report) {
        this.server = server;
        this.report = report;
    }

    /** Where a row's learners are, and who floods beside them. */
    private enum Place {
        CLASS,
        HOMES,
        CLASS_WITH_FLOOD,
        CLASS_AND_FLOOD_ELSEWHERE;

        boolean floods() {
            return this == CLASS_WITH_FLOOD || this == CLASS_AND_FLOOD_ELSEWHERE;
        }
    }

    public static void main(String[] arguments) throws Exception {
        Report report = new Report();
        play(report);
        if (report.bad() > 0) {
            throw new IllegalStateException(report.bad() + " rows are not as asked");
        }
    }

    static void play(Report report) throws Exception {
        try (BenchServer server = server()) {
            new LoadBench(server, report).run();
        }
        try (BenchServer server = server()) {
            new LoadBench(server, report).overTime();
        }
    }

    private static BenchServer server() throws IOException {
        return BenchServer.start(
                0, Files.createTempDirectory("load-bench"), "--metrics", "127.0.0.1", "--trusted-proxy", "127.0.0.1");
    }

    private void run() throws Exception {
        report.part(
                "Load: a run each five seconds",
                "who",
                "answers",
                "p50 ms",
                "p95 ms",
                "p99 ms",
                "429",
                "errors",
                "in memory",
                "bytes each",
                "resident MiB",
                "threads",
                "as asked");
        learners("warm-up, 20 learners", 20, Place.CLASS);
        learners("10 learners", 10, Place.CLASS);
        long few = server.heap();
        learners("20 learners", 20, Place.CLASS);
        learners("20 learners, and one of them floods", 20, Place.CLASS_WITH_FLOOD);
        learners("20 learners, and somebody elsewhere floods", 20, Place.CLASS_AND_FLOOD_ELSEWHERE);
        learners("200 learners of one address", 200, Place.CLASS);
        learners("200 learners, each at home", 200, Place.HOMES);
        learners("200 learners, and one of them floods", 200, Place.CLASS_WITH_FLOOD);
        learners("1,000 learners of one address", 1_000, Place.CLASS);
        long many = server.heap();
        streams();
        report.add("");
        report.add(String.format(
                Locale.ROOT,
                "Of use on the heap: %,d bytes with 10 learners, %,d bytes after 1,000: %,d bytes a learner.",
                few,
                many,
                (many - few) / 990));
    }

    /** So many learners, each with a cookie of their own, spread evenly over the five seconds. */
    private void learners(String name, int number, Place place) throws Exception {
        beyondDesign |= number > LEARNERS;
        Tally tally = new Tally();
        Tally flooded = new Tally();
        AtomicInteger open = new AtomicInteger();
        AtomicInteger flood = new AtomicInteger();
        double wire = server.number("padlock_runs_total{network=\"wire\"}");
        double memory = server.number("padlock_runs_total{network=\"memory\"}");
        List<ScheduledFuture<?>> all = schedule(number, place, () -> tally, open);
        if (place.floods()) {
            HttpRequest press = press(-1, place == Place.CLASS_WITH_FLOOD ? "198.51.100.1" : "203.0.113.1");
            all.add(clock.scheduleAtFixedRate(
                    () -> {
                        if (flood.get() < FLOOD) {
                            play(press, flooded, flood);
                        }
                    },
                    0,
                    5,
                    TimeUnit.MILLISECONDS));
        }
        TimeUnit.SECONDS.sleep(SECONDS);
        end(all, () -> open.get() + flood.get());
        wire = server.number("padlock_runs_total{network=\"wire\"}") - wire;
        memory = server.number("padlock_runs_total{network=\"memory\"}") - memory;
        long percent = Math.round(100 * memory / Math.max(1, wire + memory));
        row(name, tally, percent + " %", tally.busy() + tally.errors() + open.get() == 0);
        if (place.floods()) {
            row("- the one who floods", flooded, "", flooded.busy() > 0 && flooded.errors() + flood.get() == 0);
        }
    }

    /** Presses the button for each of them every five seconds; whoever is asked at that moment counts the answer. */
    private List<ScheduledFuture<?>> schedule(int number, Place place, Supplier<Tally> tally, AtomicInteger open) {
        List<ScheduledFuture<?>> all = new ArrayList<>();
        for (int i = 0; i < number; i++) {
            HttpRequest press =
                    press(i, place == Place.HOMES ? "198.18." + i / 250 + "." + (i % 250 + 1) : "198.51.100.1");
            all.add(clock.scheduleAtFixedRate(
                    () -> play(press, tally.get(), open),
                    (long) PERIOD_MILLIS * 1_000 * i / number,
                    PERIOD_MILLIS * 1_000L,
                    TimeUnit.MICROSECONDS));
        }
        return all;
    }

    private static void end(List<ScheduledFuture<?>> all, IntSupplier open) throws InterruptedException {
        all.forEach(each -> each.cancel(false));
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(20);
        while (open.getAsInt() > 0 && System.nanoTime() < end) {
            TimeUnit.MILLISECONDS.sleep(10);
        }
    }

    /** The same learners for minutes: a row for each piece of that time, and nothing grows from one to the next. */
    private void overTime() throws Exception {
        report.part(
                "Load over time: " + LEARNERS + " learners",
                "until s",
                "answers",
                "p50 ms",
                "p95 ms",
                "p99 ms",
                "errors",
                "heap MiB",
                "resident MiB",
                "threads",
                "as asked");
        AtomicReference<Tally> current = new AtomicReference<>(new Tally());
        AtomicInteger open = new AtomicInteger();
        List<ScheduledFuture<?>> all = schedule(LEARNERS, Place.CLASS, current::get, open);
        long first = 0;
        for (int i = 1; i <= WINDOWS; i++) {
            TimeUnit.SECONDS.sleep(SECONDS);
            Tally tally = current.getAndSet(new Tally());
            long heap = server.heap();
            first = i == 1 ? heap : first;
            long resident = server.residentKibibytes() / 1_024;
            report.judged(
                    tally.busy() + tally.errors() == 0 && resident < MOST_RESIDENT_MIB && heap < first * MOST_GROWTH,
                    i * SECONDS,
                    tally.answers(),
                    tally.percentile(50),
                    tally.percentile(95),
                    tally.percentile(99),
                    tally.busy() + tally.errors(),
                    heap >> 20,
                    resident,
                    server.threads());
        }
        end(all, open::get);
    }

    private void play(HttpRequest press, Tally tally, AtomicInteger open) {
        open.incrementAndGet();
        long start = System.nanoTime();
        http.sendAsync(press, BodyHandlers.ofString()).whenComplete((answer, failure) -> {
            long took = System.nanoTime() - start;
            if (failure == null) {
                boolean plain = answer.statusCode() != 429 || answer.body().contains("Too many requests");
                tally.answer(plain ? answer.statusCode() : 0, answer.body().length(), took);
            } else {
                System.err.println(failure);
                tally.answer(0, 0, took);
            }
            open.decrementAndGet();
        });
    }

    private HttpRequest press(int learner, String address) {
        String cookie = String.format(Locale.ROOT, "padlock=bench%017d", learner + 1);
        return HttpRequest.newBuilder(URI.create(server.url()))
                .header("Cookie", cookie)
                .header("X-Forwarded-For", address)
                .POST(BodyPublishers.noBody())
                .build();
    }

    /** Rooms full of people who listen; an event reaches all of them. */
    private void streams() throws Exception {
        long before = server.heap();
        long resident = server.residentKibibytes();
        long threads = server.threads();
        List<BenchLearner> listeners = new ArrayList<>();
        String code = "";
        for (int i = 0; i < STREAMS; i++) {
            // Each class in a building of its own: one address may not take so many seats in a moment.
            String address = "198.51.100." + (i / CLASS + 1);
            if (i % CLASS == 0) {
                String desk = cookie(post("rooms", "sheet=hsts-in-five-minutes", address));
                code = desk.substring("desk-".length(), desk.indexOf('='));
            }
            String seat = cookie(post("r/" + code + "/join", "name=", address));
            listeners.add(new BenchLearner(http, server.url() + "r/" + code, seat));
        }
        listeners.forEach(BenchLearner::listen);
        await(listeners, 60);
        double open = server.number("padlock_streams");
        learners("50 learners beside " + STREAMS + " open streams", 50, Place.CLASS);
        report.add("");
        report.add(String.format(
                Locale.ROOT,
                "%,.0f streams of events are open at once: %,d bytes of heap and %,d bytes of resident memory each, %d threads more.",
                open,
                (server.heap() - before) / STREAMS,
                (server.residentKibibytes() - resident) * 1_024 / STREAMS,
                server.threads() - threads));
        // Else they would come back to a server that is gone, once a second, beside whatever is measured next.
        listeners.forEach(BenchLearner::hangUp);
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

    private HttpResponse<Void> post(String path, String form, String address)
            throws ExecutionException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create(server.url() + path))
                .header("X-Forwarded-For", address)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(form))
                .build();
        return http.sendAsync(request, BodyHandlers.discarding()).get();
    }

    private static String cookie(HttpResponse<Void> answer) {
        String cookie = answer.headers()
                .firstValue("Set-Cookie")
                .orElseThrow(() -> new IllegalStateException("no cookie, but " + answer.statusCode()));
        return cookie.substring(0, cookie.indexOf(';'));
    }

    private void row(String name, Tally tally, String memory, boolean good) throws IOException {
        long resident = server.residentKibibytes() / 1_024;
        report.judged(
                good && (beyondDesign || resident < MOST_RESIDENT_MIB),
                name,
                tally.answers(),
                tally.percentile(50),
                tally.percentile(95),
                tally.percentile(99),
                tally.busy(),
                tally.errors(),
                memory,
                tally.bytesEach(),
                resident,
                server.threads());
    }
}
