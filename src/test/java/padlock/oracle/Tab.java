package padlock.oracle;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpClient;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** One person's browser window, with cookies of its own, in a Chromium that several share. */
public final class Tab implements AutoCloseable {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final Cdp cdp;

    private Tab(Cdp cdp) {
        this.cdp = cdp;
    }

    /** Starts the Chromium. */
    public static Process browser(Path home) {
        try {
            Files.createDirectories(home);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Process process = Programs.start(
                List.of(
                        System.getProperty("oracle.chromium", "/usr/bin/chromium"),
                        "--headless=new",
                        "--no-sandbox",
                        "--disable-gpu",
                        "--disable-quic",
                        "--disable-background-networking",
                        "--disable-component-update",
                        "--disable-sync",
                        "--no-first-run",
                        "--remote-debugging-port=0",
                        "--user-data-dir=" + home.resolve("profile"),
                        "about:blank"),
                home);
        Programs.await(() -> home.resolve("profile/DevToolsActivePort").toFile().length() > 0);
        return process;
    }

    /** Opens a window that shares nothing with the others. */
    public static Tab in(HttpClient client, Path home) {
        try {
            List<String> port = Files.readAllLines(home.resolve("profile/DevToolsActivePort"));
            String address = "ws://127.0.0.1:" + port.get(0);
            Cdp browser = new Cdp(client, address + port.get(1));
            String context = browser.call("Target.createBrowserContext", Map.of("disposeOnDetach", false))
                    .get("browserContextId")
                    .asString();
            String target = browser.call(
                            "Target.createTarget", Map.of("url", "about:blank", "browserContextId", context))
                    .get("targetId")
                    .asString();
            browser.close();
            Cdp page = new Cdp(client, address + "/devtools/page/" + target);
            page.call("Page.enable", Map.of());
            page.call("Network.enable", Map.of());
            return new Tab(page);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Goes to an address and waits until its page has come. */
    public void open(String url) {
        cdp.call("Page.navigate", Map.of("url", url));
        waitFor("location.href.startsWith(" + quoted(url) + ") && document.readyState === 'complete'");
    }

    JsonNode call(String method, Map<String, ?> params) {
        return cdp.call(method, params);
    }

    /** Presses what a selector finds, as soon as it is there. */
    public void click(String selector) {
        waitForWhole(selector);
        evaluate("document.querySelector(" + quoted(selector) + ").click()");
    }

    /** Fills a field, without the events that a keyboard would send. */
    public void type(String selector, String text) {
        waitForWhole(selector);
        evaluate("document.querySelector(" + quoted(selector) + ").value = " + quoted(text));
    }

    /** Waits for a part of a page that has arrived whole: a form that is sent while its page still comes in lacks its last fields. */
    private void waitForWhole(String selector) {
        waitFor("document.readyState === 'complete' && document.querySelector(" + quoted(selector) + ") !== null");
    }

    String text(String selector) {
        return evaluate("document.querySelector(" + quoted(selector) + ")?.textContent.trim() ?? ''")
                .asString();
    }

    /** Presses and releases a key, as a keyboard does. */
    void press(String key) {
        String text = key.equals("Enter") ? "\r" : "";
        for (String type : List.of("keyDown", "keyUp")) {
            cdp.call(
                    "Input.dispatchKeyEvent",
                    Map.of("type", type, "key", key, "code", key, "text", type.equals("keyDown") ? text : ""));
        }
    }

    /** Waits until a part of the page says something. */
    void sees(String selector, String words) {
        waitFor("[...document.querySelectorAll(" + quoted(selector) + ")].some(part => part.textContent.includes("
                + quoted(words) + "))");
    }

    void offline(boolean now) {
        cdp.call(
                "Network.emulateNetworkConditions",
                Map.of("offline", now, "latency", 0, "downloadThroughput", -1, "uploadThroughput", -1));
    }

    /** Gives the window another size. */
    void size(int width, int height) {
        cdp.call(
                "Emulation.setDeviceMetricsOverride",
                Map.of("width", width, "height", height, "deviceScaleFactor", 1, "mobile", false));
    }

    /** A cookie as a request carries it, also one that no script can read. */
    String cookie(String prefix) {
        for (JsonNode cookie : cdp.call("Network.getCookies", Map.of()).get("cookies")) {
            if (cookie.get("name").asString().startsWith(prefix)) {
                return cookie.get("name").asString() + "=" + cookie.get("value").asString();
            }
        }
        throw new IllegalStateException("no cookie " + prefix);
    }

    /** Waits until an expression in the page is true. */
    public void waitFor(String condition) {
        if (!Programs.await(() -> evaluate(condition).asBoolean(false))) {
            throw new AssertionError("not within " + Programs.PATIENCE.toMinutes() + " minutes: " + condition + "\n"
                    + evaluate("document.body.innerText").asString());
        }
    }

    /** The value of an expression in the page, or of its promise. The page's content security policy does not bind it. */
    public JsonNode evaluate(String script) {
        JsonNode answer = cdp.call(
                "Runtime.evaluate",
                Map.of("expression", script, "returnByValue", true, "userGesture", true, "awaitPromise", true));
        if (answer.has("exceptionDetails")) {
            throw new AssertionError(answer.get("exceptionDetails").toString());
        }
        return answer.path("result").path("value");
    }

    static String quoted(String text) {
        return JSON.writeValueAsString(text);
    }

    @Override
    public void close() {
        cdp.close();
    }
}
