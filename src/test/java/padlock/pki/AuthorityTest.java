package padlock.pki;

import static org.assertj.core.api.Assertions.assertThat;

import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import padlock.url.Host;

class AuthorityTest {
    private static final Instant NOW = Instant.parse("2026-11-22T09:00:00Z");
    private static final Host CLICK = Host.of("click.example.com");
    private static final Host BRAND = Host.of("example.com");

    private final Authority authority = new Authority();

    @Test
    void everyAuthoritySaysThatItIsNotToBeTrusted() {
        assertThat(CertificateView.of(authority.trustAnchor()).subject()).contains("PADLOCK LAB - DO NOT TRUST");
        assertThat(CertificateView.of(authority.intermediateCertificate()).subject())
                .contains("PADLOCK LAB - DO NOT TRUST");
        assertThat(view(CertificateKind.UNTRUSTED_ROOT).issuer()).contains("PADLOCK LAB - DO NOT TRUST");
    }

    @Test
    void twoAuthoritiesShareNothing() {
        assertThat(new Authority().trustAnchor()).isNotEqualTo(authority.trustAnchor());
    }

    @ParameterizedTest
    @CsvSource({
        "2025-06-01, 398",
        "2026-03-24, 398",
        "2026-03-25, 200",
        "2026-11-22, 200",
        "2027-04-01, 100",
        "2029-04-01, 47"
    })
    void goodCertificatesLiveAsLongAsTheScheduleAllows(String day, int days) {
        Instant now = Instant.parse(day + "T09:00:00Z");
        CertificateView view = CertificateView.of(
                authority.issueFor(List.of("example.com"), now).chain().get(0));
        assertThat(Duration.between(view.validFrom(), view.validUntil()).plusSeconds(1))
                .isEqualTo(Duration.ofDays(days));
        assertThat(view.validFrom()).isEqualTo(Instant.parse(day + "T00:00:00Z").minus(Duration.ofDays(10)));
    }

    @Test
    void theChainIsLeafAndIntermediateWithoutTheRoot() {
        assertThat(authority.issue(CertificateKind.VALID, CLICK, BRAND, NOW).chain())
                .hasSize(2)
                .contains(authority.intermediateCertificate())
                .doesNotContain(authority.trustAnchor());
        assertThat(authority
                        .issue(CertificateKind.INCOMPLETE_CHAIN, CLICK, BRAND, NOW)
                        .chain())
                .hasSize(1);
    }

    @Test
    void theNamesAreThoseOfTheKind() {
        assertThat(view(CertificateKind.VALID).names()).containsExactly("click.example.com");
        assertThat(view(CertificateKind.WILDCARD_ONE_LABEL).names()).containsExactly("*.example.com");
        assertThat(view(CertificateKind.WRONG_HOST).names()).doesNotContain("click.example.com");
        assertThat(names("click_1.example.com.")).containsExactly("click_1.example.com");
        assertThat(names("93.184.216.34")).containsExactly("93.184.216.34");
        assertThat(names("[2001:db8::1]")).containsExactly("[2001:db8::1]");
    }

    @Test
    void weaknessIsReal() {
        assertThat(view(CertificateKind.WEAK_KEY).key()).isEqualTo("RSA 768");
        assertThat(view(CertificateKind.WEAK_SIGNATURE).signature()).isEqualToIgnoringCase("SHA1withECDSA");
    }

    @ParameterizedTest
    @EnumSource(CertificateKind.class)
    void theSameOrderOnTheSameDayIsNotIssuedTwice(CertificateKind kind) {
        assertThat(authority.issue(kind, CLICK, BRAND, NOW.plusSeconds(3600)))
                .isSameAs(authority.issue(kind, CLICK, BRAND, NOW));
    }

    @ParameterizedTest
    @EnumSource(CertificateKind.class)
    void theKeyFitsTheCertificate(CertificateKind kind) {
        Credential credential = authority.issue(kind, CLICK, BRAND, NOW);
        assertThat(credential.key().getAlgorithm())
                .isEqualTo(credential.chain().get(0).getPublicKey().getAlgorithm());
    }

    private CertificateView view(CertificateKind kind) {
        return CertificateView.of(leaf(kind));
    }

    private X509Certificate leaf(CertificateKind kind) {
        return authority.issue(kind, CLICK, BRAND, NOW).chain().get(0);
    }

    private List<String> names(String host) {
        return CertificateView.of(authority
                        .issue(CertificateKind.VALID, Host.of(host), BRAND, NOW)
                        .chain()
                        .get(0))
                .names();
    }
}
