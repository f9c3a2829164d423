package padlock.policy;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import padlock.url.WebUrl;

/** After any sequence of answers the store says the same as a list of everything that was ever taught, read backwards. */
class HstsStoreModelTest {
    private static final Instant START = Instant.parse("2026-11-22T09:00:00Z");
    private static final List<String> HOSTS = List.of(
            "example.com",
            "www.example.com",
            "click.example.com",
            "a.click.example.com",
            "notexample.com",
            "example.org",
            "com",
            "x.test",
            "localhost",
            "example.dev",
            "example.com.");
    private static final List<Taught> HEADERS = List.of(
            new Taught("max-age=0", 0, false),
            new Taught("max-age=0; includeSubDomains", 0, true),
            new Taught("max-age=10", 10, false),
            new Taught("max-age=30; includeSubDomains", 30, true),
            new Taught("max-age=100;includesubdomains", 100, true));

    private record Taught(String header, long seconds, boolean below) {}

    static Stream<Profile> profiles() {
        return Profiles.read().all().stream();
    }

    @ParameterizedTest
    @MethodSource("profiles")
    void theStoreIsWhatItWasTaught(Profile profile) {
        IntStream.range(0, 60).forEach(seed -> play(profile, new Random(seed)));
    }

    private static void play(Profile profile, Random random) {
        boolean preloads = random.nextBoolean();
        PreloadList preloaded = preloads ? PreloadList.EMPTY.with("example.com") : PreloadList.EMPTY;
        HstsStore store = HstsStore.fresh(profile.hsts(), preloaded);
        Reference reference = new Reference(profile.id(), preloads);
        Instant now = START;
        for (int step = 0; step < 60; step++) {
            now = now.plusSeconds(random.nextInt(12));
            String host = HOSTS.get(random.nextInt(HOSTS.size()));
            Taught taught = HEADERS.get(random.nextInt(HEADERS.size()));
            boolean secure = random.nextInt(6) > 0;
            boolean clean = random.nextInt(6) > 0;
            boolean broken = random.nextInt(8) == 0;
            HstsRules.Context context = HstsRules.Context.values()[random.nextInt(4)];
            store = store.learn(
                            WebUrl.of((secure ? "https://" : "http://") + host + "/"),
                            List.of(broken ? "nonsense" : taught.header(), "max-age=77"),
                            clean,
                            context,
                            now)
                    .store();
            if (secure && clean && !broken) {
                reference.hear(host, taught, context, now);
            }
            for (String asked : HOSTS) {
                assertThat(store.match(asked, now).isPresent())
                        .as("%s, step %d: %s", profile.id(), step, asked)
                        .isEqualTo(reference.insists(asked, now));
            }
        }
    }

    /** Written from the facts about engines, without a look at the store. */
    private static final class Reference {
        private record Heard(String host, boolean below, Instant until, boolean forget) {}

        private final String engine;
        private final boolean preloads;
        private final List<Heard> everything = new ArrayList<>();
        private final Set<String> offList = new HashSet<>();

        Reference(String browser, boolean preloads) {
            this.engine = engine(browser);
            this.preloads = preloads && !engine.equals("webkit");
        }

        private static String engine(String browser) {
            if (browser.matches("chromium-156.*|chrome-154")) {
                return "chromium";
            }
            // Chrome learned to ignore localhost only lately; before, it was like any host.
            return browser.startsWith("chrome-")
                    ? "rfc"
                    : browser.replaceFirst("[-.].*", "").replace("webkitgtk", "webkit");
        }

        void hear(String url, Taught taught, HstsRules.Context context, Instant now) {
            String host = bare(url);
            boolean suffix = engine.equals("webkit") && host.equals("com");
            if (!(listensTo(context) || suffix) || (host.equals("localhost") && engine.equals("chromium"))) {
                return;
            }
            boolean forget = taught.seconds() == 0;
            everything.add(new Heard(host, taught.below(), now.plusSeconds(taught.seconds()), forget));
            // Gecko asks its list only about names of which it has no record of its own.
            if (engine.equals("firefox")) {
                offList.add(host);
            }
        }

        private boolean listensTo(HstsRules.Context context) {
            return switch (engine) {
                case "firefox" -> context != HstsRules.Context.IMAGE_CROSS_SITE;
                case "webkit", "safari" ->
                    context == HstsRules.Context.TOP_LEVEL || context == HstsRules.Context.IMAGE_SAME_HOST;
                default -> true;
            };
        }

        boolean insists(String asked, Instant now) {
            String host = bare(asked);
            if (host.equals("localhost") && engine.equals("firefox")) {
                return false;
            }
            boolean listed = preloads
                    && (host.equals("example.com") || host.endsWith(".example.com"))
                    && !offList.contains("example.com");
            boolean topLevel = host.endsWith(".dev") && !engine.equals("webkit");
            return listed || topLevel || known(host, host, now) || above(host, now);
        }

        private boolean above(String host, Instant now) {
            return everything.stream()
                    .map(Heard::host)
                    .filter(other -> host.endsWith("." + other))
                    .anyMatch(other -> known(other, host, now));
        }

        /** The last word about this very name decides. */
        private boolean known(String name, String asked, Instant now) {
            Optional<Heard> last =
                    everything.stream().filter(h -> h.host().equals(name)).reduce((a, b) -> b);
            return last.filter(h -> !h.forget() && now.isBefore(h.until()) && (h.below() || name.equals(asked)))
                    .isPresent();
        }

        private static String bare(String host) {
            return host.endsWith(".") ? host.substring(0, host.length() - 1) : host;
        }
    }
}
