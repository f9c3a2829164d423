package padlock.oracle;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Debian's Chromium, driven over its DevTools protocol. Every start is a new process with a new profile.
 *
 * <p>None of the switches that automation tools add are used, since some of them turn https upgrades off.
 */
final class Chromium implements RealBrowser {
    private static final String PROGRAM = System.getProperty("oracle.chromium", "/usr/bin/chromium");
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final int SETTLED_POLLS = 3;
    private static final int POLL_MILLIS = 50;
    private static final String LOOK = """
            (() => { const text = selector => document.querySelector(selector)?.textContent?.trim() ?? '';
              return JSON.stringify({ready: document.readyState, style: document.body?.className ?? '', id: document.body?.id ?? '',
                certificate: text('#error-code'), network: text('.error-code'), size: document.documentElement.outerHTML.length,
                proceed: !!document.querySelector('#proceed-link')}); })()
            """;
    private static final String IMAGES = """
            JSON.stringify([...document.images].map(image =>
              ({source: image.srcset ? image.currentSrc : image.getAttribute('src'),
               url: image.currentSrc || image.src, loaded: image.complete && image.naturalWidth > 0})))
            """;

    /** How this Chromium differs from one as it comes. */
    enum Mode {
        DEFAULT,
        ASK,
        STRICT
    }

    private final Mode mode;
    private final Trust trust;
    private final Path folder;
    private final HttpClient client = HttpClient.newHttpClient();
    private Optional<Process> process = Optional.empty();
    private Optional<Cdp> connection = Optional.empty();
    private int starts;

    Chromium(Mode mode, Trust trust, Path folder) {
        this.mode = mode;
        this.trust = trust;
        this.folder = folder;
    }

    @Override
    public String version() {
        return Programs.run(List.of(PROGRAM, "--version"));
    }

