package padlock.world;

import static org.assertj.core.api.Assertions.assertThat;
import static padlock.words.Said.english;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import padlock.url.Host;

class ManagedCertificateTest {
    private static final String OWN = "valid click.example.com";

    private final Given given = new Given();

    ManagedCertificateTest() {
        given.managed = true;
        given.vendor = Vendor.SPARKPOST;
    }

    private static String presented(Play play) {
        return play.presented("click.example.com", "click.example.com");
    }

    private static CertificateState state(Play play) {
        return play.world.managedCertificate().state();
    }

    private void change(Play play) {
        play.world.change(before -> given.setup());
    }

    @ParameterizedTest
    @CsvSource({"SENDGRID, VALID, Valid", "SPARKPOST, VALID, Valid", "SES, UNAVAILABLE, Unavailable"})
    void itIsThereAtOnceWhereTheProofIs(Vendor vendor, CertificateState state, String screen) {
        given.vendor = vendor;
        Play play = given.play();

        assertThat(state(play)).isEqualTo(state);
        assertThat(state(play).screen()).isEqualTo(screen);
        assertThat(presented(play).equals(OWN)).isEqualTo(state == CertificateState.VALID);
        assertThat(play.world.takeNews()).isEmpty();
    }

    @Test
    void nobodyAskedForOne() {
        given.managed = false;

        assertThat(state(given.play())).isEqualTo(CertificateState.INACTIVE);
        assertThat(presented(given.play())).isEqualTo("*.spgo.io");
    }

    @Test
    void aCdnInFrontAnswersTheChallengeInTheProvidersPlace() {
        given.tracking = Setup.Tracking.CDN;
        Play play = given.play();

        assertThat(state(play)).isEqualTo(CertificateState.CHALLENGE_FAILED);
        assertThat(play.world.takeNews()).singleElement().satisfies(news -> {
            assertThat(news.rule().id()).isEqualTo("ACME-2");
            assertThat(news.to()).startsWith("http://click.example.com/.well-known/acme-challenge/");
            assertThat(news.status()).hasValue(404);
        });
        assertThat(english(play.world.managedCertificate().sentence())).contains("with status 404");

        given.tracking = Setup.Tracking.ESP;
        change(play);
        assertThat(state(play)).isEqualTo(CertificateState.VALID);
        assertThat(presented(play)).isEqualTo(OWN);
        assertThat(play.world.takeNews()).extracting(news -> news.rule().id()).containsExactly("ACME-1");
    }

    @Test
    void aClosedPort80AnswersNoChallenge() {
        given.tracking = Setup.Tracking.CDN;
        given.cdnHttp = Cdn.Http.CLOSED;
        Play play = given.play();

        assertThat(state(play)).isEqualTo(CertificateState.CHALLENGE_FAILED);
        assertThat(english(play.world.managedCertificate().sentence())).contains("nobody answers on port 80");
    }

    @Test
    void aRecordThatIsMissingKeepsTheOrderWaiting() {
        given.tracking = Setup.Tracking.MISSING;
        assertThat(state(given.play())).isEqualTo(CertificateState.PENDING);

        given.vendor = Vendor.SENDGRID;
        given.tracking = Setup.Tracking.ESP;
        given.challengeDelegated = false;
        Play play = given.play();
        assertThat(state(play)).isEqualTo(CertificateState.PENDING);
        assertThat(presented(play)).isEqualTo("*.sendgrid.net");
        assertThat(english(play.world.managedCertificate().sentence())).contains("_acme-challenge.click.example.com");
    }

    @Test
    void aProofInDnsNeedsNoWebServerButNobodyMeetsTheCertificateBehindACdn() {
        given.vendor = Vendor.SENDGRID;
        given.tracking = Setup.Tracking.CDN;
        Play play = given.play();

        assertThat(state(play)).isEqualTo(CertificateState.VALID);
        assertThat(english(play.world.managedCertificate().sentence()))
                .contains("Nobody meets it: edge.example.org answers for click.example.com.");
    }

