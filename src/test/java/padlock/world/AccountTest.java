package padlock.world;

import static org.assertj.core.api.Assertions.assertThat;
import static padlock.words.Said.english;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import padlock.mail.Picture;
import padlock.mail.Purpose;
import padlock.mail.SentMail;
import padlock.mail.Template;
import padlock.pki.CertificateKind;
import padlock.trace.Backstage;
import padlock.url.Host;
import padlock.words.Said;

class AccountTest {
    private final Given given = new Given();

    private static String href(SentMail mail) {
        return mail.links().get(0).href();
    }

    private static List<String> news(Play play) {
        return play.world.takeNews().stream()
                .map(Backstage::because)
                .map(Said::english)
                .toList();
    }

    private void change(Play play) {
        play.world.change(before -> given.setup());
    }

    @Test
    void sparkPostLooksAtTheHostBeforeItWritesHttps() {
        given.vendor = Vendor.SPARKPOST;
        given.verifiesTls = true;
        Play play = given.play();
        given.httpsLinks = true;
        change(play);

        assertThat(play.world.setup().esp().httpsLinks()).isFalse();
        assertThat(href(play.send())).startsWith("http://");
        assertThat(news(play))
                .containsExactly(
                        "spgo.io finds no good certificate at https://click.example.com/: links stay http until it does.");

        given.tracking = Setup.Tracking.CDN;
        change(play);
        assertThat(play.world.setup().esp().httpsLinks()).isTrue();
        assertThat(href(play.send())).startsWith("https://");
        assertThat(news(play)).isEmpty();
    }

    @Test
    void itRefusesAHostWhosePort443IsClosed() {
        given.vendor = Vendor.SPARKPOST;
        given.verifiesTls = true;
        given.tracking = Setup.Tracking.CDN;
        given.cdnHttps = new Setup.Tls.Closed();
        Play play = given.play();
        given.httpsLinks = true;
        change(play);

        assertThat(play.world.setup().esp().httpsLinks()).isFalse();
    }

    @Test
    void aCertificateOfItsOwnIsGoodEnough() {
        given.vendor = Vendor.SPARKPOST;
        given.verifiesTls = true;
        Play play = given.play();
        given.managed = true;
        given.httpsLinks = true;
        change(play);

        assertThat(play.world.setup().esp().httpsLinks()).isTrue();
    }

    @ParameterizedTest
    @CsvSource({"SENDGRID, true", "SPARKPOST, false"})
    void whoDoesNotLookWritesWhatItIsTold(Vendor vendor, boolean verifies) {
        given.vendor = vendor;
        given.verifiesTls = verifies;
        Play play = given.play();
        given.httpsLinks = true;
        change(play);

        assertThat(play.world.setup().esp().httpsLinks()).isTrue();
    }

    @Test
    void whatASetupStartsWithIsNotChecked() {
        given.vendor = Vendor.SPARKPOST;
        given.verifiesTls = true;
        given.httpsLinks = true;

        assertThat(given.play().world.setup().esp().httpsLinks()).isTrue();
    }

    @ParameterizedTest
    @CsvSource({"SENDGRID, https", "SPARKPOST, http"})
    void theFlagIsTheAccountsAtSendGridAndTheHostsAtSparkPost(Vendor vendor, String scheme) {
        given.vendor = vendor;
        given.httpsLinks = true;
        Host other = Host.of("news.example.com");
        given.otherHost = Optional.of(other);
        Play play = given.play();
        SentMail mail = play.world.sendFrom(other, Template.of(play.world.newsletter()));

        assertThat(href(mail)).startsWith(scheme + "://news.example.com/");
        assertThat(href(play.send())).startsWith("https://click.example.com/");
        assertThat(play.presented("news.example.com", "news.example.com")).startsWith("*.");
        assertThat(play.get(href(mail).replace("https:", "http:")).status()).isEqualTo(302);
        assertThat(play.world.log().events())
                .singleElement()
                .satisfies(event -> assertThat(event.host()).isEqualTo(other));
    }

