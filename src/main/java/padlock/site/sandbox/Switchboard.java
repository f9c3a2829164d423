package padlock.site.sandbox;

import java.util.List;
import java.util.stream.Stream;

/** Every switch of the bench, grouped by the person who may turn it. */
public final class Switchboard {
    /** The name of the field for the header value; in the scenario it becomes a map with the brand's host as key. */
    public static final String HSTS = "brand.hsts";

    /** The field for the host that sends the header; in the scenario it becomes the key of that map. */
    public static final String HSTS_HOST = "brand.hsts-host";

    /** The field for the authorities that may issue; in the scenario it becomes a list. */
    static final String CAA = "dns.caa";

    private static final String[] CERTIFICATES = {
        "valid", "valid certificate",
        "wrong-host", "certificate for another name",
        "expired", "expired certificate",
        "not-yet-valid", "certificate not valid yet",
        "self-signed", "self-signed certificate",
        "untrusted-root", "certificate of an unknown authority",
        "incomplete-chain", "intermediate certificate missing",
        "wildcard-one-label", "wildcard *.example.com",
        "revoked", "revoked certificate",
        "weak-signature", "certificate signed with SHA-1",
        "weak-key", "certificate with a short key",
        "closed", "closed"
    };

    static final List<Owner> OWNERS = List.of(
            new Owner(
                    "web",
                    "Web team",
                    "example.com",
                    List.of(
                            Switch.text(
                                    HSTS,
                                    "HSTS header",
                                    "",
                                    "Browsers that saw it insist on https for the host; with includeSubDomains for all"
                                            + " below it."),
                            Switch.choice(
                                    HSTS_HOST,
                                    "The header comes from",
                                    "It covers the host that sends it, and with includeSubDomains all below that.",
                                    "example.com",
                                    "example.com",
                                    "www.example.com",
                                    "www.example.com"),
                            Switch.choice(
                                    "brand.https",
                                    "https on port 443",
                                    "What a visitor's browser is shown.",
                                    CERTIFICATES),
                            Switch.choice(
                                    "brand.http",
                                    "http on port 80",
                                    "A redirect to https is what most sites do.",
                                    "redirect",
                                    "redirect to https",
                                    "serve",
                                    "serve the page",
                                    "closed",
                                    "closed"),
                            Switch.flag(
                                    "brand.preloaded",
                                    "On the preload list",
                                    false,
                                    "Browsers know the header before the first visit."),
                            Switch.text(
                                    "landing.url",
                                    "Page behind the first link",
                                    "https://www.example.com/spring",
                                    "Where the click should end."))),
            new Owner(
                    "dns",
                    "DNS administrator",
                    "click.example.com",
                    List.of(
                            Switch.choice(
                                    "dns.tracking",
                                    "The tracking host points to",
                                    "Whoever it points to has to answer for the name.",
                                    "esp",
                                    "the e-mail provider",
                                    "cdn",
                                    "a CDN in front",
                                    "missing",
                                    "nothing: no record"),
                            Switch.text(
                                    "dns.tracking-host",
                                    "Tracking host",
                                    "click.example.com",
                                    "The name in every tracked link."),
                            Switch.number(
                                    "dns.ttl-seconds",
                                    "Answers are kept for (seconds)",
                                    "0",
                                    "After a move, whoever asked before keeps going to the old place."),
                            Switch.text(
                                    CAA,
                                    "Only these authorities may issue (CAA)",
                                    "",
                                    "Names such as letsencrypt.org, with commas. Empty: anybody may."),
                            Switch.choice(
                                    "dns.acme-challenge",
                                    "Record for the certificate's proof",
                                    "SendGrid proves in DNS that the host is yours.",
                                    "delegated",
                                    "points to the provider",
                                    "missing",
                                    "missing"),
                            Switch.flag(
                                    "dns.owner-record",
                                    "SendGrid's second record",
                                    true,
                                    "It says whose account the tracking host belongs to."),
                            Switch.text(
                                    "dns.other-host",
                                    "Second tracking host",
                                    "none",
                                    "Another branded host of the same account, without a CDN."))),
            new Owner(
                    "cdn",
                    "CDN administrator",
                    "edge.example.org",
                    List.of(
                            Switch.choice(
                                    "cdn.https",
                                    "https on port 443",
                                    "The certificate the CDN shows for the tracking host.",
                                    Stream.concat(
                                                    Stream.of(CERTIFICATES),
                                                    Stream.of(
                                                            "stall",
                                                            "never answers",
                                                            "handshake-failure",
                                                            "TLS handshake fails"))
                                            .toArray(String[]::new)),
                            Switch.choice(
                                    "cdn.http",
                                    "http on port 80",
                                    "Mail sent earlier keeps its http links.",
                                    "forward",
                                    "pass on to the provider",
                                    "redirect",
                                    "redirect to https",
                                    "closed",
                                    "closed"),
                            Switch.number(
                                    "cdn.redirect-seconds",
                                    "Browsers may keep the redirect for (seconds)",
                                    "0",
                                    "A way back is hard once browsers remember it."),
                            Switch.flag(
                                    "cdn.knows-host",
                                    "Has a site for the tracking host",
                                    true,
                                    "Without it the CDN shows its own certificate and a 403."),
                            Switch.flag(
                                    "cdn.claimed-by-stranger",
                                    "A stranger has added the name at the same CDN",
                                    false,
                                    "Where the account above has no site for it, the stranger answers, with a good"
                                            + " certificate."),
                            Switch.flag(
                                    "cdn.renews",
                                    "Renews its certificate in time",
                                    true,
                                    "Without it the certificate ends when its days are over."),
                            Switch.choice(
                                    "cdn.origin",
                                    "How it asks the provider",
                                    "Strict finds the provider's own name in the certificate and stops.",
                                    "full",
                                    "https, certificate not checked",
                                    "strict",
                                    "https, certificate checked",
                                    "flexible",
                                    "plain http"),
                            Switch.flag(
                                    "cdn.origin-sni",
                                    "Names the host in the TLS handshake",
                                    true,
                                    "Without it the provider ends the handshake."),
                            Switch.choice(
                                    "app.association",
                                    "File for the app",
                                    "By it a phone lets the brand's app open marked links.",
                                    "none",
                                    "none",
                                    "valid",
                                    "valid",
                                    "wrong-type",
                                    "as plain text",
                                    "too-large",
                                    "over 128 KB"),
                            Switch.choice(
                                    "cdn.error-pages",
                                    "When the provider cannot be asked",
                                    "Some CDNs name the cause, others do not.",
                                    "named",
                                    "521, 525 or 526",
                                    "bad-gateway",
                                    "502 for everything"),
                            Switch.flag(
                                    "cdn.forward-host",
                                    "Passes on the host name",
                                    true,
                                    "Without it the provider cannot tell whose link this is."),
                            Switch.text(
                                    "cdn.host-override",
                                    "Always names this host instead",
                                    "none",
                                    "A rule left over from another site."),
                            Switch.flag(
                                    "cdn.forward-path",
                                    "Passes on the path",
                                    true,
                                    "Without it every link is the root."),
                            Switch.flag(
                                    "cdn.forward-query",
                                    "Passes on the query",
                                    true,
                                    "SendGrid keeps the token there."),
                            Switch.flag(
                                    "cdn.forward-user-agent",
                                    "Passes on the user agent",
                                    true,
                                    "Without it the dashboard takes readers for robots."),
                            Switch.flag(
                                    "cdn.x-forwarded-for",
                                    "Adds X-Forwarded-For",
                                    true,
                                    "Without it every reader seems to sit at the CDN."),
                            Switch.flag(
                                    "cdn.x-forwarded-host",
                                    "Adds X-Forwarded-Host",
                                    false,
                                    "SparkPost reads it where the host itself is not passed on."),
                            Switch.choice(
                                    "cdn.methods",
                                    "Lets through",
                                    "One-click unsubscribe is a POST.",
                                    "all",
                                    "every method",
                                    "get-head",
                                    "GET and HEAD only"),
                            Switch.choice(
                                    "cdn.agents",
                                    "Firewall",
                                    "One-click unsubscribe comes from a program, not a browser.",
                                    "all",
                                    "lets every program through",
                                    "browsers",
                                    "lets browsers through"),
                            Switch.number(
                                    "cdn.cache-seconds",
                                    "Keeps answers for (seconds)",
                                    "0",
                                    "Answers from the cache are never counted."),
                            Switch.number(
                                    "cdn.cache-min-seconds",
                                    "Keeps every answer for at least (seconds)",
                                    "0",
                                    "Also an answer that forbids it."),
                            Switch.flag(
                                    "cdn.cache-obeys-no-store",
                                    "Obeys no-store",
                                    false,
                                    "The pixel says that nobody may keep it; a redirect says nothing."),
                            Switch.flag(
                                    "cdn.cache-key-query",
                                    "Query is part of the cache key",
                                    true,
                                    "Without it readers get each other's links."))),
            new Owner(
                    "esp",
                    "E-mail provider account",
                    "the sender’s",
                    List.of(
                            Switch.choice(
                                    "esp.links",
                                    "Tracked links start with",
                                    "Written into the mail when it is sent, for good. Amazon SES goes by its policy.",
                                    "http",
                                    "http",
                                    "https",
                                    "https (“SSL enabled”)"),
                            Switch.choice(
                                    "esp.https-policy",
                                    "Amazon SES: HttpsPolicy",
                                    "For the other providers it does nothing.",
                                    "optional",
                                    "as the sender wrote, pixel over http",
                                    "require",
                                    "https for links and pixel",
                                    "require-open-only",
                                    "as the sender wrote, pixel over https"),
                            Switch.flag(
                                    "esp.verify-tls",
                                    "SparkPost looks before it writes https",
                                    false,
                                    "It refuses the flag while the host shows no good certificate."),
                            Switch.flag(
                                    "esp.managed-certificate",
                                    "Certificate from the provider",
                                    false,
                                    "The provider gets one for the tracking host itself."),
                            Switch.choice(
                                    "esp.https",
                                    "The provider's port 443",
                                    "Its own certificate names the provider, not you.",
                                    "own-certificate",
                                    "its own certificate",
                                    "closed",
                                    "closed"),
                            Switch.choice(
                                    "esp.vendor",
                                    "Provider",
                                    "They differ in where the token stands.",
                                    "sendgrid",
                                    "like SendGrid: token in the query",
                                    "sparkpost",
                                    "like SparkPost: token in the path",
                                    "ses",
                                    "like Amazon SES: page and token in the path"),
                            Switch.flag(
                                    "esp.track-clicks", "Counts clicks", true, "Off: links stay as they were written."),
                            Switch.flag("esp.track-opens", "Counts opens", true, "Off: no invisible picture."),
                            Switch.flag(
                                    "esp.initial-pixel",
                                    "SparkPost: a second pixel at the top",
                                    false,
                                    "For mailboxes that cut long mails. It is counted apart."))),
            OnTheWay.OWNER);

    public static final Switch MAILBOX = Switch.choice(
            "reader.mail",
            "Reads in",
            "Who fetches the images, and by which rules.",
            "webmail",
            "a webmail page",
            "gmail",
            "Gmail: images by proxy",
            "apple",
            "Apple Mail: privacy proxy",
            "desktop",
            "a desktop program");

    static final Switch BLOCKER = Switch.flag(
            "reader.blocker",
            "Ad blocker in the browser",
            false,
            "It knows the tracking host by name, whatever its certificate.");

    private Switchboard() {}

    public static Stream<Switch> all() {
        return Stream.concat(OWNERS.stream().flatMap(owner -> owner.switches().stream()), Stream.of(MAILBOX, BLOCKER));
    }

    /** Somebody with switches. {@code place}: what they look after. */
    record Owner(String id, String name, String place, List<Switch> switches) {}
}
