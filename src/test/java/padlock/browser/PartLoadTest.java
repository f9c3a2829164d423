package padlock.browser;

import static org.assertj.core.api.Assertions.assertThat;
import static padlock.browser.ScriptedNetwork.answers;
import static padlock.browser.ScriptedNetwork.fails;
import static padlock.browser.ScriptedNetwork.redirects;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import padlock.http.Headers;
import padlock.http.Response;
import padlock.policy.ConnectionFault;
import padlock.policy.HstsEntry;
import padlock.policy.MixedContent;
import padlock.policy.PreloadList;
import padlock.policy.Profiles;
import padlock.policy.Rule;
import padlock.trace.Hop;
import padlock.trace.Outcome;
import padlock.url.WebUrl;

class PartLoadTest {
    private static final Profiles PROFILES = Profiles.read();
    private static final Instant NOW = Instant.parse("2026-11-22T09:00:00Z");
    private static final WebUrl SECURE = WebUrl.of("https://mail.example.net/m/1");
    private static final WebUrl PLAIN = WebUrl.of("http://mail.example.net/m/1");
    private static final Response GIF = new Response(200, Headers.of("Content-Type", "image/gif"), "GIF89a");
    private static final String HSTS = "max-age=31536000; includeSubDomains";

    private final ScriptedNetwork network = new ScriptedNetwork();

    @Test
    void anUpgradedImageIsNeverAskedForOverHttp() {
        network.on("https://click.example.com", fails(ConnectionFault.REFUSED))
                .on("http://click.example.com", answers(GIF));

        PartLoad.Result result = load("chromium-156", SECURE, "http://click.example.com/o.gif");

        assertThat(result.outcome()).isEqualTo(Outcome.FAILED);
        assertThat(result.error()).contains("ERR_CONNECTION_REFUSED");
        assertThat(network.tried()).containsExactly("GET https://click.example.com/o.gif");
    }

    @Test
    void anUpgradedImageThatLoadsIsUpgraded() {
        network.on("https://click.example.com", answers(GIF));

        PartLoad.Result result = load("firefox-153", SECURE, "http://click.example.com/o.gif");

        assertThat(result.outcome()).isEqualTo(Outcome.UPGRADED);
        assertThat(result.hops()).extracting(Hop::rule).containsExactly(Rule.MIX_1, Rule.NET_1);
        assertThat(result.url()).isEqualTo("http://click.example.com/o.gif");
    }

    @Test
    void onAnHttpPageAnImageComesAsWritten() {
        network.on("http://click.example.com", answers(GIF));

        PartLoad.Result result = load("chromium-156", PLAIN, "http://click.example.com/o.gif");

        assertThat(result.outcome()).isEqualTo(Outcome.DELIVERED);
        assertThat(result.hops()).extracting(Hop::rule).containsExactly(Rule.MIX_3);
    }

    @Test
    void aRedirectToHttpIsUpgradedToo() {
        network.on("https://click.example.com", redirects("http://images.example.com/o.gif"))
                .on("https://images.example.com", answers(GIF));

        PartLoad.Result result = load("chromium-156", SECURE, "https://click.example.com/o.gif");

        assertThat(result.outcome()).isEqualTo(Outcome.DELIVERED);
        assertThat(network.tried())
                .containsExactly("GET https://click.example.com/o.gif", "GET https://images.example.com/o.gif");
    }

    @Test
    void anImageWithoutEndIsBroken() {
        network.on("https://click.example.com", redirects("/again"));

        PartLoad.Result result = load("chromium-156", SECURE, "https://click.example.com/o.gif");

        assertThat(result.outcome()).isEqualTo(Outcome.BROKEN);
        assertThat(network.tried()).hasSize(21);
        assertThat(result.hops()).last().extracting(Hop::rule).isEqualTo(Rule.NET_6);
    }

    @Test
    void anAnswerThatIsNoImageIsBroken() {
        network.on("https://click.example.com", answers(Response.html(200, "wrong link")));

        assertThat(load("chromium-156", SECURE, "https://click.example.com/o.gif")
                        .outcome())
                .isEqualTo(Outcome.BROKEN);
    }

