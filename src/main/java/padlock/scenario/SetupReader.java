package padlock.scenario;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import padlock.content.Fields;
import padlock.content.Value;
import padlock.content.Value.Entry;
import padlock.content.Words;
import padlock.pki.CertificateKind;
import padlock.url.Host;
import padlock.url.WebUrl;
import padlock.world.Setup;
import padlock.world.Setup.Brand;
import padlock.world.Setup.Cdn;
import padlock.world.Setup.CdnHttp;
import padlock.world.Setup.Dns;
import padlock.world.Setup.Esp;
import padlock.world.Setup.Mailbox;
import padlock.world.Setup.Methods;
import padlock.world.Setup.OriginMode;
import padlock.world.Setup.PlainHttp;
import padlock.world.Setup.Tls;
import padlock.world.Setup.Tracking;
import padlock.world.Setup.Vendor;

/**
 * Reads a setup, or the part of one that a {@code change} names, into an edit: what the file says replaces what was there.
 *
 * <p>A file's own setup is the edit of the defaults.
 */
public final class SetupReader {
    static final String WEB_ADDRESS = "a web address such as https://www.example.com/";

    // What a header field can carry; servers and browsers differ on anything else.
    private static final String HSTS = "a header value of at most 1000 plain characters";
    private static final Predicate<String> HSTS_VALUE =
            Pattern.compile("[\\t -~]{0,1000}").asMatchPredicate();
    private static final int LONGEST_CACHE_SECONDS = 366 * 86_400;
    private static final Map<String, Tls> BRAND_TLS = brandTls();
    private static final Map<String, Tls> CDN_TLS = cdnTls();
    private static final Map<String, Boolean> LINKS = Map.of("http", false, "https", true);
    private static final Map<String, Boolean> ESP_TLS = Map.of("own-certificate", true, "closed", false);

    private SetupReader() {}

    /** What the file says of a setup, as an edit of the one before. */
    public static UnaryOperator<Setup> edit(Value value) {
        Fields fields = value.fields("brand", "dns", "cdn", "esp", "landing", "reader");
        UnaryOperator<Brand> brand = part(fields, "brand", SetupReader::brand);
        UnaryOperator<Dns> dns = part(fields, "dns", SetupReader::dns);
        UnaryOperator<Cdn> cdn = part(fields, "cdn", SetupReader::cdn);
        UnaryOperator<Esp> esp = part(fields, "esp", SetupReader::esp);
        UnaryOperator<WebUrl> landing = part(fields, "landing", SetupReader::landing);
        UnaryOperator<Mailbox> mailbox = part(fields, "reader", SetupReader::mailbox);
        return was -> new Setup(
                brand.apply(was.brand()),
                dns.apply(was.dns()),
                cdn.apply(was.cdn()),
                esp.apply(was.esp()),
                landing.apply(was.landing()),
                mailbox.apply(was.mailbox()));
    }

    private static <T> UnaryOperator<T> part(Fields fields, String key, Function<Value, UnaryOperator<T>> reader) {
        return fields.get(key).map(reader).orElse(UnaryOperator.identity());
    }

    private static UnaryOperator<Brand> brand(Value value) {
        Fields fields = value.fields("domain", "http", "https", "hsts", "preloaded");
        Optional<Host> domain = fields.get("domain").flatMap(SetupReader::name);
        Optional<PlainHttp> http = word(fields, "http", Words.of(PlainHttp.class));
        Optional<Tls> https = word(fields, "https", BRAND_TLS);
        Optional<Map<Host, String>> hsts = fields.get("hsts").map(SetupReader::hsts);
        Optional<Boolean> preloaded = flag(fields, "preloaded");
        return was -> new Brand(
                domain.orElse(was.domain()),
                http.orElse(was.http()),
                https.orElse(was.https()),
                hsts.orElse(was.hsts()),
                preloaded.orElse(was.preloaded()));
    }

    private static UnaryOperator<Dns> dns(Value value) {
        Fields fields = value.fields("tracking-host", "tracking");
        Optional<Host> trackingHost = fields.get("tracking-host").flatMap(SetupReader::name);
        Optional<Tracking> tracking = word(fields, "tracking", Words.of(Tracking.class));
        return was -> new Dns(trackingHost.orElse(was.trackingHost()), tracking.orElse(was.tracking()));
    }

