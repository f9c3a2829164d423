package padlock.wire;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Proxy;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import okhttp3.ConnectionPool;
import okhttp3.HttpUrl;
import okhttp3.OkHttpClient;
import okhttp3.Protocol;
import okhttp3.RequestBody;
import okio.BufferedSource;
import org.jspecify.annotations.Nullable;
import padlock.http.Header;
import padlock.http.Headers;
import padlock.http.Request;
import padlock.http.Response;

/**
 * One request and its answer through OkHttp, which is told to do nothing on its own: no redirect, no second attempt, no cookie, no
 * proxy, no compression, no kept connection.
 */
final class Exchange {
    /** What OkHttp believes to talk to. It is never looked up: the {@link Line} has only one place to go. */
    private static final String NOBODY = "padlock.invalid";

    private static final Duration REAL_PATIENCE = Duration.ofSeconds(10);
    private static final Duration SILENCE = Duration.ofMillis(50);
    private static final int LARGEST_BODY = 1 << 20;
    private static final int MOST_HEADERS = 200;
    private static final Set<String> FRAMING = Set.of("content-length", "transfer-encoding", "connection");

    private static final OkHttpClient TRANSPORT = new OkHttpClient.Builder()
            .protocols(List.of(Protocol.HTTP_1_1))
            .proxy(Proxy.NO_PROXY)
            .dns(name -> List.of(InetAddress.getLoopbackAddress()))
            .connectionPool(new ConnectionPool(0, 1, TimeUnit.SECONDS))
            .fastFallback(false)
            .followRedirects(false)
            .followSslRedirects(false)
            .retryOnConnectionFailure(false)
            .hostnameVerifier((name, session) -> true)
            .connectTimeout(REAL_PATIENCE)
            .writeTimeout(REAL_PATIENCE)
            .callTimeout(REAL_PATIENCE.multipliedBy(2))
            .build();

    private final Request request;
    private final OkHttpClient client;

    Exchange(Request request, Line line, Guard guard) {
        this.request = request;
        OkHttpClient.Builder builder = TRANSPORT
                .newBuilder()
                .socketFactory(line)
                .readTimeout(line.stalls() ? SILENCE : REAL_PATIENCE)
                .addNetworkInterceptor(guard);
        if (request.url().isHttps()) {
            builder.sslSocketFactory(new FreshTls(request.url().host()), AnyChain.INSTANCE);
        }
        client = builder.build();
    }

    Response answer() throws IOException {
        okhttp3.Request outgoing = new okhttp3.Request.Builder()
                .url(exactUrl())
                // Were the encoding left open, OkHttp would ask for gzip and unpack it.
                .header("Accept-Encoding", "identity")
                .method(request.method(), body())
                .build();
        try (okhttp3.Response response = client.newCall(outgoing).execute()) {
            return new Response(
                    response.code(),
                    headers(response.headers()),
                    body(response.body().source()));
        }
    }

    private @Nullable RequestBody body() {
        boolean bodiless = request.method().equals("GET") || request.method().equals("HEAD");
        return bodiless ? null : RequestBody.create(request.body().getBytes(StandardCharsets.UTF_8));
    }

    /**
     * The target exactly as the browser holds it. OkHttp's own parser rewrites characters that browsers leave alone ({@code |} in a path,
     * {@code '} in a query), so path and query are put into its builder as they are; the methods are OkHttp's own, not its public face.
     */
    private HttpUrl exactUrl() {
        HttpUrl.Builder url =
                new HttpUrl.Builder().scheme(request.url().scheme().toString()).host(NOBODY);
        url.getEncodedPathSegments$okhttp().set(0, request.url().path().substring(1));
        request.url().query().ifPresent(query -> {
            List<String> single = new ArrayList<>();
            single.add(query);
            single.add(null);
            url.setEncodedQueryNamesAndValues$okhttp(single);
        });
        return url.build();
    }

    private static Headers headers(okhttp3.Headers received) throws IOException {
        if (received.size() > MOST_HEADERS) {
            throw new IOException("too many headers: " + received.size());
        }
        List<Header> lines = new ArrayList<>();
        for (int i = 0; i < received.size(); i++) {
            if (!FRAMING.contains(received.name(i).toLowerCase(Locale.ROOT))) {
                lines.add(new Header(received.name(i), received.value(i)));
            }
        }
        return new Headers(lines);
    }

    private static String body(BufferedSource source) throws IOException {
        if (source.request(LARGEST_BODY + 1L)) {
            throw new IOException("the answer is larger than " + LARGEST_BODY + " bytes");
        }
        return source.readString(StandardCharsets.ISO_8859_1);
    }
}
