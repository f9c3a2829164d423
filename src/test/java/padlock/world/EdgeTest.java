package padlock.world;

import static org.assertj.core.api.Assertions.assertThat;
import static padlock.words.Said.english;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import padlock.http.Headers;
import padlock.http.Request;
import padlock.http.Response;
import padlock.mail.Purpose;
import padlock.mail.SentMail;
import padlock.pki.CertificateKind;
import padlock.trace.Backstage;
import padlock.url.Host;
import padlock.url.Scheme;
import padlock.url.WebUrl;

class EdgeTest {
    private final Given given = Given.cdn();

    private static String link(SentMail mail) {
        return mail.links().get(0).href();
    }

    private static String https(String url) {
        return url.replace("http:", "https:");
    }

    private static int clicks(Play play) {
        return play.world.log().count(Purpose.CLICK);
    }

    @Test
    void itAsksTheProviderInTheReadersPlace() {
        Play play = given.play();

        Response moved = play.get(https(link(play.send())));

        assertThat(moved.redirectTarget()).contains("https://www.example.com/spring");
        assertThat(play.world.log().events()).singleElement().satisfies(event -> {
            assertThat(event.userAgent()).isEqualTo("Reader/1.0");
            assertThat(event.scheme()).isEqualTo(Scheme.HTTPS);
            assertThat(event.client()).isEqualTo("203.0.113.10");
        });
        List<Backstage> behind = play.world.takeBackstage();
        assertThat(behind.stream().map(entry -> entry.rule().id())).containsExactly("CDN-1", "TRK-1");
        assertThat(behind.get(0).from()).isEqualTo("edge.example.org");
        assertThat(behind.get(0).to()).startsWith("https://sendgrid.net/ls/click?upn=");
        assertThat(behind.get(0).status()).hasValue(302);
        assertThat(english(behind.get(0).because()))
                .isEqualTo("edge.example.org asks sendgrid.net over https for click.example.com.");
        assertThat(play.world.takeBackstage()).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(CertificateKind.class)
    void itPresentsTheBrandsCertificate(CertificateKind kind) {
        given.cdnHttps = new Setup.Tls.Presents(kind);
        Play play = given.play();

        assertThat(play.presented("click.example.com", "click.example.com"))
                .isEqualTo(kind.id() + " click.example.com");
        assertThat(play.presented("click.example.com", "")).isEqualTo(kind.id() + " click.example.com");
        assertThat(play.presented("edge.example.org", "edge.example.org")).isEqualTo("valid edge.example.org");
    }

    @Test
    void itCanSendHttpOnToHttps() {
        given.cdnHttp = Cdn.Http.REDIRECT;
        Play play = given.play();
        String link = link(play.send());

        Response redirect = play.get(link);

        assertThat(redirect.status()).isEqualTo(301);
        assertThat(redirect.redirectTarget()).contains(https(link));
        assertThat(redirect.headers().first("Cache-Control")).contains("no-store");
        assertThat(clicks(play)).isZero();
        assertThat(play.rules()).containsExactly("CDN-5");
        assertThat(play.get(https(link)).status()).isEqualTo(302);
    }

    @Test
    void itKnowsNoOtherCustomer() {
        assertThat(given.play().get("http://edge.example.org/").status()).isEqualTo(404);
    }

    @ParameterizedTest
    @CsvSource({
        "SENDGRID, true, true, true, 302",
        "SENDGRID, false, true, true, 404",
        "SENDGRID, true, false, true, 404",
        "SENDGRID, true, true, false, 404",
        "SPARKPOST, true, true, true, 302",
        "SPARKPOST, false, true, true, 404",
        "SPARKPOST, true, false, true, 404",
        "SPARKPOST, true, true, false, 302",
    })
    void whatIsNotPassedOnIsLost(Vendor vendor, boolean host, boolean path, boolean query, int status) {
        given.vendor = vendor;
        given.forwardHost = host;
        given.forwardPath = path;
        given.forwardQuery = query;
        Play play = given.play();

        assertThat(play.get(link(play.send())).status()).isEqualTo(status);
        assertThat(clicks(play)).isEqualTo(status == 302 ? 1 : 0);
        assertThat(play.rules().contains("CDN-7")).isEqualTo(status == 404);
    }

    @Test
    void itNamesWhatIsLost() {
        given.forwardHost = false;
        given.forwardQuery = false;
        Play play = given.play();
        play.get(link(play.send()));

        assertThat(play.sentences())
                .contains("edge.example.org leaves out what sendgrid.net needs: the host click.example.com, the query.")
                .contains("edge.example.org asks sendgrid.net over https for edge.example.org.")
                .contains("sendgrid.net does not know the host edge.example.org: wrong link.");
    }

    @Test
    void withoutTheReadersUserAgentTheDashboardStaysEmpty() {
        given.forwardUserAgent = false;
        Play play = given.play();
        SentMail mail = play.send();
        play.get(link(mail));
        play.get(mail.pictures().get(1).src());

        assertThat(clicks(play)).isEqualTo(1);
        assertThat(play.world.log().dashboard(Purpose.CLICK)).isZero();
        assertThat(play.world.log().count(Purpose.OPEN)).isEqualTo(1);
        assertThat(play.world.log().dashboard(Purpose.OPEN)).isZero();
        assertThat(play.rules()).contains("TRK-5");
    }

    @Test
    void aMethodCanBeLetThroughToNobody() {
        Play open = given.play();
        String body = "List-Unsubscribe=One-Click";
        assertThat(open.ask("POST", open.send().unsubscribe().toString(), body).status())
                .isEqualTo(200);
        assertThat(open.world.log().count(Purpose.UNSUBSCRIBE)).isEqualTo(1);

        given.methods = Cdn.Methods.GET_HEAD;
        Play shut = given.play();
        SentMail mail = shut.send();
        assertThat(shut.ask("POST", mail.unsubscribe().toString(), body).status())
                .isEqualTo(405);
        assertThat(shut.world.log().events()).isEmpty();
        assertThat(shut.rules()).containsExactly("CDN-6");
        assertThat(shut.ask("HEAD", link(mail), "").status()).isEqualTo(302);
    }

    @ParameterizedTest
    @CsvSource({
        // origin, provider's https open, managed certificate, Host passed on, status
        "FLEXIBLE, true, false, true, 302",
        "FLEXIBLE, false, false, true, 302",
        "FULL, true, false, true, 302",
        "FULL, false, false, true, 521",
        "FULL, false, true, true, 521",
        "STRICT, true, false, true, 526",
        "STRICT, true, true, true, 302",
        "STRICT, false, true, true, 521",
        "STRICT, true, true, false, 526",
    })
    void theWayToTheProviderIsTheOwnersChoice(
            Cdn.OriginMode origin, boolean open, boolean managed, boolean forwardHost, int status) {
        given.origin = origin;
        given.ownCertificate = open;
        given.managed = managed;
        given.forwardHost = forwardHost;
        Play play = given.play();

        assertThat(play.get(https(link(play.send()))).status()).isEqualTo(status);
        assertThat(clicks(play)).isEqualTo(status == 302 ? 1 : 0);
        assertThat(play.rules())
                .contains(
                        switch (status) {
                            case 521 -> "CDN-3";
                            case 526 -> "CDN-4";
                            default -> "CDN-1";
                        });
        // What the edge asks the provider over http is no request of the reader's.
        assertThat(play.world.plainRequestsTo(Host.of("click.example.com"))).isZero();
    }

    @Test
    void aKeptAnswerIsNotCountedAgainUntilItIsOld() {
        given.cacheSeconds = 10;
        Play play = given.play();
        String link = link(play.send());

        play.get(link);
        play.world.advance(Duration.ofSeconds(9));
        assertThat(play.get(https(link)).redirectTarget()).contains("https://www.example.com/spring");
        assertThat(clicks(play)).isEqualTo(1);
        assertThat(play.rules()).containsExactly("CDN-1", "TRK-1", "CDN-2");

        play.world.advance(Duration.ofSeconds(1));
        play.get(link);
        assertThat(clicks(play)).isEqualTo(2);
    }

    @Test
    void aKeyWithoutTheQuerySendsEverybodyToTheFirstTarget() {
        given.cacheSeconds = 60;
        given.cacheKeyQuery = false;
        Play play = given.play();
        SentMail mail = play.send();

        play.get(mail.links().get(0).href());

        assertThat(play.get(mail.links().get(1).href()).redirectTarget()).contains("https://www.example.com/spring");
        assertThat(clicks(play)).isEqualTo(1);
    }

    @Test
    void aKeyWithoutTheQueryIsHarmlessWhereTheTokenIsInThePath() {
        given.vendor = Vendor.SPARKPOST;
        given.cacheSeconds = 60;
        given.cacheKeyQuery = false;
        Play play = given.play();
        SentMail mail = play.send();

        play.get(mail.links().get(0).href());

        assertThat(play.get(mail.links().get(1).href()).redirectTarget()).contains("https://www.example.com/");
    }

    @Test
    void errorsAndHeadAreNotKept() {
        given.cacheSeconds = 60;
        given.ownCertificate = false;
        Play play = given.play();
        String link = link(play.send());
        assertThat(play.get(link).status()).isEqualTo(521);
        given.ownCertificate = true;
        play.world.change(before -> given.setup());

        play.ask("HEAD", link, "");
        play.get(link);

        assertThat(clicks(play)).isEqualTo(1);
    }

    @Test
    void itsMemoryIsBounded() {
        given.cacheSeconds = 60;
        given.vendor = Vendor.SENDGRID;
        Play play = given.play();
        String link = link(play.send());
        play.get(link);
        for (int i = 0; i < 1_000; i++) {
            play.get(link + "&n=" + i);
        }

        int before = clicks(play);
        play.get(link);
        assertThat(clicks(play)).isEqualTo(before + 1);
    }

    @Test
    void nobodyElseCanSpeakForTheReader() {
        Play play = given.play();
        String link = link(play.send());
        Port.Plain port = (Port.Plain) play.port("click.example.com", 80);
        port.site().answer(Request.get(WebUrl.of(link), Headers.of("X-Forwarded-For", "198.51.100.1")));

        assertThat(play.world.log().events().get(0).client()).contains("203.0.113.10");
    }
}
