package padlock.scenario;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
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
        words.put("dns.tracking-host", setup.dns().trackingHost().name());
        words.put("dns.tracking", word(setup.dns().tracking()));
        Setup.Cdn cdn = setup.cdn();
        words.put("cdn.http", word(cdn.http()));
        words.put("cdn.https", tls(cdn.https()));
        words.put("cdn.forward-host", String.valueOf(cdn.forwardHost()));
        words.put("cdn.forward-path", String.valueOf(cdn.forwardPath()));
        words.put("cdn.forward-query", String.valueOf(cdn.forwardQuery()));
        words.put("cdn.forward-user-agent", String.valueOf(cdn.forwardUserAgent()));
        words.put("cdn.methods", word(cdn.methods()));
        words.put("cdn.cache-seconds", String.valueOf(cdn.cacheSeconds()));
        words.put("cdn.cache-key-query", String.valueOf(cdn.cacheKeyQuery()));
        words.put("cdn.origin", word(cdn.origin()));
        Setup.Esp esp = setup.esp();
        words.put("esp.vendor", word(esp.vendor()));
        words.put("esp.links", esp.httpsLinks() ? "https" : "http");
        words.put("esp.managed-certificate", String.valueOf(esp.managedCertificate()));
        words.put("esp.https", esp.ownCertificate() ? "own-certificate" : "closed");
        words.put("esp.track-clicks", String.valueOf(esp.trackClicks()));
        words.put("esp.track-opens", String.valueOf(esp.trackOpens()));
        words.put("landing.url", setup.landing().toString());
        words.put("reader.mail", word(setup.reader().mailbox()));
        words.put("reader.blocker", String.valueOf(setup.reader().blocker()));
        words.put("app.association", word(setup.association()));
        return words;
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
