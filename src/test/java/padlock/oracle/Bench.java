package padlock.oracle;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import padlock.origin.Origins;
import padlock.pki.Authority;
import padlock.pki.Verifier;
import padlock.scenario.LabCertificates;
import padlock.scenario.Scenario;

/**
 * The real browsers of this machine and the servers they meet. Several play side by side, each with its own profile; most of their time
 * they wait.
 */
final class Bench implements AutoCloseable {
    /** The profiles that a program of this machine stands for. */
    static final List<String> BROWSERS =
            List.of("chromium-156", "chromium-156-ask", "chromium-156-strict", "firefox-153", "firefox-153-https-only");

    private static final int CHROMIUMS = 2;
    private static final int FIREFOXES = 1;

    private final Authority authority = new Authority();
    private final LabCertificates certificates = new LabCertificates(authority, new Verifier(authority));
    private final Origins origins = new Origins(CHROMIUMS + FIREFOXES, Duration.ofSeconds(30));
    private final Path folder;
    private final Trust trust;
    private final Map<String, Deque<RealBrowser>> idle = new HashMap<>();
    private final List<RealBrowser> browsers = new ArrayList<>();
    private final ExecutorService chromium = Executors.newFixedThreadPool(CHROMIUMS);
    private final ExecutorService firefox = Executors.newFixedThreadPool(FIREFOXES);

    Bench() {
        try {
            folder = Files.createTempDirectory("oracle");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        trust = new Trust(folder.resolve("trust"), authority.trustAnchor());
    }

    /** Plays a scenario when its turn comes, and tells what there was to see. */
    CompletableFuture<List<Map<String, Object>>> play(Scenario scenario, String browser) {
        return CompletableFuture.supplyAsync(
                () -> {
                    RealBrowser taken = take(browser);
                    try {
                        return playNow(scenario, taken);
                    } finally {
                        giveBack(browser, taken);
                    }
                },
                browser.startsWith("firefox") ? firefox : chromium);
    }

    private List<Map<String, Object>> playNow(Scenario scenario, RealBrowser browser) {
        try (RealPlay play = new RealPlay(scenario, browser, certificates, origins)) {
            return play.play();
        } catch (IllegalStateException | UncheckedIOException stuck) {
            // The next scenario starts it anew.
            browser.close();
            throw stuck;
        }
    }

    String version(String id) {
        RealBrowser browser = take(id);
        giveBack(id, browser);
        return browser.version();
    }

    private synchronized RealBrowser take(String id) {
        return Optional.ofNullable(
                        idle.computeIfAbsent(id, any -> new ArrayDeque<>()).poll())
                .orElseGet(() -> made(id));
    }

    private synchronized void giveBack(String id, RealBrowser browser) {
        idle.get(id).push(browser);
    }

    private RealBrowser made(String id) {
        RealBrowser browser = make(id);
        browsers.add(browser);
        return browser;
    }

    private RealBrowser make(String id) {
        Path own = folder.resolve(id + "-" + browsers.size());
        return switch (id) {
            case "chromium-156" -> new Chromium(Chromium.Mode.DEFAULT, trust, own);
            case "chromium-156-ask" -> new Chromium(Chromium.Mode.ASK, trust, own);
            case "chromium-156-strict" -> new Chromium(Chromium.Mode.STRICT, trust, own);
            case "firefox-153" -> new Firefox(false, trust, own);
            case "firefox-153-https-only" -> new Firefox(true, trust, own);
            default -> throw new IllegalArgumentException("no program stands for " + id);
        };
    }

    @Override
    public synchronized void close() {
        chromium.shutdownNow();
        firefox.shutdownNow();
        browsers.forEach(RealBrowser::close);
        origins.close();
        Programs.delete(folder);
    }
}
