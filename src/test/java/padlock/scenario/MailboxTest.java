package padlock.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static padlock.words.Said.english;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import padlock.pki.Authority;
import padlock.policy.Profile;
import padlock.policy.Profiles;
import padlock.policy.Rule;
import padlock.trace.ElementRecord;
import padlock.trace.Hop;
import padlock.trace.Outcome;
import padlock.trace.Run;
import padlock.trace.StepRecord;

/** Who fetches what in a mail: pages, proxies, programs, scanners, robots, blockers and apps. */
class MailboxTest {
    private static final Profiles PROFILES = Profiles.read();
    private static final ScenarioReader READER =
            new ScenarioReader(PROFILES.all().stream().map(Profile::id).toList());
    private static final ModelRunner MODEL = new ModelRunner(PROFILES, new Authority());
    private static final String HSTS = "brand: { hsts: { example.com: 'max-age=31536000; includeSubDomains' } }";
    private static final String APP_MAIL =
            "send: { html: \"<a universal='true' data-msys-sublink='shop' href='https://www.example.com/spring'>a</a>"
                    + "<a href='https://www.example.com/spring'>b</a>\" }";

    private static Run playIn(String browser, String setup, String... steps) {
        String text = "title: T\nsetup: { " + setup + " }\nsteps:\n  - " + String.join("\n  - ", steps) + "\n";
        return MODEL.run(READER.read("mailbox.yml", text, FilesBeside.none()).orElseThrow(), browser);
    }

    private static Run play(String setup, String... steps) {
        return playIn("chromium-156", setup, steps);
    }

    private static StepRecord last(Run run) {
        return run.steps().get(run.steps().size() - 1);
    }

    private static ElementRecord pixel(StepRecord open) {
        return open.elements().stream()
                .filter(image -> image.kind() == ElementRecord.Kind.PIXEL)
                .findFirst()
                .orElseThrow();
    }

    private static List<Rule> rules(ElementRecord image) {
        return image.hops().stream().map(Hop::rule).toList();
    }

    @Test
    void inAWebmailPageTheReadersHstsLosesTheOpen() {
        StepRecord open = last(play(HSTS, "visit: https://example.com/", "send: newsletter", "open: mail"));
        assertThat(pixel(open).outcome()).isEqualTo(Outcome.BLOCKED);
        assertThat(open.counted()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"gmail", "apple", "desktop"})
    void elsewhereTheReadersHstsPlaysNoPart(String mailbox) {
        Run run = play(
                HSTS + ", reader: { mail: " + mailbox + " }",
                "visit: https://example.com/",
                "send: newsletter",
                "open: mail");
        assertThat(pixel(last(run)).outcome()).isEqualTo(Outcome.DELIVERED);
        assertThat(run.ledger().provider().opens()).isEqualTo(1);
    }

    @Test
    void gmailKeepsTheFirstAnswerSoThatOneReaderCountsOnce() {
        Run run = play("reader: { mail: gmail }", "send: newsletter", "open: mail", "open: mail");
        assertThat(run.steps().get(1).countedTimes()).isEqualTo(1);
        assertThat(last(run).countedTimes()).isZero();
        assertThat(pixel(last(run)).outcome()).isEqualTo(Outcome.DELIVERED);
        assertThat(rules(pixel(last(run)))).containsExactly(Rule.MAIL_5);
        assertThat(run.ledger().truth().opens()).isEqualTo(2);
    }

    @Test
    void gmailKeepsAFailedFetchToo() {
        Run run = play(
                "dns: { tracking: missing }, reader: { mail: gmail }",
                "send: newsletter",
                "open: mail",
                "change: { dns: { tracking: esp } }",
                "open: mail");
        assertThat(pixel(run.steps().get(1)).outcome()).isEqualTo(Outcome.FAILED);
        assertThat(pixel(last(run)).outcome()).isEqualTo(Outcome.FAILED);
        assertThat(rules(pixel(last(run)))).containsExactly(Rule.MAIL_6);
    }

