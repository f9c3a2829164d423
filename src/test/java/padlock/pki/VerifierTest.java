package padlock.pki;

import static org.assertj.core.api.Assertions.assertThat;

import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import padlock.policy.CertificateFault;
import padlock.policy.NameRules;
import padlock.policy.Wildcards;
import padlock.url.Host;

class VerifierTest {
    private static final Instant NOW = Instant.parse("2026-11-22T09:00:00Z");
    private static final Host CLICK = Host.of("click.example.com");
    private static final Host BRAND = Host.of("example.com");

    private final Authority authority = new Authority();
    private final Verifier verifier = new Verifier(authority);

    @ParameterizedTest
    @EnumSource(CertificateKind.class)
    void eachKindHasExactlyItsFault(CertificateKind kind) {
        List<X509Certificate> chain = authority.issue(kind, CLICK, BRAND, NOW).chain();
        if (kind == CertificateKind.VALID || kind == CertificateKind.WILDCARD_ONE_LABEL) {
            assertThat(faults(chain, CLICK, NOW)).isEmpty();
        } else {
            assertThat(faults(chain, CLICK, NOW)).containsExactly(CertificateFault.valueOf(kind.name()));
        }
    }

    @ParameterizedTest
    @EnumSource(CertificateFault.class)
    void eachFlawIsFoundAndNoOther(CertificateFault fault) {
        assertThat(faults(authority.flawed(fault, CLICK, NOW).chain(), CLICK, NOW))
                .containsExactly(fault);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"2000-01-01T00:00:00Z", "2049-12-31T23:00:00Z", "2051-06-01T00:00:00Z", "2100-01-01T00:00:00Z"})
    void anyVirtualTimeWillDo(String text) {
        Instant now = Instant.parse(text);
        assertThat(faults(CertificateKind.VALID, now)).isEmpty();
        assertThat(faults(CertificateKind.EXPIRED, now)).containsExactly(CertificateFault.EXPIRED);
        assertThat(faults(CertificateKind.NOT_YET_VALID, now)).containsExactly(CertificateFault.NOT_YET_VALID);
    }

    private Set<CertificateFault> faults(List<X509Certificate> chain, Host host, Instant now) {
        return verifier.faults(chain, host, NameRules.OF_PROGRAMS, now);
    }

    private Set<CertificateFault> faults(CertificateKind kind, Instant now) {
        return faults(authority.issue(kind, CLICK, BRAND, now).chain(), CLICK, now);
    }

    @Test
    void aGoodCertificateExpiresWhenItsTimeIsOver() {
        List<X509Certificate> chain =
                authority.issueFor(List.of("click.example.com"), NOW).chain();
        assertThat(faults(chain, CLICK, NOW.plus(Duration.ofDays(180)))).isEmpty();
        assertThat(faults(chain, CLICK, NOW.plus(Duration.ofDays(200)))).containsExactly(CertificateFault.EXPIRED);
    }

    @ParameterizedTest
    @CsvSource({
        "click.example.com, click.example.com, true",
        "click.example.com, CLICK.Example.com, true",
        "click.example.com, click.example.com., true",
        "click.example.com, www.example.com, false",
        "example.com, click.example.com, false",
        "*.example.com, click.example.com, true",
        "*.example.com, click.example.com., true",
        "*.example.com, example.com, false",
        "*.example.com, a.click.example.com, false",
        "*.example.com, click.example.org, false",
        "*.example.com, clickexample.com, false",
        "cl*.example.com, click.example.com, false",
        "click.*.com, click.example.com, false",
        "*, localhost, false",
        "*.com, example.com, false",
        "*.click_1.example.com, a_b.click_1.example.com, true",
        "93.184.216.34, 93.184.216.34, true",
        "93.184.216.34, 93.184.216.35, false",
        "*.184.216.34, 93.184.216.34, false",
        "2001:db8::1, [2001:db8:0::1], true",
        "2001:db8::1, [2001:db8::2], false",
    })
    void namesAreMatchedLabelByLabel(String name, String host, boolean covered) {
        List<X509Certificate> chain = authority.issueFor(List.of(name), NOW).chain();
        assertThat(faults(chain, Host.of(host), NOW).contains(CertificateFault.WRONG_HOST))
                .isEqualTo(!covered);
    }

    @ParameterizedTest
    @CsvSource({
        "*.example.com, NOT_BELOW_REGISTRIES, click.example.com, true",
        "*.co.uk, NOT_BELOW_REGISTRIES, example.co.uk, false",
        "*.co.uk, BELOW_TWO_LABELS, example.co.uk, true",
        "*.com, BELOW_TWO_LABELS, example.com, false",
        "*.com, ANYWHERE, example.com, true",
        "*.com, ANYWHERE, a.example.com, false",
        "*, ANYWHERE, localhost, false",
        "example.co.uk, NOT_BELOW_REGISTRIES, example.co.uk, true",
    })
    void whereAWildcardMayStandIsTheChoiceOfWhoeverAsks(
            String name, Wildcards wildcards, String host, boolean covered) {
        assertThat(covers(name, new NameRules(wildcards, false), host)).isEqualTo(covered);
    }

    @ParameterizedTest
    @CsvSource({
        "click.example.com., click.example.com, true",
        "*.example.com., click.example.com, true",
        "*.example.com., a.click.example.com, false",
        "click.example.com.., click.example.com, false",
        "click.example.com., shop.example.com, false",
    })
    void aFinalDotInACertificateCountsWhereTheBrowserDoesNotIgnoreIt(String name, String host, boolean ignored) {
        assertThat(covers(name, new NameRules(Wildcards.ANYWHERE, true), host)).isEqualTo(ignored);
        assertThat(covers(name, new NameRules(Wildcards.ANYWHERE, false), host)).isFalse();
    }

    @Test
    void aFinalDotInAnAddressNeverCounts() {
        assertThat(covers("click.example.com", NameRules.STRICTEST, "click.example.com."))
                .isTrue();
    }

    @Test
    void curlLeavesTheFinalDotOfACertificateAway() {
        assertThat(covers("click.example.com.", NameRules.OF_CURL, "click.example.com"))
                .isTrue();
        assertThat(covers("click.example.com.", NameRules.OF_PROGRAMS, "click.example.com"))
                .isFalse();
        assertThat(covers("*.com.", NameRules.OF_CURL, "example.com")).isFalse();
    }

    private boolean covers(String name, NameRules rules, String host) {
        List<X509Certificate> chain = authority.issueFor(List.of(name), NOW).chain();
        return !verifier.faults(chain, Host.of(host), rules, NOW).contains(CertificateFault.WRONG_HOST);
    }

    @Test
    void theOrderOfTheOthersDoesNotMatter() {
        List<X509Certificate> chain = new ArrayList<>(
                authority.issueFor(List.of("click.example.com"), NOW).chain());
        chain.add(authority.trustAnchor());
        chain.add(authority
                .flawed(CertificateFault.EXPIRED_ISSUER, CLICK, NOW)
                .chain()
                .get(1));
        Collections.reverse(chain.subList(1, chain.size()));
        assertThat(faults(chain, CLICK, NOW)).isEmpty();
    }

    @Test
    void severalFaultsAreAllNamed() {
        Instant later = NOW.plus(Duration.ofDays(400));
        List<X509Certificate> chain =
                authority.issue(CertificateKind.SELF_SIGNED, CLICK, BRAND, NOW).chain();
        assertThat(faults(chain, Host.of("www.example.com"), later))
                .containsExactlyInAnyOrder(
                        CertificateFault.SELF_SIGNED, CertificateFault.EXPIRED, CertificateFault.WRONG_HOST);
    }

    @Test
    void anotherLabsCertificateIsNotTrusted() {
        List<X509Certificate> chain =
                new Authority().issueFor(List.of("click.example.com"), NOW).chain();
        assertThat(faults(chain, CLICK, NOW)).containsExactly(CertificateFault.UNTRUSTED_ROOT);
    }

    @Test
    void noCertificateAtAllIsNoGoodOne() {
        assertThat(faults(List.of(), CLICK, NOW)).isNotEmpty();
    }

    @Test
    void aLongChainOfStrangersEnds() {
        List<X509Certificate> chain = new ArrayList<>(
                new Authority().issueFor(List.of("click.example.com"), NOW).chain());
        X509Certificate stranger = chain.get(1);
        chain.addAll(Collections.nCopies(1_000, stranger));
        assertThat(faults(chain, CLICK, NOW)).containsExactly(CertificateFault.UNTRUSTED_ROOT);
    }

    /** Only an authority's certificate vouches for others, whoever signed. */
    @Test
    void aServersCertificateSignsNoOther() throws Exception {
        KeyPairGenerator keys = KeyPairGenerator.getInstance("EC");
        keys.initialize(256);
        Credential server = authority.issueFor(List.of("elsewhere.example"), NOW);
        Issuer impostor =
                new Issuer("elsewhere.example", server.key(), server.chain().get(0));
        X509Certificate forged = impostor.sign(Draft.server(
                List.of("click.example.com"), keys.generateKeyPair().getPublic(), Validity.current(NOW)));

        assertThat(faults(List.of(forged, server.chain().get(0), server.chain().get(1)), CLICK, NOW))
                .containsExactly(CertificateFault.UNTRUSTED_ROOT);
    }

    @Test
    void namesInAQuestionMayBeAddresses() {
        CertificateNames names =
                CertificateNames.of(List.of("WWW.example.com", "93.184.216.34", "2001:db8::1", "[::1]"));

        assertThat(names.dns()).containsExactly("www.example.com");
        assertThat(names.addresses()).containsExactly("93.184.216.34", "[2001:db8::1]", "[::1]");
    }

    /** Both engines take RSA of 1024 bits and refuse 768 (seen in the real browsers). */
    @Test
    void aKeyOf1024BitsIsNotWeak() throws Exception {
        KeyPairGenerator keys = KeyPairGenerator.getInstance("RSA");
        keys.initialize(1_024);
        KeyPair pair = keys.generateKeyPair();
        Draft draft = Draft.server(List.of("click.example.com"), pair.getPublic(), Validity.current(NOW));
        X509Certificate own = Issuer.selfSigned(draft.signedWith("SHA256withRSA"), pair.getPrivate());

        assertThat(faults(List.of(own), CLICK, NOW)).containsExactly(CertificateFault.SELF_SIGNED);
    }
}
