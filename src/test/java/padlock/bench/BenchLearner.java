package padlock.bench;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Flow;
import java.util.concurrent.TimeUnit;

/** One learner's page without its browser: hears events, asks for the page, and comes back when the stream ends. */
public final class BenchLearner {
    private static final String TAG = "data-tag=\"";

    private final HttpClient http;
    private final String page;
    private final String cookie;
    private volatile String tag = "";
    private volatile String wanted = "";
    private volatile long reachedAt;
    private volatile int generation;
    private boolean asking;
    private Lines lines = new Lines(0);

    public BenchLearner(HttpClient http, String page, String cookie) {
        this.http = http;
        this.page = page;
        this.cookie = cookie;
    }

    public static String tagOf(String html) {
        int start = html.indexOf(TAG) + TAG.length();
        return html.substring(start, html.indexOf('"', start));
    }

    public String cookie() {
        return cookie;
    }

    /** The state that the page shows. */
    public String tag() {
        return tag;
    }

    long reachedAt() {
        return reachedAt;
    }

    /** Drops the connection, as a laptop does that loses its network. */
    public synchronized void hangUp() {
        generation++;
        lines.cancel();
    }

    public synchronized void listen() {
        int mine = ++generation;
        lines = new Lines(mine);
        HttpRequest request = HttpRequest.newBuilder(URI.create(page + "/events"))
                .header("Cookie", cookie)
                .header("Last-Event-ID", tag)
                .build();
        http.sendAsync(request, BodyHandlers.fromLineSubscriber(lines))
                .whenComplete((answer, failure) -> comeBack(mine));
    }

    private void comeBack(int mine) {
        if (mine == generation) {
            // As a browser does after "retry: 1000".
            CompletableFuture.delayedExecutor(1, TimeUnit.SECONDS).execute(() -> {
                if (mine == generation) {
                    listen();
                }
            });
        }
    }

    private synchronized void heard(String now) {
        wanted = now;
        if (!asking && !tag.equals(now)) {
            asking = true;
            http.sendAsync(
                            HttpRequest.newBuilder(URI.create(page))
                                    .header("Cookie", cookie)
                                    .build(),
                            BodyHandlers.ofString())
                    .whenComplete((answer, failure) -> shown(failure == null ? tagOf(answer.body()) : tag));
        }
    }

    private synchronized void shown(String now) {
        asking = false;
        if (!now.equals(tag)) {
            reachedAt = System.nanoTime();
            tag = now;
        }
        if (!wanted.equals(tag) && wanted.length() >= tag.length() && wanted.compareTo(tag) > 0) {
            heard(wanted);
        }
    }

    /** Reads one stream until it ends or the learner hangs up. */
    private final class Lines implements Flow.Subscriber<String> {
        private final int mine;
        private volatile Flow.Subscription subscription = new Flow.Subscription() {
            @Override
            public void request(long n) {}

            @Override
            public void cancel() {}
        };

        Lines(int mine) {
            this.mine = mine;
        }

        void cancel() {
            subscription.cancel();
        }

        @Override
        public void onSubscribe(Flow.Subscription started) {
            subscription = started;
            started.request(Long.MAX_VALUE);
        }

        @Override
        public void onNext(String line) {
            if (mine != generation) {
                subscription.cancel();
            } else if (line.startsWith("data: ")) {
                heard(line.substring("data: ".length()));
            }
        }

        @Override
        public void onError(Throwable broken) {}

        @Override
        public void onComplete() {}
    }
}