    @Test
    void sendGridFindsNoBrandingBehindACdn() {
        given.tracking = Setup.Tracking.CDN;
        Play play = given.play();
        SentMail before = play.send();
        play.world.validateBranding();

        assertThat(news(play))
                .containsExactly(
                        "sendgrid.net finds that click.example.com points to edge.example.org: click.example.com"
                                + " is not valid any more, and new mail names u1001.ct.sendgrid.net in its links.");
        SentMail after = play.send();
        assertThat(href(after)).startsWith("https://u1001.ct.sendgrid.net/ls/click?upn=");
        assertThat(play.get(href(after)).status()).isEqualTo(302);
        assertThat(play.presented("u1001.ct.sendgrid.net", "u1001.ct.sendgrid.net"))
                .isEqualTo("*.ct.sendgrid.net");
        assertThat(play.get(href(before)).status()).isEqualTo(302);
        assertThat(play.world.screen().get(0).value()).isEqualTo("Failed");
    }

    @Test
    void sendGridNeedsTheOwnerRecordToo() {
        given.ownerRecord = false;
        Play play = given.play();
        play.world.validateBranding();

        assertThat(news(play).get(0)).contains("1001.example.com has no record");

        given.ownerRecord = true;
        change(play);
        play.world.validateBranding();
        assertThat(news(play)).containsExactly("sendgrid.net finds all it looks for: click.example.com is valid.");
        assertThat(href(play.send())).startsWith("http://click.example.com/");
    }

    @ParameterizedTest
    @CsvSource({"true, VALID, true", "true, EXPIRED, false", "false, VALID, false"})
    void sparkPostLooksAtASecureHostOverTls(boolean secure, CertificateKind kind, boolean valid) {
        given.vendor = Vendor.SPARKPOST;
        given.tracking = Setup.Tracking.CDN;
        given.httpsLinks = secure;
        given.cdnHttps = new Setup.Tls.Presents(kind);
        Play play = given.play();
        play.world.validateBranding();

        assertThat(play.send().trackingHost().name()).isEqualTo(valid ? "click.example.com" : "go.spgo.io");
    }

    @Test
    void amazonLooksForNoRecord() {
        given.vendor = Vendor.SES;
        given.tracking = Setup.Tracking.MISSING;
        Play play = given.play();
        play.world.validateBranding();

        assertThat(play.send().trackingHost().name()).isEqualTo("click.example.com");
    }

    @ParameterizedTest
    @CsvSource({"OPTIONAL, https, http", "REQUIRE, https, https", "REQUIRE_OPEN_ONLY, https, https"})
    void amazonGoesByItsPolicyAlone(Setup.HttpsPolicy policy, String link, String pixel) {
        given.vendor = Vendor.SES;
        given.httpsPolicy = policy;
        Play play = given.play();
        SentMail mail = play.send();

        assertThat(href(mail)).startsWith(link + "://click.example.com/L0/");
        assertThat(mail.pictures().stream().filter(Picture::pixel))
                .singleElement()
                .satisfies(picture -> assertThat(picture.src()).startsWith(pixel + "://click.example.com/I0/"));
        assertThat(play.world.screen())
                .singleElement()
                .satisfies(row -> assertThat(row.value()).isEqualTo(policy.name()));
    }

    @Test
    void sparkPostCountsTheTopPixelApart() {
        given.vendor = Vendor.SPARKPOST;
        given.initialPixel = true;
        Play play = given.play();
        SentMail mail = play.send();
        List<Picture> pixels = mail.pictures().stream().filter(Picture::pixel).toList();
        assertThat(pixels).hasSize(2);
        pixels.forEach(pixel -> assertThat(play.get(pixel.src()).isImage()).isTrue());

        assertThat(play.world.log().count(Purpose.OPEN)).isEqualTo(2);
        assertThat(play.world.log().dashboard(Purpose.OPEN)).isEqualTo(1);
        assertThat(play.world.log().events()).extracting(Event::initial).containsExactly(true, false);
        assertThat(play.sentences()).contains("counts an initial open");
    }

    @ParameterizedTest
    @EnumSource(
            value = Vendor.class,
            names = {"SENDGRID", "SES"})
    void theOthersHaveOnePixel(Vendor vendor) {
        given.vendor = vendor;
        given.initialPixel = true;

        assertThat(given.play().send().pictures().stream().filter(Picture::pixel))
                .hasSize(1);
    }

    @ParameterizedTest
    @CsvSource({"SENDGRID, SSL click tracking, Off", "SPARKPOST, Secure, Off", "SPARKPOST, Managed HTTPS, Inactive"})
    void theScreenSaysWhatIsSet(Vendor vendor, String name, String value) {
        given.vendor = vendor;

        assertThat(given.play().world.screen()).anySatisfy(row -> {
            assertThat(row.name()).isEqualTo(name);
            assertThat(row.value()).isEqualTo(value);
            assertThat(english(row.sentence())).isNotEmpty();
        });
    }
}
