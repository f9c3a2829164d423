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
    record Verdict(CertificateState state, Rule rule, String sentence, String asked, OptionalInt status) {
        boolean issued() {
            return state == CertificateState.VALID;
        }
    }

    /** Checks one order: may it issue, and is the proof there? */
    Verdict order(Host host, Vendor.Challenge challenge, ProviderSite provider) {
        if (host.isNonUnique()) {
            return refused(
                    CertificateState.NAME_REFUSED,
                    Rule.ACME_6,
                    "No public certificate authority issues for " + host + ".");
        }
        List<String> allowed = new Zone(world.setup(), Map.of())
                .caaFor(host).stream().map(DnsRecord::value).toList();
        if (!allowed.isEmpty() && !allowed.contains("0 issue \"" + NAME + '"')) {
            return refused(
                    CertificateState.BLOCKED_BY_CAA,
                    Rule.ACME_3,
                    NAME + " may not issue for " + host + ": the CAA record says " + String.join(", ", allowed) + ".");
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
            return refused(
                    CertificateState.PENDING,
                    Rule.ACME_4,
                    "There is no DNS record for " + host + " yet: the order waits.");
        }
        String proof = "riddle-" + riddles + ".answer";
        provider.publish(url.path(), proof);
        try {
            if (!(world.machine(machine.get()).port80() instanceof Port.Plain plain)) {
                return failed(url, "nobody answers on port 80", OptionalInt.empty());
            }
            Response response = plain.site().answer(Request.get(url, Headers.of("User-Agent", AGENT)));
            return response.isSuccess() && response.body().equals(proof)
                    ? issued(host, url.toString(), response.status())
                    : failed(
                            url,
                            "whoever answers there does not know it, with status " + response.status(),
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
            return issued(host, name.name(), 0);
        }
        return refused(
                CertificateState.PENDING,
                Rule.ACME_4,
                "There is no record at " + name + " that leads to the provider: the order waits.");
    }

    private static Verdict issued(Host host, String asked, int status) {
        return new Verdict(
                CertificateState.VALID,
                Rule.ACME_1,
                NAME + " found its proof at " + asked + " and issued a certificate for " + host + ".",
                asked,
                status == 0 ? OptionalInt.empty() : OptionalInt.of(status));
    }

    private static Verdict failed(WebUrl url, String why, OptionalInt status) {
        return new Verdict(
                CertificateState.CHALLENGE_FAILED,
                Rule.ACME_2,
                NAME + " looked for its proof at " + url + ": " + why + ".",
                url.toString(),
                status);
    }

    private static Verdict refused(CertificateState state, Rule rule, String sentence) {
        return new Verdict(state, rule, sentence, "", OptionalInt.empty());
    }
}