    private static UnaryOperator<Cdn> cdn(Value value) {
        Fields fields = value.fields(
                "http",
                "https",
                "forward-host",
                "forward-path",
                "forward-query",
                "forward-user-agent",
                "methods",
                "cache-seconds",
                "cache-key-query",
                "origin");
        Optional<CdnHttp> http = word(fields, "http", Words.of(CdnHttp.class));
        Optional<Tls> https = word(fields, "https", CDN_TLS);
        Optional<Boolean> forwardHost = flag(fields, "forward-host");
        Optional<Boolean> forwardPath = flag(fields, "forward-path");
        Optional<Boolean> forwardQuery = flag(fields, "forward-query");
        Optional<Boolean> forwardUserAgent = flag(fields, "forward-user-agent");
        Optional<Methods> methods = word(fields, "methods", Words.of(Methods.class));
        Optional<Integer> cacheSeconds =
                fields.get("cache-seconds").flatMap(seconds -> seconds.whole(0, LONGEST_CACHE_SECONDS));
        Optional<Boolean> cacheKeyQuery = flag(fields, "cache-key-query");
        Optional<OriginMode> origin = word(fields, "origin", Words.of(OriginMode.class));
        return was -> new Cdn(
                http.orElse(was.http()),
                https.orElse(was.https()),
                forwardHost.orElse(was.forwardHost()),
                forwardPath.orElse(was.forwardPath()),
                forwardQuery.orElse(was.forwardQuery()),
                forwardUserAgent.orElse(was.forwardUserAgent()),
                methods.orElse(was.methods()),
                cacheSeconds.orElse(was.cacheSeconds()),
                cacheKeyQuery.orElse(was.cacheKeyQuery()),
                origin.orElse(was.origin()));
    }

    private static UnaryOperator<Esp> esp(Value value) {
        Fields fields = value.fields("vendor", "links", "managed-certificate", "https", "track-clicks", "track-opens");
        Optional<Vendor> vendor = word(fields, "vendor", Words.of(Vendor.class));
        Optional<Boolean> httpsLinks = word(fields, "links", LINKS);
        Optional<Boolean> managedCertificate = flag(fields, "managed-certificate");
        Optional<Boolean> ownCertificate = word(fields, "https", ESP_TLS);
        Optional<Boolean> trackClicks = flag(fields, "track-clicks");
        Optional<Boolean> trackOpens = flag(fields, "track-opens");
        return was -> new Esp(
                vendor.orElse(was.vendor()),
                httpsLinks.orElse(was.httpsLinks()),
                managedCertificate.orElse(was.managedCertificate()),
                ownCertificate.orElse(was.ownCertificate()),
                trackClicks.orElse(was.trackClicks()),
                trackOpens.orElse(was.trackOpens()));
    }

    private static UnaryOperator<WebUrl> landing(Value value) {
        Optional<WebUrl> url =
                value.fields("url").get("url").flatMap(address -> address.parsed(WEB_ADDRESS, WebUrl::parse));
        return was -> url.orElse(was);
    }

    private static UnaryOperator<Mailbox> mailbox(Value value) {
        Optional<Mailbox> mail = word(value.fields("mail"), "mail", Words.of(Mailbox.class));
        return was -> mail.orElse(was);
    }

    private static Map<Host, String> hsts(Value value) {
        Map<Host, String> headers = new LinkedHashMap<>();
        for (Entry entry : value.entries()) {
            Optional<Host> host = name(entry.key());
            Optional<String> header =
                    entry.value().parsed(HSTS, text -> Optional.of(text).filter(HSTS_VALUE));
            if (host.isPresent() && header.isPresent() && headers.putIfAbsent(host.get(), header.get()) != null) {
                entry.key().problem("the host `" + host.get() + "` stands here twice");
            }
        }
        return headers;
    }

    private static Optional<Host> name(Value value) {
        return value.parsed(
                "a host name such as click.example.com",
                text -> Host.parse(text).filter(host -> !host.isIpLiteral()));
    }

    private static <T> Optional<T> word(Fields fields, String key, Map<String, T> words) {
        return fields.get(key).flatMap(value -> value.word(words));
    }

    private static Optional<Boolean> flag(Fields fields, String key) {
        return fields.get(key).flatMap(Value::trueOrFalse);
    }

    private static Map<String, Tls> brandTls() {
        Map<String, Tls> words = new LinkedHashMap<>();
        for (CertificateKind kind : CertificateKind.values()) {
            words.put(kind.id(), new Tls.Presents(kind));
        }
        words.put("closed", new Tls.Closed());
        return words;
    }

    private static Map<String, Tls> cdnTls() {
        Map<String, Tls> words = brandTls();
        words.put("stall", new Tls.Stalls());
        words.put("handshake-failure", new Tls.HandshakeFailure());
        return words;
    }
}
