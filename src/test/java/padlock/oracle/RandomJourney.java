package padlock.oracle;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Writes scenarios that a real browser can play, with any switch in any position: a command for people, who then record what the browsers
 * do with them.
 *
 * <p>Arguments are a folder, the first seed and how many. Left out is what no recording can hold: time that passes, an {@code http://}
 * address that somebody types in Chromium, sets of images in Firefox, certificates that only their makers' lists revoke.
 */
final class RandomJourney {
    private static final String[] GOOD = {"valid", "valid", "valid", "wildcard-one-label"};
    private static final String[] BAD = {
        "wrong-host", "expired", "not-yet-valid", "self-signed", "untrusted-root", "incomplete-chain", "weak-signature", "weak-key", "closed"
    };
    private static final String[] HEADERS = {
        "max-age=31536000; includeSubDomains",
        "max-age=31536000; includeSubDomains",
        "max-age=31536000; includeSubDomains; preload",
        "max-age=31536000",
        "max-age=600",
        "max-age=0",
        "max-age=0; includeSubDomains",
        "max-age=-1; includeSubDomains",
        "MAX-AGE=\"31536000\";INCLUDESUBDOMAINS",
        "includeSubDomains",
        "max-age=31536000; includeSubDomains=yes",
        "max-age=31536000; includeSubDomains; unknown=",
        "max-age=31536000, includeSubDomains",
        "max-age=1e9; includeSubDomains",
        ";;max-age=31536000;;includeSubDomains;;",
        "max-age=31536000; includeSubDomains; max-age=31536000"
    };
    private static final String[] PAGES = {
        "https://www.example.com/spring",
        "https://www.example.com/spring",
        "https://example.com/spring",
        "https://example.com/",
        "http://www.example.com/spring",
        "http://example.com/spring?a=b",
        "https://shop.example.org/offer?x=1",
        "http://shop.example.org/offer",
        "https://images.example.com/",
        "https://nowhere.example.net/",
        "http://nowhere.example.net/gone",
        "https://www.example.com/spring#top"
    };
    private static final String[] TYPED = {
        "https://example.com/",
        "https://example.com/",
        "https://www.example.com/",
        "https://www.example.com/spring",
        "https://images.example.com/hero.png",
        "https://shop.example.org/",
        "https://nowhere.example.net/",
        "https://click.example.com/"
    };
    private static final String[] IMAGES = {
        "http://images.example.com/hero.png",
        "http://images.example.com/second.png",
        "https://images.example.com/third.png",
        "http://www.example.com/none.png",
        "https://example.com/hero.png",
        "http://nowhere.example.net/hero.png",
        "https://shop.example.org/one.png",
        "http://shop.example.org/two.png"
    };
    private static final List<String> CHROMIUMS = List.of("chromium-156", "chromium-156-ask", "chromium-156-strict");
    private static final List<String> FIREFOXES = List.of("firefox-153", "firefox-153-https-only");

    private final Random random;
    private final Set<String> browsers = new LinkedHashSet<>();
    private int links;

    private RandomJourney(long seed) {
        // Neighboring seeds begin alike; this moves them apart.
        this.random = new Random(seed * 0x9e3779b97f4a7c15L);
    }

    public static void main(String[] args) throws IOException {
        Path folder = Files.createDirectories(Path.of(args[0]));
        long first = Long.parseLong(args[1]);
        for (long seed = first; seed < first + Long.parseLong(args[2]); seed++) {
            Files.writeString(folder.resolve("random-" + seed + ".yml"), new RandomJourney(seed).yaml(seed));
        }
    }

    private String yaml(long seed) {
        browsers.add(one(CHROMIUMS.toArray(String[]::new)));
        browsers.add(one(FIREFOXES.toArray(String[]::new)));
        List<String> steps = new ArrayList<>();
        if (random.nextInt(3) == 0) {
            steps.add(visit());
        }
        String setup = setup();
        steps.add(send());
        for (int i = 1 + random.nextInt(5); i >= 0; i--) {
            steps.add(step());
        }
        return "title: Random journey " + seed + "\nsetup: " + setup + "\nbrowsers: " + browsers + "\nsteps:\n"
                + steps.stream().map(step -> "  - " + step + "\n").collect(Collectors.joining());
    }

    private String step() {
        return switch (random.nextInt(16)) {
            case 0 -> "forget: all";
            case 1, 2 -> visit();
            case 3, 4 -> "change: " + setup();
            case 5 -> send();
            case 6, 7, 8 -> "open: mail";
            default -> click();
        };
    }

    private String visit() {
        if (random.nextInt(8) == 0 && browsers.stream().anyMatch(FIREFOXES::contains)) {
            browsers.removeAll(CHROMIUMS);
            return "visit: " + one("http://example.com/", "http://www.example.com/", "http://shop.example.org/");
        }
        return "visit: " + one(TYPED);
    }

    private String click() {
        int link = 1 + random.nextInt(links);
        return random.nextInt(3) == 0 ? "click: { link: " + link + ", accept-warning: true }" : "click: " + link;
    }

    private String send() {
        if (random.nextBoolean()) {
            links = 1;
            return "send: newsletter";
        }
        links = 1 + random.nextInt(3);
        StringBuilder html = new StringBuilder();
        for (int i = 0; i < links; i++) {
            html.append("<a href=\"").append(one(PAGES)).append("\">go</a> ");
        }
        // No picture twice: the browsers' lists of requests tell only by address which image an error belongs to.
        List<String> pictures = new ArrayList<>(List.of(IMAGES));
        Collections.shuffle(pictures, random);
        pictures.stream().limit(random.nextInt(4)).map(this::image).forEach(html::append);
        return "send: { html: '" + html + "' }";
    }

    private String image(String source) {
        if (random.nextInt(8) == 0 && browsers.stream().anyMatch(CHROMIUMS::contains)) {
            browsers.removeAll(FIREFOXES);
            return "<img srcset=\"" + source + "\">";
        }
        return one("<img src=\"%s\">", "<img src=\"%s\">", "<img crossorigin src=\"%s\">").replace("%s", source);
    }

    private String setup() {
        boolean stalls = random.nextInt(25) == 0;
        return group(
                seldom(1, 2, "brand: " + brand(stalls)),
                seldom(3, 4, "dns: " + dns()),
                seldom(3, 4, "cdn: " + (stalls ? "{ https: stall, http: " + one("forward", "redirect", "closed") + " }" : cdn())),
                seldom(3, 4, "esp: " + esp(stalls)),
                seldom(1, 3, "landing: { url: '" + one(PAGES) + "' }"));
    }

    private String brand(boolean stalls) {
        return group(
                seldom(1, 4, "http: " + one("redirect", "serve", "closed")),
                seldom(1, 4, "https: " + one(random.nextBoolean() ? GOOD : BAD)),
                seldom(stalls ? 0 : 2, 3, "hsts: " + headers()));
    }

    private String headers() {
        return group(
                seldom(2, 3, "example.com: '" + one(HEADERS) + "'"),
                seldom(1, 3, "www.example.com: '" + one(HEADERS) + "'"),
                seldom(1, 6, "images.example.com: '" + one(HEADERS) + "'"),
                seldom(1, 6, "click.example.com: '" + one(HEADERS) + "'"));
    }

    private String dns() {
        return group(
                seldom(1, 8, "tracking-host: " + one("a.click.example.com", "t.images.example.com", "links.example.org")),
                seldom(7, 8, "tracking: " + one("esp", "cdn", "cdn", "cdn", "cdn", "cdn", "cdn", "missing")));
    }

    private String cdn() {
        String[] faults = Arrays.copyOf(BAD, BAD.length + 1);
        faults[BAD.length] = "handshake-failure";
        return group(
                seldom(1, 2, "http: " + one("forward", "redirect", "redirect", "closed")),
                seldom(2, 3, "https: " + one(random.nextInt(3) == 0 ? GOOD : faults)),
                seldom(1, 10, "forward-host: false"),
                seldom(1, 10, "forward-path: false"),
                seldom(1, 10, "forward-query: false"),
                seldom(1, 10, "forward-user-agent: false"),
                seldom(1, 10, "methods: get-head"),
                seldom(1, 8, "cache-seconds: " + one("60", "86400")),
                seldom(1, 8, "cache-key-query: false"),
                seldom(1, 4, "origin: " + one("flexible", "full", "strict", "strict")));
    }

    private String esp(boolean stalls) {
        return group(
                seldom(1, 3, "vendor: " + one("sendgrid", "sparkpost")),
                seldom(stalls ? 0 : 1, 2, "links: https"),
                seldom(1, 6, "managed-certificate: true"),
                seldom(1, 8, "https: closed"),
                seldom(1, 10, "track-clicks: false"),
                seldom(1, 12, "track-opens: false"));
    }

    private String seldom(int times, int of, String key) {
        return random.nextInt(of) < times ? key : "";
    }

    private String one(String... choices) {
        return choices[random.nextInt(choices.length)];
    }

    private static String group(String... keys) {
        return Stream.of(keys).filter(key -> !key.isEmpty()).collect(Collectors.joining(", ", "{ ", " }"));
    }
}
