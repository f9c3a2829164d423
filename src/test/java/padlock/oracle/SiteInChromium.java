package padlock.oracle;

import java.net.http.HttpClient;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The site and one Chromium for a class of tests; each test gets a window that shares nothing with those before it. */
@Timeout(1_800)
@TestInstance(Lifecycle.PER_CLASS)
abstract class SiteInChromium {
    private final HttpClient client = HttpClient.newHttpClient();
    private final List<Tab> windows = new ArrayList<>();

    @SuppressWarnings("NullAway.Init") // Set before the first test.
    Path folder;

    /** Where the site answers; ends with a slash. */
    String base = "";

    @SuppressWarnings("NullAway.Init") // Set before each test.
    Tab tab;

    @SuppressWarnings("NullAway.Init") // Set before the first test.
    private Served site;

    @SuppressWarnings("NullAway.Init") // Set before the first test.
    private Process chromium;

    @BeforeAll
    void serve(@TempDir Path folder) {
        this.folder = folder;
        site = Served.on(folder.resolve("data"), 0);
        base = site.url();
        chromium = Tab.browser(folder.resolve("chromium"));
    }

    @AfterAll
    void stop() {
        Programs.end(chromium);
        site.close();
    }

    @BeforeEach
    void open() {
        tab = window();
    }

    @AfterEach
    void close() {
        windows.forEach(Tab::close);
        windows.clear();
    }

    /** A window of somebody else. */
    Tab window() {
        Tab window = Tab.in(client, folder.resolve("chromium"));
        windows.add(window);
        return window;
    }
}
