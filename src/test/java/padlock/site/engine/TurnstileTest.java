package padlock.site.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.javalin.http.ServiceUnavailableResponse;
import io.javalin.http.TooManyRequestsResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import padlock.scenario.Scenario;
import padlock.site.CannedEngine;
import padlock.site.engine.Limits.Line;
import padlock.site.engine.Turnstile.Turn;
import padlock.trace.Run;

@Timeout(30)
class TurnstileTest {
    private static final Visitor FLOOD = new Visitor("10.0.0.1", "flood");
    private static final Visitor QUIET = new Visitor("10.0.0.2", "quiet");

    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final List<String> done = new CopyOnWriteArrayList<>();

    @AfterEach
    void stop() {
        threads.shutdownNow();
    }

    private static Turnstile turnstile(int each, int waiting, Duration patience) {
        return turnstile(new CannedEngine(), each, new Line(2, patience), new Line(waiting, patience));
    }

    private static Turnstile turnstile(CannedEngine engine, int each, Line wire, Line work) {
        return new Turnstile(engine, new Limits(1, each, wire, work, 1, 1, 1));
    }

    private static Turnstile twoPlaces(Duration patience) {
        Line line = new Line(4, patience);
        return new Turnstile(new CannedEngine(), new Limits(2, 3, line, line, 1, 1, 1));
    }

    /** Holds the only place until the latch opens; comes back when it is held. */
    private CompletableFuture<String> hold(Turnstile turnstile, Visitor who, CountDownLatch until)
            throws InterruptedException {
        CountDownLatch held = new CountDownLatch(1);
        CompletableFuture<String> run = ask(turnstile, who, "first", () -> {
            held.countDown();
            until.await();
        });
        held.await();
        return run;
    }

    private interface Work {
        void run() throws InterruptedException;
    }

    private CompletableFuture<String> ask(Turnstile turnstile, Visitor who, String name, Work work) {
        return CompletableFuture.supplyAsync(
                () -> {
                    turnstile.arrives(who);
                    return turnstile.admit(() -> {
                        try {
                            work.run();
                        } catch (InterruptedException stopped) {
                            Thread.currentThread().interrupt();
                        }
                        done.add(name);
                        return name;
                    });
                },
                threads);
    }

    /** Asks, and comes back when it waits in line. */
    private CompletableFuture<String> queue(Turnstile turnstile, Visitor who, String name) {
        int before = turnstile.waiting();
        CompletableFuture<String> run = ask(turnstile, who, name, () -> {});
        while (turnstile.waiting() == before && !run.isDone()) {
            Thread.onSpinWait();
        }
        return run;
    }

    @Test
    void othersNeverWaitForMoreThanOneRunOfWhoeverFloods() throws Exception {
        Turnstile turnstile = turnstile(4, 50, Duration.ofSeconds(20));
        CountDownLatch open = new CountDownLatch(1);
        hold(turnstile, FLOOD, open);
        for (int i = 1; i <= 3; i++) {
            queue(turnstile, FLOOD, "flood " + i);
        }
        CompletableFuture<String> quiet = queue(turnstile, QUIET, "quiet");
        assertThatThrownBy(queue(turnstile, FLOOD, "one too many")::join)
                .hasCauseInstanceOf(TooManyRequestsResponse.class);
        CompletableFuture<String> last = queue(turnstile, QUIET, "quiet 2");
        open.countDown();
        assertThat(quiet.join()).isEqualTo("quiet");
        last.join();
        while (done.size() < 6) {
            Thread.onSpinWait();
        }
        assertThat(done).containsExactly("first", "quiet", "flood 1", "quiet 2", "flood 2", "flood 3");
    }

    @Test
    void aLearnersRunsGoOneAfterTheOtherThoughAPlaceIsFree() throws Exception {
        Turnstile turnstile = twoPlaces(Duration.ofSeconds(20));
        CountDownLatch open = new CountDownLatch(1);
        hold(turnstile, FLOOD, open);
        CompletableFuture<String> second = queue(turnstile, FLOOD, "second");
        assertThat(ask(turnstile, QUIET, "quiet", () -> {}).join()).isEqualTo("quiet");
        assertThat(turnstile.waiting()).isEqualTo(1);
        assertThat(second).isNotDone();
        open.countDown();
        assertThat(second.join()).isEqualTo("second");
    }