    @Override
    public void start(Map<String, String> streets) {
        close();
        starts++;
        try {
            trust.copyTo(home().resolve(".pki/nssdb"));
            Path defaults = Files.createDirectories(profile().resolve("Default"));
            if (mode == Mode.STRICT) {
                Files.writeString(defaults.resolve("Preferences"), "{\"https_only_mode_enabled\":true}");
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        launch(streets);
    }

    @Override
    public void moved(Map<String, String> streets) {
        if (process.isPresent()) {
            // Names are given at the start, so the reader closes the browser and opens it again.
            cdp().call("Browser.close", Map.of());
            process.get().onExit().join();
            connection.ifPresent(Cdp::close);
            launch(streets);
        }
    }

    private void launch(Map<String, String> streets) {
        try {
            Path port = profile().resolve("DevToolsActivePort");
            Files.deleteIfExists(port);
            process = Optional.of(Programs.start(command(streets), home()));
            if (!Programs.await(() -> port.toFile().length() > 0)) {
                throw new IllegalStateException(
                        "Chromium does not start: " + Files.readString(home().resolve("output.txt")));
            }
            connect(Files.readAllLines(port).get(0));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Path home() {
        return folder.resolve("chromium-" + starts);
    }

    private Path profile() {
        return home().resolve("profile");
    }

    private List<String> command(Map<String, String> streets) {
        String rules = streets.entrySet().stream()
                .filter(street -> !street.getValue().isEmpty())
                .map(street -> "MAP " + street.getKey() + " " + street.getValue())
                .collect(Collectors.joining(", ", "", ", MAP * ~NOTFOUND"));
        List<String> command = new ArrayList<>(List.of(
                PROGRAM,
                "--headless=new",
                "--no-sandbox",
                "--disable-gpu",
                "--disable-quic",
                "--disable-background-networking",
                "--disable-component-update",
                "--disable-sync",
                "--disable-extensions",
                "--no-first-run",
                "--no-default-browser-check",
                "--remote-debugging-port=0",
                "--user-data-dir=" + profile(),
                "--host-resolver-rules=" + rules));
        if (mode == Mode.ASK) {
            command.add("--enable-features=HttpsFirstBalancedModeAutoEnable");
        }
        if (mode != Mode.DEFAULT) {
            // The question as a page instead of a dialog over a blank one: nothing but a page can be told to go on from
            // here.
            command.add("--disable-features=HttpsFirstDialogUi");
        }
        command.add("about:blank");
        return command;
    }

    private void connect(String port) throws IOException {
        List<String> found = new ArrayList<>();
        HttpRequest list = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/json/list"))
                .build();
        Programs.await(() -> {
            try {
                for (JsonNode target : JSON.readTree(
                        client.send(list, HttpResponse.BodyHandlers.ofString()).body())) {
                    if (target.get("type").asString().equals("page")) {
                        found.add(target.get("webSocketDebuggerUrl").asString());
                    }
                }
                return !found.isEmpty();
            } catch (IOException e) {
                return false;
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return false;
            }
        });
        Cdp cdp = new Cdp(client, found.get(0));
        connection = Optional.of(cdp);
        cdp.call("Page.enable", Map.of());
        cdp.call("Network.enable", Map.of());
    }

    @Override
    public Shown visit(String url) {
        return visit(url, SETTLED_POLLS);
    }

    private Shown visit(String url, int polls) {
        cdp().clearEvents();
        cdp().call("Page.navigate", Map.of("url", url, "transitionType", "typed"));
        return settle(polls);
    }

    @Override
    public Shown click(String from, String href) {
        visit(from, 0);
        cdp().clearEvents();
        // A link of the mail's page, without the images beside it.
        evaluate("document.body.innerHTML = '<a>link</a>'; const link = document.querySelector('a');"
                + "link.setAttribute('href', " + JSON.writeValueAsString(href)
                + "); setTimeout(() => link.click()); 0");
        return settle(SETTLED_POLLS);
    }

    @Override
    public Shown proceed() {
        cdp().clearEvents();
        evaluate("setTimeout(() => certificateErrorPageController.proceed()); 0");
        return settle(SETTLED_POLLS);
    }

    private Shown settle(int polls) {
        int[] quiet = {0};
        boolean settled = Programs.await(() -> {
            quiet[0] = committed().isPresent()
                            && inFlight() == 0
                            && look().get("ready").asString().equals("complete")
                    ? quiet[0] + 1
                    : 0;
            Programs.pause(POLL_MILLIS);
            return quiet[0] > polls;
        });
        if (!settled) {
            throw new IllegalStateException("the page does not come to rest: " + cdp().events());
        }
        return shown(committed().orElseThrow(), look());
    }

    private Shown shown(JsonNode frame, JsonNode look) {
        String url = frame.has("unreachableUrl")
                ? frame.get("unreachableUrl").asString()
                : frame.get("url").asString()
                        + (frame.has("urlFragment") ? frame.get("urlFragment").asString() : "");
        if (!frame.has("unreachableUrl")) {
            return new Shown(Shown.Kind.DOCUMENT, url, Optional.empty(), false);
        }
        String style = look.get("style").asString();
        if (Set.of(style.split(" ")).contains("ssl")) {
            return new Shown(
                    Shown.Kind.CERTIFICATE_PAGE,
                    url,
                    Optional.of(look.get("certificate").asString().replace("net::", "NET::")),
                    look.get("proceed").asBoolean());
        }
        if (style.contains("neterror")) {
            return new Shown(
                    Shown.Kind.NETWORK_ERROR,
                    url,
                    Optional.of(look.get("network").asString()),
                    false);
        }
        return new Shown(Shown.Kind.QUESTION, url, Optional.empty(), true);
    }

    /** The main frame's last document since the events were cleared. */
    private Optional<JsonNode> committed() {
        return cdp().events().stream()
                .filter(event -> event.get("method").asString().equals("Page.frameNavigated"))
                .map(event -> event.get("params").get("frame"))
                .filter(frame -> !frame.has("parentId"))
                .reduce((first, second) -> second);
    }

    private int inFlight() {
        Set<String> open = new HashSet<>();
        for (JsonNode event : cdp().events()) {
            switch (event.get("method").asString()) {
                case "Network.requestWillBeSent" ->
                    open.add(event.get("params").get("requestId").asString());
                case "Network.loadingFinished", "Network.loadingFailed" ->
                    open.remove(event.get("params").get("requestId").asString());
                default -> {}
            }
        }
        return open.size();
    }

    private JsonNode look() {
        return JSON.readTree(evaluate(LOOK));
    }

    private String evaluate(String script) {
        JsonNode result = cdp().call(
                        "Runtime.evaluate", Map.of("expression", script, "returnByValue", true, "userGesture", true));
        JsonNode value = result.get("result").get("value");
        return value == null ? "{\"ready\":\"\"}" : value.asString();
    }

    @Override
    public List<ImageSeen> images() {
        Map<String, String> errors = imageErrors();
        List<ImageSeen> images = new ArrayList<>();
        for (JsonNode image : JSON.readTree(evaluate(IMAGES))) {
            String address = withoutScheme(image.get("url").asString());
            images.add(new ImageSeen(
                    image.get("source").asString(),
                    image.get("loaded").asBoolean(),
                    Optional.ofNullable(errors.get(address))));
        }
        return images;
    }

    /** What the list of requests says, by address as the page had it; the scheme may have been changed. */
    private Map<String, String> imageErrors() {
        Map<String, String> addresses = new HashMap<>();
        Map<String, String> errors = new HashMap<>();
        for (JsonNode event : cdp().events()) {
            JsonNode params = event.get("params");
            String method = event.get("method").asString();
            if (method.equals("Network.requestWillBeSent")) {
                addresses.putIfAbsent(
                        params.get("requestId").asString(),
                        withoutScheme(params.get("request").get("url").asString()));
            } else if (method.equals("Network.loadingFailed")) {
                String address = addresses.get(params.get("requestId").asString());
                String why = params.has("blockedReason")
                        ? params.get("blockedReason").asString()
                        : params.get("errorText").asString();
                errors.put(
                        address,
                        why.replaceFirst("^net::ERR_CERT_", "NET::ERR_CERT_").replaceFirst("^net::", ""));
            }
        }
        return errors;
    }

    private static String withoutScheme(String url) {
        return url.toLowerCase(Locale.ROOT).startsWith("http") ? url.substring(url.indexOf(':') + 1) : url;
    }

    private Cdp cdp() {
        return connection.orElseThrow(() -> new IllegalStateException("Chromium was not started"));
    }

    @Override
    public void close() {
        connection.ifPresent(Cdp::close);
        process.ifPresent(Programs::end);
        connection = Optional.empty();
        process = Optional.empty();
        Programs.delete(home());
    }
}