    @ParameterizedTest
    @CsvSource({
        "digicert.com, click.example.com, BLOCKED_BY_CAA",
        "digicert.com, a.b.click.example.com, BLOCKED_BY_CAA",
        "';', click.example.com, BLOCKED_BY_CAA",
        "letsencrypt.org, click.example.com, VALID",
        "digicert.com, click.example.net, VALID",
    })
    void theNearestCaaRecordOnTheWayUpDecides(String issuer, String host, CertificateState state) {
        given.caa = List.of(issuer);
        given.trackingHost = Host.of(host);
        Play play = given.play();

        assertThat(state(play)).isEqualTo(state);
        assertThat(play.world.caa(Host.of(host)).isEmpty()).isEqualTo(host.endsWith(".net"));
    }

    @Test
    void noAuthorityIssuesForANameThatManyNetworksUse() {
        given.trackingHost = Host.of("track.test");

        assertThat(state(given.play())).isEqualTo(CertificateState.NAME_REFUSED);
    }

    @Test
    void itIsRenewedBeforeItEnds() {
        Play play = given.play();
        Instant first = until(play).orElseThrow();
        assertThat(first).isEqualTo(Instant.parse("2027-02-19T23:59:59Z"));

        play.world.advance(Duration.ofDays(74));
        assertThat(until(play)).contains(first);
        play.world.advance(Duration.ofDays(1));
        assertThat(until(play).orElseThrow()).isAfter(first);
        assertThat(play.world.takeNews())
                .extracting(entry -> english(entry.because()))
                .containsExactly("spgo.io renewed the certificate for click.example.com once.");

        play.world.advance(Duration.ofDays(3_650));
        assertThat(state(play)).isEqualTo(CertificateState.VALID);
        assertThat(Duration.between(play.world.now(), until(play).orElseThrow()).toDays())
                .isBetween(14L, 45L);
        assertThat(english(play.world.takeNews().get(0).because()))
                .matches(".* renewed the certificate .* \\d{3} times\\.");
    }

    @Test
    void aRenewalThatFailsLeavesTheOldOneUntilItsLastDay() {
        Play play = given.play();
        given.tracking = Setup.Tracking.CDN;
        change(play);
        play.world.advance(Duration.ofDays(80));

        assertThat(state(play)).isEqualTo(CertificateState.RENEWAL_FAILED);
        assertThat(play.world.takeNews()).extracting(news -> news.rule().id()).containsExactly("ACME-2");

        play.world.advance(Duration.ofDays(20));
        assertThat(state(play)).isEqualTo(CertificateState.EXPIRED);
        assertThat(play.world.takeNews()).extracting(news -> news.rule().id()).containsExactly("ACME-5");
    }

    @Test
    void afterAFailedRenewalTheProviderStillPresentsTheOldOne() {
        Play play = given.play();
        given.caa = List.of("digicert.com");
        change(play);
        play.world.advance(Duration.ofDays(120));

        assertThat(state(play)).isEqualTo(CertificateState.EXPIRED);
        assertThat(presented(play)).isEqualTo(OWN);

        given.caa = List.of();
        change(play);
        assertThat(state(play)).isEqualTo(CertificateState.VALID);
        assertThat(until(play).orElseThrow()).isAfter(play.world.now());
    }

    @Test
    void itBelongsToOneHostAndOneProvider() {
        Play play = given.play();
        given.trackingHost = Host.of("t.example.com");
        given.caa = List.of("digicert.com");
        change(play);

        assertThat(state(play)).isEqualTo(CertificateState.BLOCKED_BY_CAA);
        assertThat(play.presented("t.example.com", "t.example.com")).isEqualTo("*.spgo.io");
    }

    @Test
    void theChallengeIsGoneOnceTheAuthorityHasLooked() {
        Play play = given.play();

        assertThat(play.get("http://click.example.com/.well-known/acme-challenge/riddle-1")
                        .status())
                .isEqualTo(404);
    }

    private static Optional<Instant> until(Play play) {
        return play.world.managedCertificate().until();
    }
}
