package padlock.scenario;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import padlock.content.Value;
import padlock.content.Words;
import padlock.url.Host;
import padlock.world.Setup.Dns;
import padlock.world.Setup.Tracking;

/** Reads the DNS administrator's switches. */
final class DnsReader {
    static final List<String> KEYS =
            List.of("tracking-host", "other-host", "tracking", "ttl-seconds", "caa", "acme-challenge", "owner-record");

    private static final int LONGEST_TTL = 7 * 86_400;
    private static final int MOST_ISSUERS = 20;
    private static final Map<String, Boolean> CHALLENGE = Map.of("delegated", true, "missing", false);
    // RFC 8659 section 4.2; a lone semicolon allows nobody.
    private static final Predicate<String> ISSUER =
            Pattern.compile("[a-z0-9-]{1,63}(\\.[a-z0-9-]{1,63}){1,8}|;").asMatchPredicate();

    private DnsReader() {}

    static UnaryOperator<Dns> edit(Value value) {
        Switches fields = new Switches(value, KEYS);
        Optional<Host> trackingHost = fields.name("tracking-host");
        Optional<Optional<Host>> otherHost = fields.nameOrNone("other-host");
        Optional<Tracking> tracking = fields.word("tracking", Words.of(Tracking.class));
        Optional<Integer> ttl = fields.seconds("ttl-seconds", LONGEST_TTL);
        Optional<List<String>> caa = fields.get("caa").map(DnsReader::issuers);
        Optional<Boolean> challenge = fields.word("acme-challenge", CHALLENGE);
        Optional<Boolean> ownerRecord = fields.flag("owner-record");
        return was -> new Dns(
                trackingHost.orElse(was.trackingHost()),
                otherHost.orElse(was.otherHost()),
                tracking.orElse(was.tracking()),
                ttl.orElse(was.ttlSeconds()),
                caa.orElse(was.caa()),
                challenge.orElse(was.challengeDelegated()),
                ownerRecord.orElse(was.ownerRecord()));
    }

    private static List<String> issuers(Value value) {
        List<String> issuers = new ArrayList<>();
        for (Value item : value.items(0, MOST_ISSUERS)) {
            item.parsed(
                            "the name of a certificate authority such as letsencrypt.org, or \";\" for nobody",
                            text -> Optional.of(text).filter(ISSUER))
                    .ifPresent(issuers::add);
        }
        return issuers;
    }
}
