package padlock.world;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import padlock.http.Response;
import padlock.mail.SentMail;
import padlock.world.Event.Asker;

/** What each provider's answers look like, and whom it takes for the one who asked. */
class ProviderAnswersTest {
    private final Given given = new Given();

    @ParameterizedTest
    @CsvSource({"SENDGRID, nginx, 404", "SPARKPOST, msys-http, 404", "SES, , 403"})
    void eachProviderAnswersInItsOwnWay(Vendor vendor, String server, int wrongHost) {
        given.vendor = vendor;
        Play play = given.play();
        SentMail mail = play.send();

        Response moved = play.get(mail.links().get(0).href().replace("https:", "http:"));
        assertThat(moved.status()).isEqualTo(302);
        assertThat(moved.body()).isEmpty();
        assertThat(moved.headers().first("X-Robots-Tag")).contains("noindex");
        assertThat(moved.headers().first("Server").orElse(null)).isEqualTo(server);
        assertThat(play.get(mail.pictures().get(1).src()).headers().first("Content-Type"))
                .contains("image/gif");

        Response wrong = play.get("http://" + vendor.domain() + "/");
        assertThat(wrong.status()).isEqualTo(wrongHost);
    }

    @Test
    void sendGridNamesABadHost() {
        assertThat(given.play().get("http://em.sendgrid.net/").text()).contains("contains a bad hostname");
    }

    @Test
    void amazonHasACertificateForItsOwnName() {
        Play play = given.play();

        assertThat(play.presented("r.us-east-1.awstrack.me", "r.us-east-1.awstrack.me"))
                .isEqualTo("r.us-east-1.awstrack.me *.r.us-east-1.awstrack.me");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Mozilla/5.0 (X11; Linux x86_64) Chrome/156.0.0.0|READER|203.0.113.10|false",
                "Mozilla/5.0|PRIVACY_PROXY|198.51.100.17|true",
                "Mozilla/5.0 (Windows NT 5.1; rv:11.0) Gecko Firefox/11.0 (via ggpht.com GoogleImageProxy)"
                        + "|IMAGE_PROXY|198.51.100.66|false",
                "Mozilla/5.0 (compatible; link scanner; simulated)|READER|198.51.100.99|false",
                "Padlock-Edge/1.0|CDN|203.0.113.10|true",
            })
    void theProviderJudgesByTheUserAgent(String agent, Asker asker, String address, boolean machine) {
        Play play = given.play().as(agent);
        play.get(play.send().pictures().get(1).src());

        assertThat(play.world.log().events()).singleElement().satisfies(event -> {
            assertThat(event.asker()).isEqualTo(asker);
            assertThat(event.asker().isMachine()).isEqualTo(machine);
            assertThat(event.client()).isEqualTo(address);
            assertThat(event.userAgent()).isEqualTo(agent);
        });
    }
}
