package padlock.site.ops;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.NotFoundResponse;
import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.Timer;
import io.micrometer.core.instrument.binder.jvm.JvmMemoryMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmThreadMetrics;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import java.util.function.ToDoubleFunction;
import java.util.stream.Stream;
import padlock.room.Rooms;
import padlock.site.engine.Turnstile;
import padlock.site.engine.Turnstile.Turn;
import padlock.site.front.Networks;
import padlock.site.learner.Learners;
import padlock.site.room.Classroom;
import padlock.site.room.RoomSite;

/**
 * {@code /metrics} in the text format of Prometheus: requests, runs, waiting, streams, classes, failures of the database, memory, threads.
 *
 * <p>Labels are routes ({@code /r/{code}}), status codes and words of ours: nothing that a visitor sends can become one, so neither a secret
 * nor an endless number of them is ever kept. Only those whom the operator named may read it, and only on a connection of their own: behind
 * a proxy the whole world comes from the proxy's address.
 */
public final class Metrics {
    private static final List<String> SIGNS_OF_A_PROXY = List.of("X-Forwarded-For", "Forwarded", "Via", "X-Real-IP");
    private static final Duration[] BUCKETS = Stream.of(10, 50, 100, 250, 500, 1_000, 2_500, 5_000, 10_000)
            .map(Duration::ofMillis)
            .toArray(Duration[]::new);

    private final PrometheusMeterRegistry registry = new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
    private final Networks observers;

    public Metrics(Networks observers, Turnstile turnstile, RoomSite site, Classroom classroom, Learners learners) {
        this.observers = observers;
        turns(turnstile);
        Supplier<Rooms.Census> census =
                () -> classroom.rooms().census(classroom.clock().instant());
        gauge("padlock.streams", "Open streams of events", site::streams);
        gauge("padlock.rooms", "Classes that are not over", () -> census.get().rooms());
        gauge(
                "padlock.room.learners",
                "Learners in classes that are not over",
                () -> census.get().learners());
        count("padlock.database.errors", "store", "progress", learners, Learners::failures);
        count("padlock.database.errors", "store", "classes", site, RoomSite::failures);
        new JvmMemoryMetrics().bindTo(registry);
        new JvmThreadMetrics().bindTo(registry);
    }

    private void turns(Turnstile turnstile) {
        for (Turn turn : Turn.values()) {
            String ended = turn.name().toLowerCase(Locale.ROOT).replace('_', '-');
            count("padlock.turns", "ended", ended, turnstile, all -> all.count(turn));
        }
        count("padlock.runs", "network", "wire", turnstile, Turnstile::runsOnWire);
        count("padlock.runs", "network", "memory", turnstile, Turnstile::runsInMemory);
        gauge("padlock.turns.waiting", "Requests that wait for a turn", turnstile::waiting);
        FunctionCounter.builder(
                        "padlock.turns.waited", turnstile, all -> all.waited().toMillis() / 1_000.0)
                .baseUnit("seconds")
                .register(registry);
    }

    private void gauge(String name, String description, Supplier<Number> value) {
        Gauge.builder(name, value).description(description).register(registry);
    }

    private <T> void count(String name, String label, String word, T of, ToDoubleFunction<T> value) {
        FunctionCounter.builder(name, of, value).tag(label, word).register(registry);
    }

    public void install(RoutesConfig routes) {
        routes.get("/metrics", this::show);
    }

    /** A request was answered. A stream is one for as long as somebody listens, and would hide how fast pages are. */
    public void answered(Context ctx, Float milliseconds) {
        String route = RequestLog.route(ctx);
        if (!route.endsWith("/events")) {
            Timer.builder("http.server.requests")
                    .description("Answers, and how long they took")
                    .tag("route", route)
                    .tag("status", String.valueOf(ctx.statusCode()))
                    .serviceLevelObjectives(BUCKETS)
                    .register(registry)
                    .record(Math.round(milliseconds * 1_000), TimeUnit.MICROSECONDS);
        }
    }

    private void show(Context ctx) {
        boolean direct = SIGNS_OF_A_PROXY.stream().allMatch(sign -> ctx.header(sign) == null);
        if (!direct || !observers.contains(ctx.req().getRemoteAddr())) {
            throw new NotFoundResponse();
        }
        ctx.header("Cache-Control", "no-store")
                .contentType("text/plain; version=0.0.4; charset=utf-8")
                .result(registry.scrape());
    }
}