    @Test
    void aNewMailHasANewPixelThatGmailHasNotSeen() {
        Run run = play("reader: { mail: gmail }", "send: newsletter", "open: mail", "send: newsletter", "open: mail");
        assertThat(last(run).countedTimes()).isEqualTo(1);
    }

    @Test
    void appleOpensMailThatNobodyReads() {
        Run run = play("reader: { mail: apple }", "send: newsletter");
        assertThat(last(run).countedTimes()).isEqualTo(1);
        assertThat(run.ledger().truth().opens()).isZero();
        assertThat(run.ledger().provider().opens()).isEqualTo(1);
        assertThat(last(play("reader: { mail: apple }", "send: newsletter", "open: mail"))
                        .counted())
                .isFalse();
    }

    @Test
    void aDesktopProgramFetchesEachTimeAsTheMailSays() {
        Run run = play("reader: { mail: desktop }", "send: newsletter", "open: mail", "open: mail");
        assertThat(run.ledger().provider().opens()).isEqualTo(2);
        assertThat(last(run).plainRequestSent()).isTrue();
    }

    @Test
    void aScannerClicksBeforeTheReader() {
        StepRecord scan = last(play("reader: { mail: gmail }", "send: newsletter", "scan: mail"));
        assertThat(scan.countedTimes()).isEqualTo(4);
        assertThat(english(scan.because())).isEqualTo("A link scanner asks for all 5 addresses of the mail.");
    }

    @Test
    void aScannerThatAsksForHeadersIsNotCounted() {
        StepRecord scan = last(play("", "send: newsletter", "scan: { method: head }"));
        assertThat(scan.countedTimes()).isZero();
        assertThat(scan.hops()).isNotEmpty();
    }

    @ParameterizedTest
    @CsvSource({"chromium-156, ERR_BLOCKED_BY_CLIENT", "firefox-153, none", "safari-18.2, none"})
    void aBlockerStopsTheTrackingHostWhateverItsCertificate(String browser, String error) {
        Run run = playIn(
                browser,
                "dns: { tracking: cdn }, esp: { links: https }, reader: { blocker: true }",
                "send: newsletter",
                "open: mail",
                "click: 1");
        assertThat(last(run).outcome()).contains(Outcome.FAILED);
        assertThat(last(run).by()).contains(Rule.NET_9);
        assertThat(last(run).error().orElse("none")).isEqualTo(error);
        assertThat(last(run).canProceed()).contains(false);
        assertThat(pixel(run.steps().get(1)).outcome()).isEqualTo(Outcome.FAILED);
        assertThat(run.steps().get(1).elements().get(0).outcome().arrived()).isTrue();
        assertThat(run.ledger().provider().opens() + run.ledger().provider().clicks())
                .isZero();
    }

    @Test
    void aBlockerInTheBrowserDoesNotReachAProxy() {
        Run run = play("reader: { mail: gmail, blocker: true }", "send: newsletter", "open: mail");
        assertThat(run.ledger().provider().opens()).isEqualTo(1);
    }

    @Test
    void oneClickUnsubscribeGoesThroughTheTrackingHost() {
        String good = "dns: { tracking: cdn }, esp: { links: https }";
        StepRecord done = last(play(good, "send: newsletter", "unsubscribe: one-click"));
        assertThat(done.outcome()).contains(Outcome.DELIVERED);
        assertThat(done.counted()).isTrue();
        StepRecord lost = last(play(
                "dns: { tracking: cdn }, esp: { links: https }, cdn: { methods: get-head }",
                "send: newsletter",
                "unsubscribe: one-click"));
        assertThat(lost.outcome()).contains(Outcome.BROKEN);
        assertThat(lost.counted()).isFalse();
    }

