package padlock.oracle;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import padlock.origin.Origins;
import padlock.pki.Authority;
import padlock.pki.Verifier;
import padlock.scenario.LabCertificates;
import padlock.scenario.Scenario;

/** The real browsers of this machine and the servers they meet. Chromium and Firefox play side by side, each one scenario at a time. */
final class Bench implements AutoCloseable {
    /** The profiles that a program of this machine stands for. */
    static final List<String> BROWSERS =
            List.of("chromium-156", "chromium-156-ask", "chromium-156-strict", "firefox-153", "firefox-153-https-only");

    private static final int MOST_AT_ONCE = 4;

    private final Authority authority = new Authority();
    private final LabCertificates certificates = new LabCertificates(authority, new Verifier(authority));
    private final Origins origins = new Origins(MOST_AT_ONCE, Duration.ofSeconds(30));
    private final Path folder;
    private final Trust trust;
    private final Map<String, RealBrowser> browsers = new HashMap<>();
    private final ExecutorService chromium = Executors.newSingleThreadExecutor();
    private final ExecutorService firefox = Executors.newSingleThreadExecutor();

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
                () -> playNow(scenario, browser(browser)), browser.startsWith("firefox") ? firefox : chromium);
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

    String version(String browser) {
        return browser(browser).version();
    }

    private synchronized RealBrowser browser(String id) {
        return browsers.computeIfAbsent(id, this::make);
    }

    private RealBrowser make(String id) {
        Path own = folder.resolve(id);
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
        browsers.values().forEach(RealBrowser::close);
        origins.close();
        Programs.delete(folder);
    }
}
