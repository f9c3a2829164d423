package padlock.browser;

import static org.assertj.core.api.Assertions.assertThat;
import static padlock.browser.ScriptedNetwork.behind;
import static padlock.browser.ScriptedNetwork.fails;
import static padlock.browser.ScriptedNetwork.page;
import static padlock.words.Said.english;

import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import padlock.http.Headers;
import padlock.http.Response;
import padlock.pki.Authority;
import padlock.pki.CertificateKind;
import padlock.pki.Verifier;
import padlock.policy.ConnectionFault;
import padlock.policy.Initiation;
import padlock.policy.MixedContent;
import padlock.policy.PreloadList;
import padlock.policy.Profiles;
import padlock.policy.Rule;
import padlock.trace.Hop;
import padlock.trace.Outcome;
import padlock.url.Host;
import padlock.url.WebUrl;

/** The page about a bad certificate: who may pass it, what is remembered of that, and what HSTS makes of it. */
class CertificatePagesTest {
    private static final Profiles PROFILES = Profiles.read();
    private static final Authority AUTHORITY = new Authority();
    private static final Verifier VERIFIER = new Verifier(AUTHORITY);
    private static final Instant NOW = Instant.parse("2026-11-22T09:00:00Z");
    private static final Host HOST = Host.of("click.example.com");
    private static final Host DOMAIN = Host.of("example.com");
    private static final WebUrl LINK = WebUrl.of("https://click.example.com/c");
    private static final Response PAGE = Response.html(200, "");
    private final ScriptedNetwork network = new ScriptedNetwork();
    private Instant now = NOW;

    @ParameterizedTest
    @CsvSource({
        "chromium-156, WRONG_HOST, NET::ERR_CERT_COMMON_NAME_INVALID, true",
        "firefox-153, WRONG_HOST, SSL_ERROR_BAD_CERT_DOMAIN, true",
        "chromium-156, EXPIRED, NET::ERR_CERT_DATE_INVALID, true",
        "chromium-156, REVOKED, NET::ERR_CERT_REVOKED, false",
        "chromium-156, WEAK_SIGNATURE, NET::ERR_CERT_INVALID, false",
        "firefox-153, WEAK_SIGNATURE, SEC_ERROR_CERT_SIGNATURE_ALGORITHM_DISABLED, true"
    })
    void aBadCertificateStopsTheReader(String id, CertificateKind kind, String code, boolean canProceed) {
        presents(kind);

        Visit visit = visit(browser(id), false);

        assertThat(visit.ending()).isInstanceOfSatisfying(Ending.CertificatePage.class, page -> {
            assertThat(page.code()).contains(code);
            assertThat(page.canProceed()).isEqualTo(canProceed);
            assertThat(page.rule()).isEqualTo(canProceed ? Rule.CERT_1 : Rule.CERT_2);
        });
        Visit insisting = visit(browser(id), true);
        assertThat(insisting.ending() instanceof Ending.Document).isEqualTo(canProceed);
        assertThat(insisting.accepted()).isEqualTo(canProceed ? 1 : 0);
    }

