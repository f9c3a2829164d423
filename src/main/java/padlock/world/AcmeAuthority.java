package padlock.world;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import padlock.http.Headers;
import padlock.http.Request;
import padlock.http.Response;
import padlock.policy.Rule;
import padlock.url.Host;
import padlock.url.WebUrl;
import padlock.words.Sentence;
import padlock.world.DnsRecord.Type;

/**
 * A certificate authority that issues to programs, not people: whoever can show that they control a name gets a certificate for it.
 *
 * <p>In the real world this is Let's Encrypt and its protocol ACME. The authority hands out a riddle and looks for the answer at the
 * name itself: as a file on port 80 (HTTP-01) or as a text in DNS (DNS-01). It really looks: through the simulated DNS, at whoever
 * answers.
 *
 * <p>Example: {@code GET http://click.example.com/.well-known/acme-challenge/…} reaches the provider while the CNAME points there, and
 * the CDN when it points at the CDN.
 *
 * <p>What failure looks like: another answer than the one expected, a closed port, a record that is missing, a CAA record that
 * names somebody else.
 *
 * <p>Source: RFC 8555 section 8; RFC 8659; letsencrypt/website, challenge-types.md and caa.md (checked 2026-11-22).
 */
final class AcmeAuthority {
    /** How CAA records call it. */
    static final String NAME = "letsencrypt.org";

    static final String FOLDER = "/.well-known/acme-challenge/";

    private static final String AGENT = "Mozilla/5.0 (compatible; certificate validation; simulated)";

    private final World world;
    private int riddles;

    AcmeAuthority(World world) {
        this.world = world;
    }

    /**
     * What came of an order.
     *
     * @param asked the address that was asked for the proof; empty when none was
     * @param status what came back
     */
    record Verdict(CertificateState state, Rule rule, Sentence sentence, String asked, OptionalInt status) {
        boolean issued() {
            return state == CertificateState.VALID;
        }
    }

    /** Checks one order: may it issue, and is the proof there? */
    Verdict order(Host host, Vendor.Challenge challenge, ProviderSite provider) {
        if (host.isNonUnique()) {
            return refused(CertificateState.NAME_REFUSED, Rule.ACME_6, Sentence.of("run.acme.private-name", host));
        }
        List<String> allowed = new Zone(world.setup(), Map.of())
                .caaFor(host).stream().map(DnsRecord::value).toList();
        if (!allowed.isEmpty() && !allowed.contains("0 issue \"" + NAME + '"')) {
            return refused(
                    CertificateState.BLOCKED_BY_CAA,
                    Rule.ACME_3,
                    Sentence.of("run.acme.caa", NAME, host, String.join(", ", allowed)));
        }
        riddles++;
        return switch (challenge) {
            case HTTP_01 -> overHttp(host, provider);
            case DNS_01 -> inDns(host);
        };
    }

    private Verdict overHttp(Host host, ProviderSite provider) {
        WebUrl url = WebUrl.of("http://" + host + FOLDER + "riddle-" + riddles);
        Optional<Machine.Name> machine = Names.lookUp(host, world.setup());
        if (machine.isEmpty()) {
            return refused(CertificateState.PENDING, Rule.ACME_4, Sentence.of("run.acme.no-record", host));
        }
        String proof = "riddle-" + riddles + ".answer";
        provider.publish(url.path(), proof);
        try {
            if (!(world.machine(machine.get()).port80() instanceof Port.Plain plain)) {
                return failed(url, Sentence.of("run.acme.closed", NAME, url), OptionalInt.empty());
            }
            Response response = plain.site().answer(Request.get(url, Headers.of("User-Agent", AGENT)));
            return response.isSuccess() && response.body().equals(proof)
                    ? issued(host, url.toString(), OptionalInt.of(response.status()))
                    : failed(
                            url,
                            Sentence.of("run.acme.other-answer", NAME, url, response.status()),
                            OptionalInt.of(response.status()));
        } finally {
            provider.withdraw(url.path());
        }
    }

    private Verdict inDns(Host host) {
        Setup setup = world.setup();
        Host name = Zone.challengeName(host);
        String proof = "riddle-" + riddles + "-answer";
        Zone zone = new Zone(setup, Map.of(Zone.delegateOf(host, setup.esp().vendor()), proof));
        if (zone.textAt(name).values(Type.TXT).contains('"' + proof + '"')) {
            return issued(host, name.name(), OptionalInt.empty());
        }
        return refused(CertificateState.PENDING, Rule.ACME_4, Sentence.of("run.acme.no-proof-record", name));
    }

    private static Verdict issued(Host host, String asked, OptionalInt status) {
        return new Verdict(
                CertificateState.VALID, Rule.ACME_1, Sentence.of("run.acme.issued", NAME, asked, host), asked, status);
    }

    private static Verdict failed(WebUrl url, Sentence why, OptionalInt status) {
        return new Verdict(CertificateState.CHALLENGE_FAILED, Rule.ACME_2, why, url.toString(), status);
    }

    private static Verdict refused(CertificateState state, Rule rule, Sentence sentence) {
        return new Verdict(state, rule, sentence, "", OptionalInt.empty());
    }
}
