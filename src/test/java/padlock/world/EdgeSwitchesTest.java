package padlock.world;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import padlock.http.Response;
import padlock.mail.Purpose;
import padlock.mail.SentMail;
import padlock.url.Host;

/** The switches of the CDN that decide what reaches the provider, what is kept, and what the reader sees when that fails. */
class EdgeSwitchesTest {
    private static final String BROWSER = "Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 Chrome/156.0.0.0";

    private final Given given = Given.cdn();

    private static String link(SentMail mail) {
        return mail.links().get(0).href().replace("http:", "https:");
    }

    private static int clicks(Play play) {
        return play.world.log().count(Purpose.CLICK);
    }

    @Test
    void withoutForwardedForEveryReaderSitsAtTheCdn() {
        given.forwardAddress = false;
        Play play = given.play();
        play.get(link(play.send()));

        assertThat(play.world.log().events())
                .singleElement()
                .satisfies(event -> assertThat(event.client()).isEqualTo("192.0.2.40"));
    }

    @ParameterizedTest
    @CsvSource({"SPARKPOST, 302", "SENDGRID, 404", "SES, 403"})
    void sparkPostAloneBelievesTheForwardedHost(Vendor vendor, int status) {
        given.vendor = vendor;
        given.forwardHost = false;
        given.hostAsHeader = true;
        Play play = given.play();

        assertThat(play.get(link(play.send())).status()).isEqualTo(status);
        assertThat(play.rules().contains("CDN-7")).isEqualTo(status != 302);
    }

    @ParameterizedTest
    @CsvSource({"sendgrid.net, 404", "click.example.com, 302"})
    void anOverrideIsSentInThePlaceOfTheReadersHost(String host, int status) {
        given.hostOverride = Optional.of(Host.of(host));
        given.forwardHost = false;
        Play play = given.play();

        assertThat(play.get(link(play.send())).status()).isEqualTo(status);
    }

    @ParameterizedTest
    @CsvSource({
        "true, NAMED, FULL, true, 302, ''",
        "false, NAMED, FULL, true, 525, CDN-9",
        "false, NAMED, FLEXIBLE, true, 302, ''",
        "true, NAMED, STRICT, true, 526, CDN-4",
        "true, NAMED, FULL, false, 521, CDN-3",
        "false, BAD_GATEWAY, FULL, true, 502, CDN-9",
        "true, BAD_GATEWAY, STRICT, true, 502, CDN-4",
        "true, BAD_GATEWAY, FULL, false, 502, CDN-3",
    })
    void eachFaultOnTheWayToTheProviderHasItsPage(
            boolean sni, Cdn.ErrorPages pages, Cdn.OriginMode mode, boolean open, int status, String rule) {
        given.originSni = sni;
        given.errorPages = pages;
        given.origin = mode;
        given.ownCertificate = open;
        Play play = given.play();

        Response answer = play.get(link(play.send()));

        assertThat(answer.status()).isEqualTo(status);
        assertThat(answer.headers().first("X-Cache").isPresent()).isEqualTo(status == 502);
        if (!rule.isEmpty()) {
            assertThat(play.rules()).containsExactly(rule);
            assertThat(clicks(play)).isZero();
        }
    }