    @Test
    void whoeverGaveUpBehindAnEarlierRunOfTheirsIsNotWaitedFor() throws Exception {
        Turnstile turnstile = twoPlaces(Duration.ofMillis(1));
        CountDownLatch open = new CountDownLatch(1);
        CompletableFuture<String> first = hold(turnstile, FLOOD, open);
        assertThatThrownBy(ask(turnstile, FLOOD, "late", () -> {})::join)
                .hasCauseInstanceOf(ServiceUnavailableResponse.class);
        assertThat(turnstile.waiting()).isZero();
        open.countDown();
        first.join();
        assertEveryPlaceIsFree(turnstile);
    }

    @Test
    void noPlaceIsLostHoweverTheyCrowd() throws Exception {
        Turnstile turnstile = twoPlaces(Duration.ofMillis(2));
        List<CompletableFuture<Void>> crowd = new ArrayList<>();
        for (int thread = 0; thread < 12; thread++) {
            // Some of them strangers, some of them one learner in several windows.
            Visitor visitor = new Visitor("10.0.0." + thread % 3, thread % 4 == 0 ? "" : "learner " + thread % 5);
            crowd.add(CompletableFuture.runAsync(
                    () -> {
                        turnstile.arrives(visitor);
                        for (int i = 0; i < 300; i++) {
                            try {
                                turnstile.admit(() -> {
                                    LockSupport.parkNanos(300_000);
                                    return "";
                                });
                            } catch (TooManyRequestsResponse | ServiceUnavailableResponse refused) {
                                Thread.onSpinWait();
                            }
                        }
                    },
                    threads));
        }
        crowd.forEach(CompletableFuture::join);
        assertThat(turnstile.waiting()).isZero();
        assertThat(turnstile.count(Turn.LATE) + turnstile.count(Turn.CROWDED)).isPositive();
        assertEveryPlaceIsFree(turnstile);
    }

    private void assertEveryPlaceIsFree(Turnstile turnstile) throws Exception {
        long before = turnstile.count(Turn.AT_ONCE);
        CountDownLatch open = new CountDownLatch(1);
        hold(turnstile, FLOOD, open);
        CompletableFuture<String> beside = ask(turnstile, QUIET, "beside", () -> {});
        assertThat(beside.join()).isEqualTo("beside");
        open.countDown();
        assertThat(turnstile.count(Turn.AT_ONCE)).isEqualTo(before + 2);
    }

    @Test
    void afterwardsEverybodyMayAskAgain() throws Exception {
        Turnstile turnstile = turnstile(1, 50, Duration.ofSeconds(20));
        CountDownLatch open = new CountDownLatch(1);
        CompletableFuture<String> first = hold(turnstile, FLOOD, open);
        assertThatThrownBy(ask(turnstile, FLOOD, "second", () -> {})::join)
                .hasCauseInstanceOf(TooManyRequestsResponse.class);
        open.countDown();
        first.join();
        assertThat(ask(turnstile, FLOOD, "third", () -> {}).join()).isEqualTo("third");
    }

    @Test
    void aFullQueueTurnsAwayTheOneWithTheMostInIt() throws Exception {
        Turnstile turnstile = turnstile(9, 3, Duration.ofSeconds(20));
        CountDownLatch open = new CountDownLatch(1);
        hold(turnstile, FLOOD, open);
        queue(turnstile, FLOOD, "flood 1");
        queue(turnstile, FLOOD, "flood 2");
        CompletableFuture<String> displaced = queue(turnstile, FLOOD, "flood 3");
        assertThatThrownBy(queue(turnstile, FLOOD, "flood 4")::join).hasCauseInstanceOf(TooManyRequestsResponse.class);
        CompletableFuture<String> quiet = ask(turnstile, QUIET, "quiet", () -> {});
        assertThatThrownBy(displaced::join).hasCauseInstanceOf(TooManyRequestsResponse.class);
        open.countDown();
        assertThat(quiet.join()).isEqualTo("quiet");
    }

