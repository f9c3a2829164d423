package padlock.scenario;

import java.util.LinkedHashMap;
import java.util.List;
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
import padlock.url.Host;
import padlock.url.WebUrl;
import padlock.world.Association;
import padlock.world.Cdn;
import padlock.world.OnPath;
import padlock.world.Setup;
import padlock.world.Setup.Brand;
import padlock.world.Setup.Dns;
import padlock.world.Setup.Esp;
import padlock.world.Setup.Mailbox;
import padlock.world.Setup.PlainHttp;
import padlock.world.Setup.Reader;
import padlock.world.Setup.Tls;

/**
 * Reads a setup, or the part of one that a {@code change} names, into an edit: what the file says replaces what was there.
 *
 * <p>A file's own setup is the edit of the defaults.
 */
public final class SetupReader {
    static final String WEB_ADDRESS = "a web address such as https://www.example.com/";
    static final List<String> GROUPS = List.of("brand", "dns", "cdn", "esp", "landing", "reader", "app", "path");
    static final List<String> BRAND = List.of("domain", "http", "https", "hsts", "preloaded");
    static final List<String> LANDING = List.of("url");
    static final List<String> READER = List.of("mail", "blocker");
    static final List<String> APP = List.of("association");

    // What a header field can carry; servers and browsers differ on anything else.
    private static final String HSTS = "a header value of at most 1000 plain characters";
    private static final Predicate<String> HSTS_VALUE =
            Pattern.compile("[\\t -~]{0,1000}").asMatchPredicate();

    private SetupReader() {}

    /** What the file says of a setup, as an edit of the one before. */
    public static UnaryOperator<Setup> edit(Value value) {
        Fields fields = Switches.fields(value, GROUPS);
        UnaryOperator<Brand> brand = part(fields, "brand", SetupReader::brand);
        UnaryOperator<Dns> dns = part(fields, "dns", DnsReader::edit);
        UnaryOperator<Cdn> cdn = part(fields, "cdn", CdnReader::edit);
        UnaryOperator<Esp> esp = part(fields, "esp", EspReader::edit);
        UnaryOperator<WebUrl> landing = part(fields, "landing", SetupReader::landing);
        UnaryOperator<Reader> reader = part(fields, "reader", SetupReader::reader);
        UnaryOperator<Association> association = part(fields, "app", SetupReader::association);
        UnaryOperator<OnPath> path = part(fields, "path", PathReader::edit);
        return was -> new Setup(
                brand.apply(was.brand()),
                dns.apply(was.dns()),
                cdn.apply(was.cdn()),
                esp.apply(was.esp()),
                landing.apply(was.landing()),
                reader.apply(was.reader()),
                association.apply(was.association()),
                path.apply(was.path()));
    }

    private static <T> UnaryOperator<T> part(Fields fields, String key, Function<Value, UnaryOperator<T>> reader) {
        return fields.get(key).map(reader).orElse(UnaryOperator.identity());
    }

    private static UnaryOperator<Brand> brand(Value value) {
        Switches fields = new Switches(value, BRAND);
        Optional<Host> domain = fields.name("domain");
        Optional<PlainHttp> http = fields.word("http", Words.of(PlainHttp.class));
        Optional<Tls> https = fields.word("https", Switches.tls());
        Optional<Map<Host, String>> hsts = fields.get("hsts").map(SetupReader::hsts);
        Optional<Boolean> preloaded = fields.flag("preloaded");
        return was -> new Brand(
                domain.orElse(was.domain()),
                http.orElse(was.http()),
                https.orElse(was.https()),
                hsts.orElse(was.hsts()),
                preloaded.orElse(was.preloaded()));
    }

    private static UnaryOperator<WebUrl> landing(Value value) {
        Optional<WebUrl> url =
                new Switches(value, LANDING).get("url").flatMap(address -> address.parsed(WEB_ADDRESS, WebUrl::parse));
        return was -> url.orElse(was);
    }

    private static UnaryOperator<Reader> reader(Value value) {
        Switches fields = new Switches(value, READER);
        Optional<Mailbox> mail = fields.word("mail", Words.of(Mailbox.class));
        Optional<Boolean> blocker = fields.flag("blocker");
        return was -> new Reader(mail.orElse(was.mailbox()), blocker.orElse(was.blocker()));
    }

    private static UnaryOperator<Association> association(Value value) {
        Optional<Association> file = new Switches(value, APP).word("association", Words.of(Association.class));
        return was -> file.orElse(was);
    }

    private static Map<Host, String> hsts(Value value) {
        Map<Host, String> headers = new LinkedHashMap<>();
        for (Entry entry : value.entries()) {
            Optional<Host> host = Switches.host(entry.key());
            Optional<String> header =
                    entry.value().parsed(HSTS, text -> Optional.of(text).filter(HSTS_VALUE));
            if (host.isPresent() && header.isPresent() && headers.putIfAbsent(host.get(), header.get()) != null) {
                entry.key().problem("the host `" + host.get() + "` stands here twice");
            }
        }
        return headers;
    }
}
