package padlock.site;

import static org.assertj.core.api.Assertions.assertThat;

import io.javalin.Javalin;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import padlock.scenario.Scenario;
import padlock.site.engine.Limits;
import padlock.trace.Run;

/** One learner asks for more than one learner needs. */
@Timeout(60)
class FloodTest {
    private static final Limits.Line LINE = new Limits.Line(8, Duration.ofSeconds(20));
    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    @Test
    void whoeverFloodsIsToldToComeBackLaterAndOthersAreServed() throws Exception {
        CountDownLatch started = new CountDownLatch(1);
        CountDownLatch release = new CountDownLatch(1);
        CannedEngine slow = new CannedEngine() {
            @Override
            public Run run(Scenario scenario, String browser) {
                if (started.getCount() > 0) {
                    started.countDown();
                    try {
                        release.await();
                    } catch (InterruptedException stopped) {
                        Thread.currentThread().interrupt();
                    }
                }
                return super.run(scenario, browser);
            }
        };
        Limits limits = new Limits(2, 1, LINE, LINE, 400_000, 65_536, 16);
        Javalin busy = Classrooms.site(slow, limits).server().start("127.0.0.1", 0);
        try {
            URI uri = URI.create("http://127.0.0.1:" + busy.port() + "/");
            CompletableFuture<HttpResponse<String>> first =
                    CLIENT.sendAsync(press(uri, "a".repeat(22)), BodyHandlers.ofString());
            started.await();
            HttpResponse<String> second = CLIENT.send(press(uri, "a".repeat(22)), BodyHandlers.ofString());
            assertThat(second.statusCode()).isEqualTo(429);
            assertThat(second.headers().firstValue("Retry-After")).contains("2");
            assertThat(second.body()).contains("Too many requests").doesNotContain("Exception");
            assertThat(CLIENT.send(press(uri, "b".repeat(22)), BodyHandlers.ofString())
                            .statusCode())
                    .isEqualTo(200);
            release.countDown();
            assertThat(first.join().statusCode()).isEqualTo(200);
        } finally {
            release.countDown();
            busy.stop();
        }
    }

    private static HttpRequest press(URI uri, String cookie) {
        return HttpRequest.newBuilder(uri)
                .header("Cookie", "padlock=" + cookie)
                .POST(BodyPublishers.noBody())
                .build();
    }
}
