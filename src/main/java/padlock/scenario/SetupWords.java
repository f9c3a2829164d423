package padlock.scenario;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import padlock.url.Host;
import padlock.url.WebUrl;
import padlock.world.Cdn;
import padlock.world.Setup;
import padlock.world.Setup.Tls;

/**
 * A setup as a file would say it: one word or text for each switch, by its dotted name, such as {@code cdn.forward-host: true}.
 *
 * <p>The opposite of {@link SetupReader}. {@code brand.hsts} is the header of the brand's own domain, empty where it sends none.
 */
public final class SetupWords {
    private SetupWords() {}

    /** The names of all switches. */
    public static List<String> names() {
        return List.copyOf(of(Setup.standard()).keySet());
    }

    /** Each switch and how it stands. */
    public static Map<String, String> of(Setup setup) {
        Map<String, String> words = new LinkedHashMap<>();
        Setup.Brand brand = setup.brand();
        words.put("brand.domain", brand.domain().name());
        words.put("brand.http", word(brand.http()));
        words.put("brand.https", tls(brand.https()));
        words.put("brand.hsts", brand.hsts().getOrDefault(brand.domain(), ""));
        words.put("brand.preloaded", String.valueOf(brand.preloaded()));
        dns(words, setup.dns());
        cdn(words, setup.cdn());
        esp(words, setup.esp());
        words.put("landing.url", setup.landing().toString());
        words.put("reader.mail", word(setup.reader().mailbox()));
        words.put("reader.blocker", String.valueOf(setup.reader().blocker()));
        words.put("app.association", word(setup.association()));
        words.put(
                "path.redirects-to",
                setup.path().redirectsTo().map(WebUrl::toString).orElse(Switches.NONE));
        words.put("path.https", word(setup.path().https()));
        return words;
    }

    private static void dns(Map<String, String> words, Setup.Dns dns) {
        words.put("dns.tracking-host", dns.trackingHost().name());
        words.put("dns.other-host", dns.otherHost().map(Host::name).orElse(Switches.NONE));
        words.put("dns.tracking", word(dns.tracking()));
        words.put("dns.ttl-seconds", String.valueOf(dns.ttlSeconds()));
        words.put("dns.caa", String.join(" ", dns.caa()));
        words.put("dns.acme-challenge", dns.challengeDelegated() ? "delegated" : "missing");
        words.put("dns.owner-record", String.valueOf(dns.ownerRecord()));
    }

    private static void cdn(Map<String, String> words, Cdn cdn) {
        words.put("cdn.http", word(cdn.http()));
        words.put("cdn.redirect-seconds", String.valueOf(cdn.redirectSeconds()));
        words.put("cdn.https", tls(cdn.https()));
        words.put("cdn.renews", String.valueOf(cdn.renews()));
        words.put("cdn.knows-host", String.valueOf(cdn.knowsHost()));
        words.put("cdn.claimed-by-stranger", String.valueOf(cdn.claimedByStranger()));
        words.put("cdn.forward-host", String.valueOf(cdn.forward().host()));
        words.put(
                "cdn.host-override",
                cdn.forward().hostOverride().map(Host::name).orElse(Switches.NONE));
        words.put("cdn.forward-path", String.valueOf(cdn.forward().path()));
        words.put("cdn.forward-query", String.valueOf(cdn.forward().query()));
        words.put("cdn.forward-user-agent", String.valueOf(cdn.forward().userAgent()));
        words.put("cdn.x-forwarded-for", String.valueOf(cdn.forward().clientAddress()));
        words.put("cdn.x-forwarded-host", String.valueOf(cdn.forward().hostAsHeader()));
        words.put("cdn.methods", word(cdn.methods()));
        words.put("cdn.agents", word(cdn.agents()));
        words.put("cdn.cache-seconds", String.valueOf(cdn.cache().seconds()));
        words.put("cdn.cache-min-seconds", String.valueOf(cdn.cache().leastSeconds()));
        words.put("cdn.cache-obeys-no-store", String.valueOf(cdn.cache().obeysNoStore()));
        words.put("cdn.cache-key-query", String.valueOf(cdn.cache().keyQuery()));
        words.put("cdn.origin", word(cdn.origin().mode()));
        words.put("cdn.origin-sni", String.valueOf(cdn.origin().sni()));
        words.put("cdn.error-pages", word(cdn.origin().errorPages()));
    }

    private static void esp(Map<String, String> words, Setup.Esp esp) {
        words.put("esp.vendor", word(esp.vendor()));
        words.put("esp.links", esp.httpsLinks() ? "https" : "http");
        words.put("esp.https-policy", word(esp.httpsPolicy()));
        words.put("esp.verify-tls", String.valueOf(esp.verifiesTls()));
        words.put("esp.managed-certificate", String.valueOf(esp.managedCertificate()));
        words.put("esp.https", esp.ownCertificate() ? "own-certificate" : "closed");
        words.put("esp.track-clicks", String.valueOf(esp.trackClicks()));
        words.put("esp.track-opens", String.valueOf(esp.trackOpens()));
        words.put("esp.initial-pixel", String.valueOf(esp.initialPixel()));
    }

    private static String word(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static String tls(Tls tls) {
        if (tls instanceof Tls.Presents presents) {
            return presents.kind().id();
        }
        return tls instanceof Tls.Stalls ? "stall" : tls instanceof Tls.Closed ? "closed" : "handshake-failure";
    }
}
