package padlock.oracle;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Chromium's remote control (Chrome DevTools Protocol): commands and events as JSON over a web socket. */
final class Cdp implements WebSocket.Listener, AutoCloseable {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final StringBuilder message = new StringBuilder();
    private final AtomicInteger ids = new AtomicInteger();
    private final Map<Integer, CompletableFuture<JsonNode>> answers = new ConcurrentHashMap<>();
    private final List<JsonNode> events = new ArrayList<>();
    private final WebSocket socket;

    Cdp(HttpClient client, String address) {
        socket = client.newWebSocketBuilder()
                .connectTimeout(Programs.PATIENCE)
                .buildAsync(URI.create(address), this)
                .join();
    }

    JsonNode call(String method, Map<String, ?> params) {
        int id = ids.incrementAndGet();
        CompletableFuture<JsonNode> answer = new CompletableFuture<>();
        answers.put(id, answer);
        socket.sendText(JSON.writeValueAsString(Map.of("id", id, "method", method, "params", params)), true)
                .join();
        try {
            return answer.get(Programs.PATIENCE.toSeconds(), TimeUnit.SECONDS);
        } catch (ExecutionException | TimeoutException e) {
            throw new IllegalStateException(method + " failed", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(method, e);
        }
    }

    /** Events since the last time they were cleared. */
    List<JsonNode> events() {
        synchronized (events) {
            return List.copyOf(events);
        }
    }

    void clearEvents() {
        synchronized (events) {
            events.clear();
        }
    }

    @Override
    public CompletionStage<?> onText(WebSocket source, CharSequence data, boolean last) {
        message.append(data);
        if (last) {
            received(JSON.readTree(message.toString()));
            message.setLength(0);
        }
        source.request(1);
        return CompletableFuture.completedStage(null);
    }

    private void received(JsonNode node) {
        if (!node.has("id")) {
            synchronized (events) {
                events.add(node);
            }
            return;
        }
        CompletableFuture<JsonNode> answer = answers.remove(node.get("id").asInt());
        if (answer != null && node.has("error")) {
            answer.completeExceptionally(
                    new IllegalStateException(node.get("error").toString()));
        } else if (answer != null) {
            answer.complete(node.get("result"));
        }
    }

    @Override
    public void close() {
        socket.abort();
    }
}
