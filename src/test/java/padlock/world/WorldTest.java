package padlock.world;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import padlock.http.Headers;
import padlock.http.Request;
import padlock.http.Response;
import padlock.mail.Purpose;
import padlock.mail.SentMail;
import padlock.pki.CertificateKind;
import padlock.url.Host;
import padlock.url.WebUrl;

class WorldTest {
    @ParameterizedTest
    @CsvSource({
        "example.com, BRAND",
        "www.example.com, BRAND",
        "WWW.Example.COM., BRAND",
        "images.example.com, HOSTING",
        "shop.example.org, HOSTING",
        "mail.example.net, HOSTING",
        "mail.example.net., HOSTING",
        "click.example.com, PROVIDER",
        "click.example.com., PROVIDER",
        "sendgrid.net, PROVIDER",
        "u1.ct.sendgrid.net, PROVIDER",
        "spgo.io, PROVIDER",
        "edge.example.org, EDGE",
    })
    void theseNamesExist(String name, Machine.Name machine) {
        assertThat(new Given().play().world.locate(Host.of(name)))
                .hasValueSatisfying(found -> assertThat(found.name()).isEqualTo(machine));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "example.org",
                "www.www.example.com",
                "api.example.com",
                "example.com.evil.example",
                "notsendgrid.net",
                "localhost",
                "127.0.0.1",
                "2130706433",
                "169.254.169.254",
                "[::1]",
                "com",
            })
    void noOtherNameDoes(String name) {
        assertThat(new Given().play().world.locate(Host.of(name))).isEmpty();
    }

    @Test
    void theTrackingHostLeadsWhereItsRecordSays() {
        Given given = new Given();
        Play play = given.play();
        Host click = Host.of("click.example.com");

        given.tracking = Setup.Tracking.CDN;
        play.world.change(before -> given.setup());
        assertThat(play.world.locate(click).orElseThrow().name()).isEqualTo(Machine.Name.EDGE);

        given.tracking = Setup.Tracking.MISSING;
        play.world.change(before -> given.setup());
        assertThat(play.world.locate(click)).isEmpty();
    }

    @Test
    void theTrackingHostsRecordComesFirst() {
        Given given = Given.cdn();
        given.trackingHost = Host.of("www.example.com");

        assertThat(given.play()
                        .world
                        .locate(Host.of("www.example.com"))
                        .orElseThrow()
                        .name())
                .isEqualTo(Machine.Name.EDGE);
    }

    @Test
    void onlyTheTrackingHostOfTheMomentExists() {
        Given given = new Given();
        Play play = given.play();
        SentMail old = play.send();
        given.trackingHost = Host.of("t.images.example.com");
        play.world.change(before -> given.setup());

        assertThat(play.world.locate(Host.of("click.example.com"))).isEmpty();
        assertThat(play.world.locate(Host.of("t.images.example.com"))).isPresent();
        assertThat(old.links().get(0).href()).startsWith("http://click.example.com/");
        assertThat(play.send().links().get(0).href()).startsWith("http://t.images.example.com/");
    }

    @Test
    void otherPortsAreClosed() {
        assertThat(new Given().play().port("example.com", 8443)).isEqualTo(new Port.Closed());
    }

    @ParameterizedTest
    @EnumSource(CertificateKind.class)
    void theBrandPresentsWhatTheSetupSays(CertificateKind kind) {
        Given given = new Given();
        given.brandHttps = new Setup.Tls.Presents(kind);
        Play play = given.play();

        assertThat(play.presented("example.com", "example.com")).isEqualTo(kind.id() + " example.com");
        assertThat(play.presented("www.example.com", "www.example.com")).isEqualTo(kind.id() + " www.example.com");
        assertThat(play.presented("example.com", "www.example.com.")).isEqualTo(kind.id() + " www.example.com");
        assertThat(play.presented("example.com", "")).isEqualTo(kind.id() + " example.com");
        assertThat(play.presented("example.com", "evil.example")).isEqualTo(kind.id() + " example.com");
        assertThat(play.presented("images.example.com", "images.example.com")).isEqualTo("valid images.example.com");
        assertThat(play.presented("shop.example.org", "shop.example.org")).isEqualTo("valid shop.example.org");
    }

    @Test
    void aPortCanBeBrokenInThreeWays() {
        Given given = Given.cdn();
        given.brandHttps = new Setup.Tls.Closed();
        given.brandHttp = Setup.PlainHttp.CLOSED;
        given.cdnHttps = new Setup.Tls.Stalls();
        given.cdnHttp = Cdn.Http.CLOSED;
        given.ownCertificate = false;
        given.managed = true;
        Play play = given.play();

        assertThat(play.port("example.com", 443)).isEqualTo(new Port.Closed());
        assertThat(play.port("example.com", 80)).isEqualTo(new Port.Closed());
        assertThat(play.port("click.example.com", 443)).isEqualTo(new Port.Stalls());
        assertThat(play.port("click.example.com", 80)).isEqualTo(new Port.Closed());
        assertThat(play.port("sendgrid.net", 443)).isEqualTo(new Port.Closed());
        assertThat(play.port("sendgrid.net", 80)).isInstanceOf(Port.Plain.class);

        given.cdnHttps = new Setup.Tls.HandshakeFailure();
        play.world.change(before -> given.setup());
        assertThat(play.port("click.example.com", 443)).isEqualTo(new Port.Alerts());
    }

    @Test
    void theBrandSendsHttpOnToHttps() {
        Given given = new Given();
        Play play = given.play();

        Response redirect = play.get("http://www.example.com/spring?x=1");
        assertThat(redirect.status()).isEqualTo(301);
        assertThat(redirect.redirectTarget()).contains("https://www.example.com/spring?x=1");
        assertThat(redirect.headers().first("Cache-Control")).contains("no-store");
        assertThat(play.get("https://www.example.com/spring?x=1").text())
                .contains("https://www.example.com/spring?x=1");

        given.brandHttp = Setup.PlainHttp.SERVE;
        play.world.change(before -> given.setup());
        assertThat(play.get("http://www.example.com/spring").status()).isEqualTo(200);
    }

    @Test
    void theShopAndTheWebmailWantHttps() {
        Play play = new Given().play();

        assertThat(play.get("http://shop.example.org/tulips").redirectTarget())
                .contains("https://shop.example.org/tulips");
        assertThat(play.get("https://shop.example.org/tulips").status()).isEqualTo(200);
        assertThat(play.get("http://mail.example.net/mail/1").redirectTarget())
                .contains("https://mail.example.net/mail/1");
    }

    @Test
    void thePagesSayNothingThatTheyWereToldToSay() {
        String page = new Given()
                .play()
                .get("https://www.example.com/<script>alert(1)</script>?\"'<b>")
                .text();

        assertThat(page).doesNotContain("<script>").doesNotContain("<b>");
    }

    @Test
    void theImageHostServesPictures() {
        Play play = new Given().play();

        for (String url : new String[] {"http://images.example.com/hero.png", "https://images.example.com/a/b.gif"}) {
            Response picture = play.get(url);
            assertThat(picture.isImage()).isTrue();
            assertThat(picture.body()).isNotEmpty();
        }
        assertThat(play.get("http://images.example.com/").isImage()).isFalse();
    }

    @Test
    void theWebmailShowsTheMailsThatWereSent() {
        Play play = new Given().play();
        SentMail first = play.send();
        SentMail second = play.send();

        assertThat(play.get(World.webmailPage(first).toString()).text()).isEqualTo(first.html());
        assertThat(play.get("https://mail.example.net/mail/2").text()).isEqualTo(second.html());
        assertThat(play.get("https://mail.example.net/mail/3").status()).isEqualTo(404);
        assertThat(play.get("https://mail.example.net/mail/99999999999999999999")
                        .status())
                .isEqualTo(404);
        assertThat(play.get("https://mail.example.net/").status()).isEqualTo(200);
    }

    @Test
    void hstsIsSentForTheHostNamedAndOverHttpsAlone() {
        Given given = new Given();
        given.hsts.put(Host.of("example.com"), "max-age=31536000; includeSubDomains");
        given.hsts.put(Host.of("images.example.com"), "max-age=0");
        given.brandHttp = Setup.PlainHttp.SERVE;
        Play play = given.play();

        assertThat(hsts(play, "https://example.com/")).contains("max-age=31536000; includeSubDomains");
        assertThat(hsts(play, "https://example.com./")).contains("max-age=31536000; includeSubDomains");
        assertThat(hsts(play, "http://example.com/")).isEmpty();
        assertThat(hsts(play, "https://www.example.com/")).isEmpty();
        assertThat(hsts(play, "https://images.example.com/hero.png")).contains("max-age=0");
    }

    private static Optional<String> hsts(Play play, String url) {
        return play.get(url).headers().first("Strict-Transport-Security");
    }

    @Test
    void aHeaderValueCannotEndItsLine() {
        assertThatThrownBy(() -> new Setup.Brand(
                        Host.of("example.com"),
                        Setup.PlainHttp.SERVE,
                        new Setup.Tls.Closed(),
                        Map.of(Host.of("example.com"), "max-age=1\r\nSet-Cookie: x=1"),
                        false))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void headHasNoBody() {
        assertThat(new Given().play().ask("HEAD", "https://example.com/", "").body())
                .isEmpty();
    }

    @Test
    void httpRequestsAreCountedForEachHost() {
        Play play = Given.cdn().play();
        SentMail mail = play.send();
        String link = mail.links().get(0).href();
        play.get(link);
        play.get(link.replace("http:", "https:"));
        play.get("http://example.com/");

        assertThat(play.world.plainRequestsTo(Host.of("click.example.com."))).isEqualTo(1);
        assertThat(play.world.plainRequestsTo(Host.of("example.com"))).isEqualTo(1);
        assertThat(play.world.plainRequestsTo(Host.of("www.example.com"))).isZero();
    }

    @Test
    void aStrangersHostHeaderIsNotCounted() {
        Play play = new Given().play();
        Port.Plain port = (Port.Plain) play.port("images.example.com", 80);

        Response answer = port.site().answer(Request.get(WebUrl.of("http://evil.example/"), Headers.NONE));

        assertThat(answer.status()).isEqualTo(404);
        assertThat(play.world.plainRequestsTo(Host.of("evil.example"))).isZero();
    }

    @Test
    void timePassesForwardOnly() {
        Play play = new Given().play();
        play.world.advance(Duration.ofDays(30));

        assertThat(play.world.now()).isEqualTo(Play.START.plus(Duration.ofDays(30)));
        assertThatThrownBy(() -> play.world.advance(Duration.ofSeconds(-1)))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void mailThatIsOutKeepsItsLinks() {
        Given given = new Given();
        Play play = given.play();
        SentMail old = play.send();
        given.httpsLinks = true;
        play.world.change(before -> given.setup());

        assertThat(old.links().get(0).href()).startsWith("http://");
        assertThat(play.world.mails().get(0)).isEqualTo(old);
        assertThat(play.send().links().get(0).href()).startsWith("https://");
        assertThat(play.world.lastMail().orElseThrow().number()).isEqualTo(2);
    }

    @Test
    void serversMayAskFromManyThreads() throws Exception {
        Play play = Given.cdn().play();
        String link = play.send().links().get(0).href();
        ExecutorService threads = Executors.newFixedThreadPool(4);
        try {
            List<Callable<Integer>> readers =
                    Collections.nCopies(400, () -> play.get(link).status());
            for (Future<Integer> answer : threads.invokeAll(readers)) {
                assertThat(answer.get()).isEqualTo(302);
            }
        } finally {
            threads.shutdownNow();
        }

        assertThat(play.world.log().count(Purpose.CLICK)).isEqualTo(400);
        assertThat(play.world.plainRequestsTo(Host.of("click.example.com"))).isEqualTo(400);
        assertThat(play.world.takeBackstage()).hasSize(800);
    }
}
