package padlock.scenario;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Writes scenarios that nobody would: any switch of any owner in any position, any steps in any order. */
final class RandomScenario {
    private static final List<String> KINDS = List.of(
            "valid",
            "valid",
            "valid",
            "valid",
            "valid",
            "valid",
            "wrong-host",
            "expired",
            "not-yet-valid",
            "self-signed",
            "untrusted-root",
            "incomplete-chain",
            "wildcard-one-label",
            "revoked",
            "weak-signature",
            "weak-key",
            "closed");
    private static final List<String> EDGE_ONLY =
            List.of("stall", "stall", "stall", "stall", "handshake-failure", "handshake-failure");
    private static final List<String> HEADERS = List.of(
            "max-age=31536000; includeSubDomains",
            "max-age=31536000; includeSubDomains",
            "max-age=31536000; includeSubDomains",
            "max-age=31536000",
            "max-age=60",
            "max-age=0",
            "max-age=-1",
            "nonsense",
            "max-age=1; =2",
            "max-age=99999999999999999999; includeSubDomains; preload");
    private static final List<String> HOSTS =
            List.of("example.com", "www.example.com", "click.example.com", "images.example.com", "a.b.example.com");
    private static final List<String> ADDRESSES = List.of(
            "https://www.example.com/spring",
            "https://example.com/",
            "https://example.com/",
            "http://example.com/spring?a=b",
            "http://www.example.com/",
            "https://shop.example.org/offer?x=1&y=2#top",
            "http://shop.example.org/",
            "https://images.example.com/hero.png",
            "http://click.example.com/",
            "https://edge.example.org/",
            "https://em.sendgrid.net/",
            "http://spgo.io/x",
            "https://nowhere.example/",
            "http://intranet/",
            "https://www.example.com:8443/",
            "http://example.com:443/",
            "https://example.com:80/",
            "http://127.0.0.1/",
            "http://[::1]/",
            "https://192.168.5.5/",
            "https://example.com./dot",
            "https://WWW.Example.com/a b/%41/../c|d?e='f'&g=ü#h",
            "http://example.dev/",
            "https://mail.example.net/nothing-here");
    private static final List<String> ODD_SOURCES = List.of(
            "data:image/gif;base64,R0lGODlhAQABAAAAACw=",
            "cid:logo",
            "//images.example.com/hero.png",
            "/hero.png",
            "javascript:alert(1)",
            "",
            "http://images.example.com/hero.png",
            "https://images.example.com/hero.png?v=ü|",
            "http://images.example.com:8080/hero.png",
            "https://www.example.com/no-image");

    private final Random random;

    // A stream of its own: what is added here leaves the scenarios as they were otherwise.
    private final Random rare;
    private boolean sent;

    private RandomScenario(long seed) {
        this.random = new Random(seed);
        this.rare = new Random(~seed);
    }

    static String yaml(long seed) {
        // Neighboring seeds begin alike; this moves them apart.
        return new RandomScenario(seed * 0x9e3779b97f4a7c15L).write();
    }

    private String write() {
        List<String> lines = new ArrayList<>(List.of("title: Nobody would do this", "setup: " + setup(), "steps:"));
        if (random.nextInt(3) > 0) {
            lines.add("  - send: newsletter");
            sent = true;
        }
        for (int i = 4 + random.nextInt(6); i > 0; i--) {
            lines.add("  - " + step());
        }
        return String.join("\n", lines) + "\n";
    }

    private String step() {
        if (rare.nextInt(12) == 0) {
            String step = seldom(
                    "validate: branding", "send: { from: other-host }", "send: { from: tracking-host, html: x }");
            sent |= step.startsWith("send");
            return step;
        }
        int kind = random.nextInt(sent ? 20 : 5);
        switch (kind) {
            case 0:
                return "visit: " + quoted(one(ADDRESSES));
            case 1:
                return "wait: " + one(List.of("1s", "61s", "1h", "30d", "400d"));
            case 2:
                return "change: " + setup();
            case 3, 4:
                sent = true;
                return random.nextInt(3) == 0 ? "send: newsletter" : "send: { html: " + quoted(html()) + " }";
            case 5:
                return "forget: all";
            case 6:
                return random.nextBoolean() ? "scan: mail" : "scan: { method: " + one(List.of("get", "head")) + " }";
            case 7:
                return "unsubscribe: one-click";
            case 8:
                return "install: app";
            case 9, 10:
                return "open: mail";
            default:
                return "click: { link: " + (1 + random.nextInt(3)) + ", accept-warning: " + flag() + " }";
        }
    }

    private String html() {
        StringBuilder html = new StringBuilder();
        for (int i = random.nextInt(4); i >= 0; i--) {
            html.append(one(List.of("<a href=\"", "<a universal=\"true\" data-msys-sublink=\"shop\" href=\"")))
                    .append(one(ADDRESSES).replace("&", "&amp;"))
                    .append("\">go</a> ");
        }
        for (int i = random.nextInt(3); i >= 0; i--) {
            String source = one(random.nextBoolean() ? ODD_SOURCES : ADDRESSES);
            html.append(one(List.of(
                            "<img src=\"%s\">",
                            "<img srcset=\"%s 2x\">", "<img crossorigin src=\"%s\">", "<p background=\"%s\">"))
                    .replace("%s", source));
        }
        return html.toString();
    }

