package padlock.site.sandbox;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import padlock.words.Wording;

/** Every switch of the bench, grouped by the person who may turn it. */
public final class Switchboard {
    /** The name of the field for the header value; in the scenario it becomes a map with the brand's host as key. */
    public static final String HSTS = "brand.hsts";

    /** The field for the host that sends the header; in the scenario it becomes the key of that map. */
    public static final String HSTS_HOST = "brand.hsts-host";

    /** The field for the authorities that may issue; in the scenario it becomes a list. */
    static final String CAA = "dns.caa";

    static final List<Owner> OWNERS = List.of(
            new Owner(
                    "web",
                    List.of(
                            Switch.text(HSTS, ""),
                            Switch.choice(HSTS_HOST, "example.com", "www.example.com"),
                            Switch.certificate("brand.https", "closed"),
                            Switch.choice("brand.http", "redirect", "serve", "closed"),
                            Switch.flag("brand.preloaded", false),
                            Switch.text("landing.url", "https://www.example.com/spring"))),
            new Owner(
                    "dns",
                    List.of(
                            Switch.choice("dns.tracking", "esp", "cdn", "missing"),
                            Switch.text("dns.tracking-host", "click.example.com"),
                            Switch.number("dns.ttl-seconds", "0"),
                            Switch.text(CAA, ""),
                            Switch.choice("dns.acme-challenge", "delegated", "missing"),
                            Switch.flag("dns.owner-record", true),
                            Switch.text("dns.other-host", "none"))),
            new Owner(
                    "cdn",
                    List.of(
                            Switch.certificate("cdn.https", "closed", "stall", "handshake-failure"),
                            Switch.choice("cdn.http", "forward", "redirect", "closed"),
                            Switch.number("cdn.redirect-seconds", "0"),
                            Switch.flag("cdn.knows-host", true),
                            Switch.flag("cdn.claimed-by-stranger", false),
                            Switch.flag("cdn.renews", true),
                            Switch.choice("cdn.origin", "full", "strict", "flexible"),
                            Switch.flag("cdn.origin-sni", true),
                            Switch.choice("app.association", "none", "valid", "wrong-type", "too-large"),
                            Switch.choice("cdn.error-pages", "named", "bad-gateway"),
                            Switch.flag("cdn.forward-host", true),
                            Switch.text("cdn.host-override", "none"),
                            Switch.flag("cdn.forward-path", true),
                            Switch.flag("cdn.forward-query", true),
                            Switch.flag("cdn.forward-user-agent", true),
                            Switch.flag("cdn.x-forwarded-for", true),
                            Switch.flag("cdn.x-forwarded-host", false),
                            Switch.choice("cdn.methods", "all", "get-head"),
                            Switch.choice("cdn.agents", "all", "browsers"),
                            Switch.number("cdn.cache-seconds", "0"),
                            Switch.number("cdn.cache-min-seconds", "0"),
                            Switch.flag("cdn.cache-obeys-no-store", false),
                            Switch.flag("cdn.cache-key-query", true))),
            new Owner(
                    "esp",
                    List.of(
                            Switch.choice("esp.links", "http", "https"),
                            Switch.choice("esp.https-policy", "optional", "require", "require-open-only"),
                            Switch.flag("esp.verify-tls", false),
                            Switch.flag("esp.managed-certificate", false),
                            Switch.choice("esp.https", "own-certificate", "closed"),
                            Switch.choice("esp.vendor", "sendgrid", "sparkpost", "ses"),
                            Switch.flag("esp.track-clicks", true),
                            Switch.flag("esp.track-opens", true),
                            Switch.flag("esp.initial-pixel", false))),
            OnTheWay.OWNER);

    public static final Switch MAILBOX =
            Switch.choice("reader.mail", "webmail", "gmail", "apple", "desktop").named("campaign.mailbox");

    static final Switch BLOCKER = Switch.flag("reader.blocker", false);

    private Switchboard() {}

    public static Stream<Switch> all() {
        return Stream.concat(OWNERS.stream().flatMap(owner -> owner.switches().stream()), Stream.of(MAILBOX, BLOCKER));
    }

    public static Optional<Switch> find(String name) {
        return all().filter(control -> control.name().equals(name)).findFirst();
    }

    /** Somebody with switches. */
    record Owner(String id, List<Switch> switches) {
        String name(Wording words) {
            return words.say("owner." + id);
        }

        /** What they look after. */
        String place(Wording words) {
            return words.say("owner." + id + ".place");
        }
    }
}
