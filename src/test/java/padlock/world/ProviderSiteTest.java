package padlock.world;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import padlock.http.Response;
import padlock.mail.Purpose;
import padlock.mail.SentMail;

class ProviderSiteTest {
    @ParameterizedTest
    @EnumSource(Vendor.class)
    void aClickIsCountedAndSentOn(Vendor vendor) {
        Given given = new Given();
        given.vendor = vendor;
        Play play = given.play();
        SentMail mail = play.send();

        Response moved = play.get(mail.links().get(1).href());

        assertThat(moved.status()).isEqualTo(302);
        assertThat(moved.headers().first("Location")).contains("https://www.example.com/");
        assertThat(moved.headers().first("X-Robots-Tag")).contains("noindex");
        assertThat(moved.headers().first("Cache-Control")).isEmpty();
        assertThat(moved.body()).isEmpty();
        assertThat(play.world.log().count(Purpose.CLICK)).isEqualTo(1);
        assertThat(play.world.log().events()).singleElement().satisfies(event -> {
            assertThat(event.mail()).isEqualTo(1);
            assertThat(event.userAgent()).isEqualTo("Reader/1.0");
            assertThat(event.at()).isEqualTo(Play.START);
            assertThat(event.client()).isEqualTo("203.0.113.10");
            assertThat(mail.links().get(1).token()).contains(event.token());
        });
        assertThat(play.rules()).containsExactly("TRK-1");
    }

    @Test
    void theSameLinkWorksAgain() {
        Play play = new Given().play();
        String link = play.send().links().get(0).href();
        play.get(link);
        play.world.advance(Duration.ofDays(3_000));
        play.get(link);

        assertThat(play.world.log().count(Purpose.CLICK)).isEqualTo(2);
    }

    @ParameterizedTest
    @EnumSource(Vendor.class)
    void anOpenIsCountedAndAnsweredWithAPicture(Vendor vendor) {
        Given given = new Given();
        given.vendor = vendor;
        Play play = given.play();

        Response pixel = play.get(play.send().pictures().get(1).src());

        assertThat(pixel.isImage()).isTrue();
        assertThat(pixel.headers().first("Content-Type")).contains("image/gif");
        assertThat(pixel.body()).startsWith("GIF89a").hasSize(42);
        assertThat(pixel.headers().first("Cache-Control")).contains("no-store, no-cache, must-revalidate");
        assertThat(play.world.log().count(Purpose.OPEN)).isEqualTo(1);
        assertThat(play.world.log().count(Purpose.CLICK)).isZero();
        assertThat(play.rules()).containsExactly("TRK-2");
    }

    @Test
    void headIsAnsweredAndNotCounted() {
        Play play = new Given().play();
        SentMail mail = play.send();

        assertThat(play.ask("HEAD", mail.links().get(0).href(), "").status()).isEqualTo(302);
        Response pixel = play.ask("HEAD", mail.pictures().get(1).src(), "");
        assertThat(pixel.status()).isEqualTo(200);
        assertThat(pixel.body()).isEmpty();
        assertThat(play.world.log().count(Purpose.CLICK)).isZero();
        assertThat(play.world.log().count(Purpose.OPEN)).isZero();
        assertThat(play.world.log().events()).hasSize(2).allSatisfy(event -> {
            assertThat(event.method()).isEqualTo("HEAD");
            assertThat(event.asker()).isEqualTo(Event.Asker.SCANNER);
            assertThat(event.onDashboard()).isFalse();
        });
    }

    @Test
    void aPostToALinkIsRefused() {
        Play play = new Given().play();

        assertThat(play.ask("POST", play.send().links().get(0).href(), "").status())
                .isEqualTo(405);
        assertThat(play.world.log().events()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://click.example.com/",
                "http://click.example.com/ls/click",
                "http://click.example.com/ls/click?upn=",
                "http://click.example.com/ls/click?upn=u001.unknown",
                "http://sendgrid.net/ls/click?upn=u001.unknown",
                "http://spgo.io/",
            })
    void whatIsNotKnownIsAWrongLink(String url) {
        Play play = new Given().play();
        play.send();

        Response answer = play.get(url);

        assertThat(answer.status()).isEqualTo(404);
        assertThat(answer.text()).contains("Wrong link");
        assertThat(play.world.log().events()).isEmpty();
        assertThat(play.rules()).containsExactly("TRK-3");
    }

    @Test
    void aKnownTokenOnAnotherHostIsAWrongLink() {
        Play play = new Given().play();
        String link = play.send().links().get(0).href();

        assertThat(play.get(link.replace("click.example.com", "sendgrid.net")).status())
                .isEqualTo(404);
        assertThat(play.get(link.replace("click.example.com", "click.example.com."))
                        .status())
                .isEqualTo(302);
    }

    @Test
    void aTokenIsGoodForItsOwnPurposeOnly() {
        Play play = new Given().play();
        SentMail mail = play.send();

        assertThat(play.get("http://click.example.com/wf/open?upn="
                                + mail.links().get(0).token().orElseThrow())
                        .status())
                .isEqualTo(404);
    }

    @Test
    void anotherProviderDoesNotKnowTheOldLinks() {
        Given given = new Given();
        Play play = given.play();
        String link = play.send().links().get(0).href();
        given.vendor = Vendor.SPARKPOST;
        play.world.change(before -> given.setup());

        assertThat(play.get(link).status()).isEqualTo(404);
    }

    @Test
    void oneClickUnsubscribesByPostAlone() {
        Play play = new Given().play();
        String url = play.send().unsubscribe().toString();

        assertThat(play.get(url).status()).isEqualTo(200);
        assertThat(play.ask("POST", url, "x=1").status()).isEqualTo(400);
        assertThat(play.world.log().events()).isEmpty();

        assertThat(play.ask("POST", url, "List-Unsubscribe=One-Click").status()).isEqualTo(200);
        assertThat(play.world.log().count(Purpose.UNSUBSCRIBE)).isEqualTo(1);
        assertThat(play.rules()).containsExactly("TRK-6");
    }

    @ParameterizedTest
    @CsvSource(
            value = {
                "SENDGRID | false | click.example.com | *.sendgrid.net",
                "SENDGRID | false | sendgrid.net | *.sendgrid.net",
                "SENDGRID | false | '' | *.sendgrid.net",
                "SENDGRID | false | v2.spgo.io | *.spgo.io",
                "SPARKPOST | false | click.example.com | *.spgo.io",
                "SENDGRID | true | click.example.com | valid click.example.com",
                "SENDGRID | true | click.example.com. | valid click.example.com",
                "SENDGRID | true | other.example.com | *.sendgrid.net",
            },
            delimiter = '|')
    void itPresentsItsOwnCertificateUnlessItManagesOne(Vendor vendor, boolean managed, String asked, String presented) {
        Given given = new Given();
        given.vendor = vendor;
        given.managed = managed;

        assertThat(given.play().presented("click.example.com", asked)).isEqualTo(presented);
    }
}