    private String setup() {
        List<String> owners = new ArrayList<>();
        maybe(owners, "brand", brand());
        maybe(owners, "dns", dns());
        maybe(owners, "cdn", cdn());
        maybe(owners, "esp", esp());
        maybe(owners, "landing", "{ url: " + quoted(one(ADDRESSES)) + " }");
        maybe(
                owners,
                "reader",
                "{ mail: " + one(List.of("webmail", "webmail", "webmail", "gmail", "apple", "desktop"))
                        + (random.nextInt(8) == 0 ? ", blocker: true" : "") + " }");
        maybe(
                owners,
                "app",
                "{ association: " + one(List.of("none", "valid", "valid", "wrong-type", "too-large")) + " }");
        return group(owners);
    }

    private String brand() {
        List<String> keys = new ArrayList<>();
        maybe(keys, "http", one(List.of("redirect", "serve", "closed")));
        maybe(keys, "https", one(KINDS));
        List<String> headers = new ArrayList<>();
        HOSTS.forEach(host -> maybe(headers, host, quoted(one(HEADERS))));
        maybe(keys, "hsts", group(headers));
        if (random.nextInt(6) == 0) {
            keys.add("preloaded: true");
        }
        return group(keys);
    }

    private String dns() {
        List<String> keys = new ArrayList<>();
        if (random.nextInt(4) == 0) {
            keys.add("tracking-host: "
                    + one(List.of(
                            "a.b.example.com",
                            "links.example.org",
                            "t.example.dev",
                            "Click.Example.com.",
                            "track.test",
                            "localhost")));
        }
        maybe(keys, "tracking", one(List.of("esp", "cdn", "cdn", "cdn", "cdn", "cdn", "missing")));
        rarely(keys, "ttl-seconds", "0", "60", "86400", "604800");
        rarely(keys, "other-host", "none", "news.example.com", "click.example.com", "www.example.com");
        rarely(keys, "caa", "[]", "[letsencrypt.org]", "[digicert.com]", "[';']");
        rarely(keys, "acme-challenge", "delegated", "missing");
        rarely(keys, "owner-record", "true", "false");
        return group(keys);
    }

    private String cdn() {
        List<String> keys = new ArrayList<>();
        List<String> kinds = new ArrayList<>(KINDS);
        kinds.addAll(EDGE_ONLY);
        maybe(keys, "http", one(List.of("forward", "redirect", "closed")));
        maybe(keys, "https", one(kinds));
        for (String key :
                List.of("forward-host", "forward-path", "forward-query", "forward-user-agent", "cache-key-query")) {
            if (random.nextInt(5) == 0) {
                keys.add(key + ": " + flag());
            }
        }
        maybe(keys, "methods", one(List.of("all", "get-head")));
        maybe(keys, "cache-seconds", one(List.of("0", "60", "86400")));
        maybe(keys, "origin", one(List.of("flexible", "full", "strict")));
        rarely(keys, "redirect-seconds", "0", "60", "86400");
        for (String key : List.of(
                "renews", "knows-host", "x-forwarded-for", "x-forwarded-host", "cache-obeys-no-store", "origin-sni")) {
            rarely(keys, key, "true", "false");
        }
        rarely(keys, "host-override", "none", "click.example.com", "spgo.io", "sendgrid.net");
        rarely(keys, "agents", "all", "browsers");
        rarely(keys, "cache-min-seconds", "0", "5", "86400");
        rarely(keys, "error-pages", "named", "bad-gateway");
        return group(keys);
    }

    private String esp() {
        List<String> keys = new ArrayList<>();
        String usual = one(List.of("sendgrid", "sparkpost"));
        maybe(keys, "vendor", rare.nextInt(4) == 0 ? "ses" : usual);
        maybe(keys, "links", one(List.of("http", "https")));
        maybe(keys, "managed-certificate", flag());
        rarely(keys, "https-policy", "optional", "require", "require-open-only");
        rarely(keys, "verify-tls", "true", "false");
        rarely(keys, "initial-pixel", "true", "false");
        maybe(keys, "https", one(List.of("own-certificate", "own-certificate", "closed")));
        maybe(keys, "track-clicks", one(List.of("true", "true", "false")));
        maybe(keys, "track-opens", one(List.of("true", "true", "false")));
        return group(keys);
    }

    private void maybe(List<String> keys, String key, String value) {
        if (random.nextInt(3) > 0) {
            keys.add(key + ": " + value);
        }
    }

    private void rarely(List<String> keys, String key, String... values) {
        if (rare.nextInt(6) == 0) {
            keys.add(key + ": " + seldom(values));
        }
    }

    private String seldom(String... values) {
        return values[rare.nextInt(values.length)];
    }

    private String flag() {
        return String.valueOf(random.nextBoolean());
    }

    private String one(List<String> choices) {
        return choices.get(random.nextInt(choices.size()));
    }

    private static String group(List<String> keys) {
        return keys.isEmpty() ? "{}" : "{ " + String.join(", ", keys) + " }";
    }

    private static String quoted(String text) {
        return "'" + text.replace("'", "''") + "'";
    }
}
