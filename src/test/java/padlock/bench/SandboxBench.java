package padlock.bench;

import java.net.http.HttpClient;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.IntStream;
import padlock.oracle.Programs;
import padlock.oracle.Tab;

/**
 * How soon the sandbox follows a hand, in a real Chromium before the real program: from the turn of a switch, the press of a button, to the
 * frame that shows what came of it. And how much script its pages load.
 *
 * <p>Takes the number of rounds as its argument. Browser and server share the machine; on a busy one the figures mean little.
 */
final class SandboxBench {
    private static final int WARM_UP = 20;
    private static final double MOST_MILLIS = 100;
    private static final int MOST_SCRIPT = 60 * 1_000;

    private static final String MAIL = "sandbox?play=1&clicks=2&brand.hsts=max-age%3D31536000%3B+includeSubDomains"
            + "&landing.url=https%3A%2F%2Fexample.com%2Fspring";

    /** Every kind of step: the page with the most to show. */
    private static final String LONG = """
            title: All of it
            setup:
              dns: { tracking: cdn }
              cdn: { https: expired, http: redirect }
              brand: { hsts: { example.com: max-age=31536000; includeSubDomains } }
              landing: { url: "http://example.com/spring" }
            steps:
              - send: newsletter
              - open: mail
              - click: { link: 1, accept-warning: true }
              - click: { link: 1, accept-warning: true }
              - visit: "https://example.com/"
              - open: mail
              - click: 1
              - change: { cdn: { https: valid } }
              - open: mail
              - click: 1
              - wait: 1d
              - click: 1
            """;

    /** Resolves with the milliseconds from an act to the frame after the moment at which something about the page is true. */
    private static final String TIMED = """
            (() => {
              window.timed = (act, done) => new Promise((resolve) => {
                const start = performance.now();
                const watch = new MutationObserver(() => {
                  if (done()) {
                    watch.disconnect();
                    requestAnimationFrame(() => setTimeout(() => resolve(performance.now() - start)));
                  }
                });
                watch.observe(document.documentElement, {subtree: true, childList: true, attributes: true, characterData: true});
                act();
              });
              return true;
            })()
            """;

    private static final String SCRIPT_BYTES =
            "performance.getEntriesByType('resource').filter(part => part.name.endsWith('.js'))"
                    + ".reduce((sum, part) => sum + part.decodedBodySize, 0)"
                    + " + [...document.scripts].reduce((sum, part) => sum + part.textContent.length, 0)";

    private final Tab tab;
    private final String base;
    private final int rounds;
    private final Report report = new Report();

    private SandboxBench(Tab tab, String base, int rounds) {
        this.tab = tab;
        this.base = base;
        this.rounds = rounds;
    }

    public static void main(String[] arguments) throws Exception {
        int rounds = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 50;
        Path folder = Files.createTempDirectory("sandbox-bench");
        Process chromium = Tab.browser(folder.resolve("chromium"));
        int bad;
        try (BenchServer site = BenchServer.start(0, folder.resolve("data"));
                Tab tab = Tab.in(HttpClient.newHttpClient(), folder.resolve("chromium"))) {
            bad = new SandboxBench(tab, site.url(), rounds).play();
        } finally {
            Programs.end(chromium);
        }
        System.exit(bad == 0 ? 0 : 1);
    }

    private int play() {
        report.part("The hand and the page: " + rounds + " rounds, ms", "what", "median", "95 %", "worst", "as asked");
        switches();
        story();
        report.part("Script, uncompressed", "page", "bytes", "as asked");
        scripts();
        return report.bad();
    }

    private void switches() {
        tab.open(base + MAIL);
        ready("form[data-live]");
        row("a switch is turned", turn("'cdn'"), turn("'esp'"), 0);
        row(
                "all switches are reset",
                turn("'cdn'"),
                press("button[name=reset]", "select('#f-dns-tracking').value === 'esp'"),
                1);
        row(
                "a turn is taken back",
                turn("'cdn'"),
                press("button[name=undo]", "select('#f-dns-tracking').value === 'esp'"),
                1);
    }

    private void story() {
        tab.open(base + MAIL);
        tab.click(".tools .link");
        ready(".script-here");
        String played =
                press("button.script-step[value='3']", "select('.script-step[value=\"3\"]').closest('.script-here')");
        row("a story is rewound to its start", played, press("button[name=reset]", "select('.waiting')"), 1);
    }

    private void scripts() {
        tab.open(base + MAIL);
        ready(".closeup summary");
        tab.click(".closeup summary");
        ready(".player");
        script("the sandbox after two clicks, packet by packet");
        tab.open(base + "sandbox/script");
        tab.type("#scenario", LONG);
        tab.click(".script .primary");
        ready(".bench-result .closeup summary");
        tab.evaluate("document.querySelectorAll('.closeup').forEach(part => part.open = true)");
        ready(".player");
        script("a scenario of twelve steps, its last click packet by packet");
        tab.click(".tools button[formaction='/sandbox/large']");
        ready(".large");
        script("the large page of it");
    }

    private void script(String page) {
        int bytes = tab.evaluate(SCRIPT_BYTES).asInt();
        report.judged(bytes > 0 && bytes < MOST_SCRIPT, page, bytes);
    }

    private void ready(String selector) {
        tab.waitFor("document.readyState === 'complete' && document.querySelector('" + selector + "') !== null");
        tab.evaluate(TIMED + "; window.select = (what) => document.querySelector(what)");
    }

    /** Turns the switch of the tracking host, and waits until the picture has followed. */
    private static String turn(String value) {
        String picture = "select('#topology').textContent.includes('edge.example.org') === (" + value + " === 'cdn')";
        return "timed(() => { const control = select('#f-dns-tracking'); control.value = " + value
                + "; control.dispatchEvent(new Event('change', {bubbles: true})); }, () => " + picture + ")";
    }

    /** Presses a button, and waits until something is true. */
    private static String press(String button, String done) {
        return "timed(() => select(" + quoted(button) + ").click(), () => " + done + ")";
    }

    private static String quoted(String text) {
        return "`" + text + "`";
    }

    /** Two acts in turn, so that each finds what it changes; what {@code from} they count. */
    private void row(String what, String first, String second, int from) {
        double[] millis = IntStream.range(-WARM_UP / 2, rounds)
                .mapToObj(round -> new double[] {round, time(first), time(second)})
                .filter(round -> round[0] >= 0)
                .flatMapToDouble(round -> Arrays.stream(round).skip(1 + from))
                .sorted()
                .toArray();
        double late = millis[(millis.length - 1) * 95 / 100];
        report.judged(late < MOST_MILLIS, what, millis[millis.length / 2], late, millis[millis.length - 1]);
    }

    private double time(String timed) {
        return tab.evaluate(timed).asDouble();
    }
}