    @Test
    void oneClickUnsubscribeNeedsHttpsAndAGoodCertificate() {
        StepRecord http = last(play("", "send: newsletter", "unsubscribe: one-click"));
        assertThat(http.by()).contains(Rule.MAIL_7);
        assertThat(http.outcome()).contains(Outcome.FAILED);
        assertThat(http.plainRequestSent()).isFalse();
        StepRecord wrongName = last(play("esp: { links: https }", "send: newsletter", "unsubscribe: one-click"));
        assertThat(wrongName.outcome()).contains(Outcome.BLOCKED);
        assertThat(wrongName.counted()).isFalse();
    }

    @Test
    void theReadersBlockerDoesNotStopTheMailboxProvider() {
        StepRecord done = last(play(
                "dns: { tracking: cdn }, esp: { links: https }, reader: { blocker: true }",
                "send: newsletter",
                "unsubscribe: one-click"));
        assertThat(done.outcome()).contains(Outcome.DELIVERED);
    }

    @ParameterizedTest
    @ValueSource(strings = {"sendgrid", "sparkpost"})
    void anAppOpensTheLinksThatAreMarkedForIt(String vendor) {
        Run run = play(
                "dns: { tracking: cdn }, esp: { links: https, vendor: " + vendor + " }, app: { association: valid }",
                "install: app",
                APP_MAIL,
                "click: 1",
                "click: 2");
        assertThat(run.steps().get(0).outcome()).contains(Outcome.DELIVERED);
        StepRecord inApp = run.steps().get(2);
        assertThat(inApp.url().orElseThrow()).containsPattern("/uni/ls/click\\?upn=|/f/shop/");
        assertThat(inApp.by()).contains(Rule.MAIL_9);
        assertThat(inApp.outcome()).contains(Outcome.DELIVERED);
        assertThat(inApp.counted()).isTrue();
        assertThat(inApp.finalUrl()).contains("https://www.example.com/spring");
        assertThat(inApp.hops()).hasSize(1);
        StepRecord inBrowser = last(run);
        assertThat(inBrowser.by()).contains(Rule.NET_1);
        assertThat(inBrowser.hops()).hasSizeGreaterThan(1);
    }

    @ParameterizedTest
    @CsvSource({
        "'app: { association: none }, dns: { tracking: cdn }', broken",
        "'app: { association: wrong-type }, dns: { tracking: cdn }', broken",
        "'app: { association: too-large }, dns: { tracking: cdn }', broken",
        "'app: { association: valid }, dns: { tracking: cdn }, cdn: { https: expired }', blocked",
        "'app: { association: valid }, dns: { tracking: cdn }, cdn: { https: closed }', failed",
        "'app: { association: valid }', blocked"
    })
    void withoutAGoodAssociationFileTheBrowserOpensTheLink(String setup, String installed) {
        Run run = play(setup, "install: app", APP_MAIL, "click: 1");
        assertThat(run.steps().get(0).outcome().orElseThrow().id()).isEqualTo(installed);
        assertThat(english(run.steps().get(0).because())).endsWith("links open in the browser.");
        assertThat(last(run).by()).isNotEqualTo(Rule.MAIL_9);
        assertThat(last(run).hops()).hasSizeGreaterThan(1);
    }

    @Test
    void anAppDoesNotAskOverPlainHttp() {
        StepRecord click =
                last(play("dns: { tracking: cdn }, app: { association: valid }", "install: app", APP_MAIL, "click: 1"));
        assertThat(click.by()).contains(Rule.MAIL_10);
        assertThat(click.outcome()).contains(Outcome.FAILED);
        assertThat(click.counted()).isFalse();
    }

    @Test
    void anAppThatGetsNoRedirectHasNowhereToGo() {
        StepRecord click = last(play(
                "dns: { tracking: cdn }, esp: { links: https }, app: { association: valid }",
                "install: app",
                APP_MAIL,
                "change: { cdn: { https: expired } }",
                "click: 1"));
        assertThat(click.outcome()).contains(Outcome.BLOCKED);
        assertThat(click.finalUrl()).isEmpty();
    }
}