    @Test
    void aPictureInThePageNeedsNoRequest() {
        PartLoad.Result result = load("chromium-156", SECURE, " DATA:image/gif;base64,R0lGOD");

        assertThat(result.outcome()).isEqualTo(Outcome.DELIVERED);
        assertThat(network.tried()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"cid:logo@example.com", "file:///etc/passwd", "javascript:alert(1)", "http://", "http://a b/"})
    void whatIsNoWebAddressIsNotAskedForAtAll(String source) {
        PartLoad.Result result = load("chromium-156", SECURE, source);

        assertThat(result.outcome()).isEqualTo(Outcome.FAILED);
        assertThat(result.error()).contains("ERR_NAME_NOT_RESOLVED");
        assertThat(network.tried()).isEmpty();
    }

    @Test
    void aBlockedPartIsNotAskedFor() {
        PartLoad.Result result = browser("chromium-156")
                .load(
                        new PagePart(MixedContent.Element.IMG_SRCSET, "http://click.example.com/o.gif"),
                        SECURE,
                        false,
                        NOW);

        assertThat(result.outcome()).isEqualTo(Outcome.BLOCKED);
        assertThat(result.error()).isEmpty();
        assertThat(network.tried()).isEmpty();
    }

    /** Who learns HSTS from an image of this page: the same host, the same site, another site. */
    @ParameterizedTest
    @CsvSource({"chromium-156, true, true, true", "firefox-153, true, true, false", "webkitgtk-2.50, true, false, false"
    })
    void anImageTeachesByEngine(String id, boolean sameHost, boolean sameSite, boolean crossSite) {
        assertThat(teaches(id, "https://mail.example.net/o.gif")).isEqualTo(sameHost);
        assertThat(teaches(id, "https://images.example.net/o.gif")).isEqualTo(sameSite);
        assertThat(teaches(id, "https://click.example.com/o.gif")).isEqualTo(crossSite);
    }

    private boolean teaches(String id, String url) {
        network.on(WebUrl.of(url).origin(), answers(GIF.with("Strict-Transport-Security", HSTS)));
        Browser browser = browser(id);
        browser.load(new PagePart(MixedContent.Element.IMG, url), SECURE, false, NOW);
        return !browser.knownHosts(NOW).isEmpty();
    }

    @Test
    void onAnHttpPageHstsCoversTheImageInChromiumAndNotInFirefox() {
        network.on("https://click.example.com", answers(GIF)).on("http://click.example.com", answers(GIF));

        assertThat(knownHost("chromium-156").outcome()).isEqualTo(Outcome.UPGRADED);
        assertThat(knownHost("firefox-153").outcome()).isEqualTo(Outcome.DELIVERED);
        assertThat(network.tried())
                .containsExactly("GET https://click.example.com/o.gif", "GET http://click.example.com/o.gif");
    }

    private PartLoad.Result knownHost(String id) {
        Browser browser = browser(id);
        browser.remember(new HstsEntry("click.example.com", false, 60, NOW.plusSeconds(60), "a test"));
        return browser.load(
                new PagePart(MixedContent.Element.IMG, "http://click.example.com/o.gif"), PLAIN, false, NOW);
    }

    @Test
    void anAddressThatGrowsByItsEscapesEndsNothing() {
        PartLoad.Result result = load("chromium-156", SECURE, "http://click.example.com/" + "ü".repeat(3_000));

        assertThat(result.outcome()).isEqualTo(Outcome.FAILED);
        assertThat(network.tried()).isEmpty();
    }

    private PartLoad.Result load(String id, WebUrl page, String source) {
        return browser(id).load(new PagePart(MixedContent.Element.IMG, source), page, false, NOW);
    }

    private Browser browser(String id) {
        return new Browser(
                PROFILES.get(id), network, (chain, host, rules, at) -> Set.of(), PreloadList.EMPTY, new Recorder());
    }

    @Test
    void theTraceHoldsEveryStationInOrder() {
        network.on("https://click.example.com", answers(GIF.with("Strict-Transport-Security", HSTS)));
        Recorder recorder = new Recorder();
        new Browser(
                        PROFILES.get("chromium-156"),
                        network,
                        (chain, host, rules, at) -> Set.of(),
                        PreloadList.EMPTY,
                        recorder)
                .load(new PagePart(MixedContent.Element.IMG, "http://click.example.com/o.gif"), SECURE, false, NOW);

        assertThat(recorder.events())
                .extracting(event -> event.getClass().getSimpleName())
                .containsExactly("HopTaken", "Learned", "HopTaken");
        assertThat(List.copyOf(recorder.loadEnds(NOW, "x", Outcome.UPGRADED))).hasSize(2);
    }
}