    @Test
    void strangersOfOneAddressAreNotOnePerson() throws Exception {
        Turnstile turnstile = turnstile(1, 50, Duration.ofSeconds(20));
        Visitor stranger = new Visitor("10.0.0.1", "");
        CountDownLatch open = new CountDownLatch(1);
        hold(turnstile, stranger, open);
        CompletableFuture<String> second = queue(turnstile, stranger, "second");
        open.countDown();
        assertThat(second.join()).isEqualTo("second");
    }

    @Test
    void whoeverWaitsTooLongIsToldAndLeavesTheLine() throws Exception {
        Turnstile turnstile = turnstile(9, 9, Duration.ofMillis(1));
        CountDownLatch open = new CountDownLatch(1);
        CompletableFuture<String> first = hold(turnstile, FLOOD, open);
        assertThatThrownBy(ask(turnstile, QUIET, "late", () -> {})::join)
                .hasCauseInstanceOf(ServiceUnavailableResponse.class);
        assertThat(turnstile.waiting()).isZero();
        open.countDown();
        first.join();
        while (done.isEmpty()) {
            Thread.onSpinWait();
        }
        assertThat(ask(turnstile, QUIET, "again", () -> {}).join()).isEqualTo("again");
    }

    /** Remembers which network played. */
    private static final class TwoNetworks extends CannedEngine {
        private final List<String> played = new CopyOnWriteArrayList<>();

        @Override
        public Run run(Scenario scenario, String browser) {
            played.add("wire");
            return super.run(scenario, browser);
        }

        @Override
        public Run reckon(Scenario scenario, String browser) {
            played.add("memory");
            return super.run(scenario, browser);
        }
    }

    @Test
    void aRunWhoseTurnWouldComeTooLateIsPlayedInMemory() throws Exception {
        TwoNetworks engine = new TwoNetworks();
        Turnstile turnstile =
                turnstile(engine, 3, new Line(1, Duration.ofMillis(1)), new Line(9, Duration.ofSeconds(20)));
        CountDownLatch open = new CountDownLatch(1);
        CompletableFuture<String> first = hold(turnstile, FLOOD, open);
        turnstile.arrives(QUIET);
        turnstile.run(engine.demo().scenario(), "chromium-156");
        assertThat(engine.played).containsExactly("memory");
        assertThat(turnstile.count(Turn.LATE)).isEqualTo(1);
        assertThat(turnstile.waiting()).isZero();
        open.countDown();
        first.join();
        while (turnstile.count(Turn.AT_ONCE) < 2) {
            turnstile.run(engine.demo().scenario(), "chromium-156");
        }
        assertThat(engine.played).contains("wire");
    }

    @Test
    void aClassBehindOneAddressIsServedWholeThoughTheLineIsFull() throws Exception {
        TwoNetworks engine = new TwoNetworks();
        Turnstile turnstile =
                turnstile(engine, 3, new Line(5, Duration.ofSeconds(20)), new Line(9, Duration.ofSeconds(20)));
        CountDownLatch open = new CountDownLatch(1);
        CompletableFuture<String> first = hold(turnstile, FLOOD, open);
        List<CompletableFuture<Run>> all = new ArrayList<>();
        for (int i = 0; i < 30; i++) {
            Visitor learner = new Visitor("192.0.2.1", i % 2 == 0 ? "" : "learner " + i);
            all.add(CompletableFuture.supplyAsync(
                    () -> {
                        turnstile.arrives(learner);
                        return turnstile.run(engine.demo().scenario(), "chromium-156");
                    },
                    threads));
        }
        while (turnstile.waiting() < 5 || turnstile.count(Turn.CROWDED) < 25) {
            Thread.onSpinWait();
        }
        open.countDown();
        first.join();
        assertThat(all).allSatisfy(run -> assertThat(run.join()).isNotNull());
        assertThat(engine.played).hasSize(30);
        assertThat(engine.played.stream().filter("wire"::equals)).hasSize(5);
    }

    @Test
    void workThatFailsGivesItsPlaceBack() {
        Turnstile turnstile = turnstile(1, 1, Duration.ofSeconds(20));
        for (int i = 0; i < 3; i++) {
            assertThatThrownBy(() -> turnstile.admit(() -> {
                        throw new IllegalStateException("a bug");
                    }))
                    .hasMessage("a bug");
        }
        assertThat(turnstile.admit(() -> "fine")).isEqualTo("fine");
    }
}