    @Test
    void aCdnThatDoesNotKnowTheHostShowsItsOwnCertificateAndNothingElse() {
        given.knowsHost = false;
        Play play = given.play();
        String link = link(play.send());

        assertThat(play.presented("click.example.com", "click.example.com")).isEqualTo("valid edge.example.org");
        assertThat(play.get(link).status()).isEqualTo(403);
        assertThat(play.get(link.replace("https:", "http:")).status()).isEqualTo(403);
        assertThat(play.rules()).containsExactly("CDN-10", "CDN-10");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                BROWSER + "|302",
                "Mozilla/5.0|403",
                "Mozilla/5.0 (compatible; link scanner; simulated)|403",
                "Padlock mailbox (simulated)|403",
            })
    void aFirewallLetsOnlyBrowsersThrough(String agent, int status) {
        given.agents = Cdn.Agents.BROWSERS;
        Play play = given.play();

        assertThat(play.as(agent).get(link(play.send())).status()).isEqualTo(status);
        assertThat(play.rules().contains("CDN-8")).isEqualTo(status == 403);
    }

    @Test
    void browsersMayKeepTheRedirectOnlyWhereToldSo() {
        given.cdnHttp = Cdn.Http.REDIRECT;
        given.redirectSeconds = 86_400;
        Play play = given.play();

        Response moved = play.get(link(play.send()).replace("https:", "http:"));

        assertThat(moved.status()).isEqualTo(301);
        assertThat(moved.headers().all("Cache-Control")).containsExactly("max-age=86400");
    }

    @Test
    void withTheQueryOutOfTheKeyEverybodyGoesWhereTheFirstOneWent() {
        given.cacheSeconds = 60;
        given.cacheKeyQuery = false;
        Play play = given.play();
        SentMail mail = play.send();
        String first = play.get(link(mail)).redirectTarget().orElseThrow();
        String second = mail.links().get(1).href();

        assertThat(play.get(second).redirectTarget()).contains(first);
        assertThat(mail.links().get(1).target()).isNotEqualTo(first);
        assertThat(clicks(play)).isEqualTo(1);
        play.world.advance(Duration.ofSeconds(60));
        assertThat(play.get(second).redirectTarget())
                .contains(mail.links().get(1).target());
    }

    @ParameterizedTest
    @CsvSource({
        "60, 0, false, 1, 1",
        "60, 0, true, 1, 2",
        "60, 5, true, 1, 1",
        "0, 5, true, 1, 1",
        "0, 0, false, 2, 2",
    })
    void aCdnMayObeyNoStoreAndMayHaveALeastTime(int seconds, int least, boolean obeys, int clicked, int opened) {
        given.cacheSeconds = seconds;
        given.leastSeconds = least;
        given.obeysNoStore = obeys;
        Play play = given.play();
        SentMail mail = play.send();
        String pixel = mail.pictures().get(1).src();
        for (int i = 0; i < 2; i++) {
            play.get(link(mail));
            play.get(pixel);
        }

        assertThat(clicks(play)).isEqualTo(clicked);
        assertThat(play.world.log().count(Purpose.OPEN)).isEqualTo(opened);
    }

    @Test
    void aCertificateThatNobodyRenewsStaysTheOneOfItsFirstDay() {
        given.renews = false;
        Play play = given.play();
        Instant issued = issued(play);
        play.world.advance(Duration.ofDays(300));
        assertThat(issued(play)).isEqualTo(issued);

        given.renews = true;
        play.world.change(before -> given.setup());
        assertThat(issued(play)).isEqualTo(Instant.parse("2027-09-18T00:00:00Z"));
    }

    private static Instant issued(Play play) {
        String label = play.label("click.example.com", "click.example.com");
        return Instant.parse(label.substring(label.indexOf(" at ") + 4));
    }

    @ParameterizedTest
    @ValueSource(strings = {"SENDGRID", "SPARKPOST", "SES"})
    void mailThatIsOutKeepsItsLinksWhateverMovesLater(Vendor vendor) {
        given.tracking = Setup.Tracking.ESP;
        given.vendor = vendor;
        Play play = given.play();
        SentMail old = play.send();
        String before = old.html();
        given.tracking = Setup.Tracking.CDN;
        given.httpsLinks = true;
        given.httpsPolicy = Setup.HttpsPolicy.REQUIRE;
        play.world.change(was -> given.setup());

        assertThat(play.get(old.pictures().get(1).src()).isImage()).isTrue();
        assertThat(play.world.mails().get(0).html()).isEqualTo(before);
        assertThat(play.send().pictures().get(1).src()).startsWith("https://");

        given.cdnHttp = Cdn.Http.CLOSED;
        play.world.change(was -> given.setup());
        assertThat(play.port("click.example.com", 80)).isEqualTo(new Port.Closed());
        assertThat(old.pictures().get(1).src()).startsWith("http://");
        assertThat(List.of(play.port("click.example.com", 443))).hasOnlyElementsOfType(Port.Secure.class);
    }
}
