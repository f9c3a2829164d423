package padlock.scenario;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import padlock.content.Value;
import padlock.content.Words;
import padlock.url.Host;
import padlock.world.Cdn;
import padlock.world.Cdn.Agents;
import padlock.world.Cdn.Cache;
import padlock.world.Cdn.ErrorPages;
import padlock.world.Cdn.Forward;
import padlock.world.Cdn.Http;
import padlock.world.Cdn.Methods;
import padlock.world.Cdn.Origin;
import padlock.world.Cdn.OriginMode;
import padlock.world.Setup.Tls;

/** Reads the CDN administrator's switches. */
final class CdnReader {
    static final List<String> KEYS = List.of(
            "http",
            "redirect-seconds",
            "https",
            "renews",
            "knows-host",
            "claimed-by-stranger",
            "forward-host",
            "host-override",
            "forward-path",
            "forward-query",
            "forward-user-agent",
            "x-forwarded-for",
            "x-forwarded-host",
            "methods",
            "agents",
            "cache-seconds",
            "cache-min-seconds",
            "cache-obeys-no-store",
            "cache-key-query",
            "origin",
            "origin-sni",
            "error-pages");

    private static final int LONGEST_SECONDS = 366 * 86_400;
    private static final Map<String, Tls> TLS = tls();

    private CdnReader() {}

    static UnaryOperator<Cdn> edit(Value value) {
        Switches fields = new Switches(value, KEYS);
        Optional<Http> http = fields.word("http", Words.of(Http.class));
        Optional<Integer> redirectSeconds = fields.seconds("redirect-seconds", LONGEST_SECONDS);
        Optional<Tls> https = fields.word("https", TLS);
        Optional<Boolean> renews = fields.flag("renews");
        Optional<Boolean> knowsHost = fields.flag("knows-host");
        Optional<Boolean> claimed = fields.flag("claimed-by-stranger");
        Optional<Methods> methods = fields.word("methods", Words.of(Methods.class));
        Optional<Agents> agents = fields.word("agents", Words.of(Agents.class));
        UnaryOperator<Forward> forward = forward(fields);
        UnaryOperator<Cache> cache = cache(fields);
        UnaryOperator<Origin> origin = origin(fields);
        return was -> new Cdn(
                http.orElse(was.http()),
                redirectSeconds.orElse(was.redirectSeconds()),
                https.orElse(was.https()),
                renews.orElse(was.renews()),
                knowsHost.orElse(was.knowsHost()),
                claimed.orElse(was.claimedByStranger()),
                methods.orElse(was.methods()),
                agents.orElse(was.agents()),
                forward.apply(was.forward()),
                cache.apply(was.cache()),
                origin.apply(was.origin()));
    }

    private static UnaryOperator<Forward> forward(Switches fields) {
        Optional<Boolean> host = fields.flag("forward-host");
        Optional<Optional<Host>> override = fields.nameOrNone("host-override");
        Optional<Boolean> path = fields.flag("forward-path");
        Optional<Boolean> query = fields.flag("forward-query");
        Optional<Boolean> userAgent = fields.flag("forward-user-agent");
        Optional<Boolean> clientAddress = fields.flag("x-forwarded-for");
        Optional<Boolean> hostAsHeader = fields.flag("x-forwarded-host");
        return was -> new Forward(
                host.orElse(was.host()),
                override.orElse(was.hostOverride()),
                path.orElse(was.path()),
                query.orElse(was.query()),
                userAgent.orElse(was.userAgent()),
                clientAddress.orElse(was.clientAddress()),
                hostAsHeader.orElse(was.hostAsHeader()));
    }

    private static UnaryOperator<Cache> cache(Switches fields) {
        Optional<Integer> seconds = fields.seconds("cache-seconds", LONGEST_SECONDS);
        Optional<Integer> leastSeconds = fields.seconds("cache-min-seconds", LONGEST_SECONDS);
        Optional<Boolean> obeysNoStore = fields.flag("cache-obeys-no-store");
        Optional<Boolean> keyQuery = fields.flag("cache-key-query");
        return was -> new Cache(
                seconds.orElse(was.seconds()),
                leastSeconds.orElse(was.leastSeconds()),
                obeysNoStore.orElse(was.obeysNoStore()),
                keyQuery.orElse(was.keyQuery()));
    }

    private static UnaryOperator<Origin> origin(Switches fields) {
        Optional<OriginMode> mode = fields.word("origin", Words.of(OriginMode.class));
        Optional<Boolean> sni = fields.flag("origin-sni");
        Optional<ErrorPages> errorPages = fields.word("error-pages", Words.of(ErrorPages.class));
        return was -> new Origin(mode.orElse(was.mode()), sni.orElse(was.sni()), errorPages.orElse(was.errorPages()));
    }

    private static Map<String, Tls> tls() {
        Map<String, Tls> words = Switches.tls();
        words.put("stall", new Tls.Stalls());
        words.put("handshake-failure", new Tls.HandshakeFailure());
        return words;
    }
}