    @ParameterizedTest
    @ValueSource(strings = {"chromium-156", "firefox-153"})
    void onAKnownHstsHostThereIsNoWayOn(String id) {
        Browser browser = browser(id);
        teachHsts(browser);
        presents(CertificateKind.EXPIRED);

        assertThat(visit(browser, true).ending()).isInstanceOfSatisfying(Ending.CertificatePage.class, page -> {
            assertThat(page.canProceed()).isFalse();
            assertThat(page.rule()).isEqualTo(Rule.HSTS_12_1);
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"chromium-156", "firefox-153"})
    void anAcceptedCertificateOutlivesHstsThatIsLearnedLater(String id) {
        Browser browser = browser(id);
        presents(CertificateKind.EXPIRED);
        visit(browser, true);
        teachHsts(browser);

        Visit again = visit(browser, false);
        assertThat(again.ending()).isInstanceOf(Ending.Document.class);
        assertThat(again.decidedBy()).isEqualTo(Rule.CERT_4);

        presents(CertificateKind.WRONG_HOST);
        assertThat(visit(browser, true).ending())
                .as("another bad certificate was never accepted")
                .isInstanceOfSatisfying(
                        Ending.CertificatePage.class,
                        page -> assertThat(page.canProceed()).isFalse());
    }

    /** Gecko refuses a new handshake, but goes on using a connection that is open. */
    @ParameterizedTest
    @CsvSource({
        "chromium-156, PT2M, true, true",
        "firefox-153, PT1M54S, false, true",
        "firefox-153, PT1M55S, false, false",
        "firefox-153, PT0S, true, false",
        "rfc-6797, PT0S, false, false"
    })
    void whatWasAcceptedMeetsHstsInEachEngineInItsOwnWay(String id, Duration rest, boolean hungUp, boolean loads) {
        Browser browser = browser(id);
        presents(CertificateKind.EXPIRED);
        visit(browser, true);
        teachHsts(browser);

        now = NOW.plus(rest);
        if (hungUp) {
            browser.hungUp();
        }

        Ending ending = visit(browser, true).ending();
        assertThat(ending instanceof Ending.Document).isEqualTo(loads);
        if (!loads) {
            assertThat(ending)
                    .isInstanceOfSatisfying(
                            Ending.CertificatePage.class,
                            page -> assertThat(page.rule()).isEqualTo(Rule.HSTS_12_1));
        }
    }

    @Test
    void anAcceptedCertificateTeachesNoHsts() {
        Browser browser = browser("chromium-156");
        network.on(
                "https://click.example.com",
                behind(chain(CertificateKind.EXPIRED), PAGE.with("Strict-Transport-Security", "max-age=60")));

        visit(browser, true);

        assertThat(browser.knownHosts(now)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"chromium-156, false", "firefox-153, true"})
    void aWeekLaterChromiumAsksAgain(String id, boolean stillAccepted) {
        Browser browser = browser(id);
        presents(CertificateKind.WRONG_HOST);
        visit(browser, true);

        now = NOW.plus(Duration.ofDays(7)).minusSeconds(1);
        assertThat(visit(browser, false).ending()).isInstanceOf(Ending.Document.class);
        now = NOW.plus(Duration.ofDays(7));
        assertThat(visit(browser, false).ending() instanceof Ending.Document).isEqualTo(stillAccepted);
    }

    @ParameterizedTest
    @CsvSource({"chromium-156, false", "firefox-153, true"})
    void aGoodCertificateInBetweenEndsWhatChromiumAccepted(String id, boolean stillAccepted) {
        Browser browser = browser(id);
        presents(CertificateKind.EXPIRED);
        visit(browser, true);
        presents(CertificateKind.VALID);
        visit(browser, false);
        presents(CertificateKind.EXPIRED);

        assertThat(visit(browser, false).ending() instanceof Ending.Document).isEqualTo(stillAccepted);
    }

    @Test
    void aGoodCertificateElsewhereChangesNothing() {
        Browser browser = browser("chromium-156");
        presents(CertificateKind.EXPIRED);
        visit(browser, true);
        network.on(
                "https://example.com",
                behind(AUTHORITY.issueFor(List.of("example.com"), NOW).chain(), PAGE));
        browser.visit(WebUrl.of("https://example.com/"), Initiation.LINK, false, now);

        assertThat(visit(browser, false).ending()).isInstanceOf(Ending.Document.class);
    }

    @Test
    void clearingTheBrowserForgetsWhatWasAccepted() {
        Browser browser = browser("firefox-153");
        presents(CertificateKind.EXPIRED);
        visit(browser, true);
        browser.forget();

        assertThat(visit(browser, false).ending()).isInstanceOf(Ending.CertificatePage.class);
    }

    @Test
    void whatWasAcceptedForAPageHoldsForItsImages() {
        Browser browser = browser("chromium-156");
        network.on("https://click.example.com", behind(chain(CertificateKind.EXPIRED), image()));
        PagePart pixel = new PagePart(MixedContent.Element.IMG, "https://click.example.com/o.gif");
        WebUrl page = WebUrl.of("https://mail.example.net/");

        PartLoad.Result before = browser.load(pixel, page, false, now);
        assertThat(before.outcome()).isEqualTo(Outcome.BLOCKED);
        assertThat(before.error()).contains("NET::ERR_CERT_DATE_INVALID");
        assertThat(before.hops()).extracting(Hop::rule).containsExactly(Rule.CERT_5);

        visit(browser, true);
        PartLoad.Result after = browser.load(pixel, page, false, now);
        assertThat(after.outcome()).isEqualTo(Outcome.DELIVERED);
        assertThat(after.hops()).extracting(Hop::rule).containsExactly(Rule.CERT_4);
    }

    @Test
    void aFailedUpgradeShowsNoCertificatePage() {
        presents(CertificateKind.WRONG_HOST);
        network.on("http://click.example.com", page());
        WebUrl http = WebUrl.of("http://click.example.com/c");

        assertThat(browser("chromium-156")
                        .visit(http, Initiation.LINK, false, now)
                        .ending())
                .isInstanceOf(Ending.Document.class);
        assertThat(browser("firefox-153")
                        .visit(http, Initiation.LINK, false, now)
                        .ending())
                .isInstanceOf(Ending.Document.class);
        assertThat(browser("firefox-153-https-only")
                        .visit(http, Initiation.LINK, false, now)
                        .ending())
                .isInstanceOf(Ending.Question.class);
    }

    @Test
    void firefoxEndsOnTheCertificatePageWherePort80IsClosed() {
        presents(CertificateKind.WRONG_HOST);
        network.on("http://click.example.com", fails(ConnectionFault.REFUSED));
        WebUrl http = WebUrl.of("http://click.example.com/c");

        assertThat(browser("firefox-153")
                        .visit(http, Initiation.LINK, false, now)
                        .ending())
                .isInstanceOf(Ending.CertificatePage.class);
        assertThat(browser("chromium-156")
                        .visit(http, Initiation.LINK, false, now)
                        .ending())
                .isInstanceOf(Ending.NetworkErrorPage.class);
    }

    @Test
    void theSentenceNamesTheNamesOfTheCertificate() {
        network.on(
                "https://click.example.com",
                behind(
                        AUTHORITY
                                .issueFor(List.of("*.sendgrid.net", "sendgrid.net"), NOW)
                                .chain(),
                        PAGE));

        assertThat(visit(browser("chromium-156"), false).hops())
                .extracting(hop -> english(hop.because()))
                .containsExactly("The certificate at click.example.com is for *.sendgrid.net, sendgrid.net.");
    }

    @Test
    @Timeout(value = 5, threadMode = Timeout.ThreadMode.SEPARATE_THREAD, unit = TimeUnit.SECONDS)
    void evenTheMostPatientReaderIsNotLedOnForEver() {
        List<X509Certificate> chain = chain(CertificateKind.EXPIRED);
        Network endless = (request, gate) -> {
            int number =
                    Integer.parseInt(request.url().host().text().split("\\.")[0].substring(1));
            return behind(chain, Response.redirect(302, "https://h" + (number + 1) + ".example.com/"))
                    .reply(request, gate);
        };
        Browser browser =
                new Browser(PROFILES.get("chromium-156"), endless, VERIFIER::faults, PreloadList.EMPTY, new Recorder());

        Visit visit = browser.visit(WebUrl.of("https://h1.example.com/"), Initiation.LINK, true, now);

        assertThat(visit.ending()).isInstanceOf(Ending.CertificatePage.class);
        assertThat(visit.accepted()).isEqualTo(20);
    }

    private void presents(CertificateKind kind) {
        network.on("https://click.example.com", behind(chain(kind), PAGE));
    }

    private void teachHsts(Browser browser) {
        network.on(
                "https://example.com",
                behind(
                        AUTHORITY.issueFor(List.of("example.com"), NOW).chain(),
                        PAGE.with("Strict-Transport-Security", "max-age=31536000; includeSubDomains")));
        browser.visit(WebUrl.of("https://example.com/"), Initiation.LINK, false, now);
        assertThat(browser.knownHosts(now)).isNotEmpty();
    }

    private static Response image() {
        return new Response(200, Headers.of("Content-Type", "image/gif"), "GIF89a");
    }

    private static List<X509Certificate> chain(CertificateKind kind) {
        return AUTHORITY.issue(kind, HOST, DOMAIN, NOW).chain();
    }

    private Browser browser(String id) {
        return new Browser(PROFILES.get(id), network, VERIFIER::faults, PreloadList.EMPTY, new Recorder());
    }

    private Visit visit(Browser browser, boolean acceptWarnings) {
        return browser.visit(LINK, Initiation.LINK, acceptWarnings, now);
    }
}
