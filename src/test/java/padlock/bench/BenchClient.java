package padlock.bench;

import java.net.http.HttpClient;
import java.util.concurrent.Executors;

/** The client of many learners: few threads, and no connection kept longer than the server keeps it. */
final class BenchClient {
    // A server hangs up on a connection that is idle for 30 s. The JDK's client would keep it for 20 minutes and send
    // the next POST into the void.
    private static final int KEEP_SECONDS = 10;
    private static final int THREADS = 8;

    private BenchClient() {}

    static HttpClient open() {
        System.setProperty("jdk.httpclient.keepalive.timeout", String.valueOf(KEEP_SECONDS));
        return HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .executor(Executors.newFixedThreadPool(THREADS, BenchClient::daemon))
                .build();
    }

    static Thread daemon(Runnable task) {
        Thread thread = new Thread(task, "bench-client");
        thread.setDaemon(true);
        return thread;
    }
}
