package padlock.oracle;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.StreamSupport;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A reader of Chromium, over its debugger. */
final class ChromiumHand implements Hand {
    static final String SWITCHES = " --headless=new --no-sandbox --disable-gpu --remote-debugging-port=0";

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final Cdp cdp;

    private ChromiumHand(Cdp cdp) {
        this.cdp = cdp;
    }

    /** Waits for the browser of a profile. */
    static ChromiumHand on(Path profile) throws IOException, InterruptedException {
        Path port = profile.resolve("DevToolsActivePort");
        if (!Programs.await(() -> port.toFile().length() > 0)) {
            throw new IllegalStateException("the browser does not start");
        }
        HttpClient client = HttpClient.newHttpClient();
        URI list = URI.create("http://127.0.0.1:" + Files.readAllLines(port).get(0) + "/json/list");
        JsonNode targets =
                JSON.readTree(client.send(HttpRequest.newBuilder(list).build(), BodyHandlers.ofString())
                        .body());
        String address = StreamSupport.stream(targets.spliterator(), false)
                .filter(target -> target.get("type").asString().equals("page"))
                .map(target -> target.get("webSocketDebuggerUrl").asString())
                .findFirst()
                .orElseThrow();
        Cdp cdp = new Cdp(client, address);
        cdp.call("Page.enable", Map.of());
        return new ChromiumHand(cdp);
    }

    @Override
    public String evaluate(String expression) {
        JsonNode result = cdp.call(
                "Runtime.evaluate", Map.of("expression", expression, "returnByValue", true, "userGesture", true));
        return result.path("result").path("value").asString("");
    }

    @Override
    public void types(String url) {
        cdp.call("Page.navigate", Map.of("url", url, "transitionType", "typed"));
    }

    @Override
    public void close() {
        cdp.close();
    }
}
