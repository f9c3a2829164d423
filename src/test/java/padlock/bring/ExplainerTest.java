package padlock.bring;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import padlock.bring.Explained.Finding;
import padlock.bring.Explained.Item;
import padlock.policy.Profiles;
import padlock.policy.Rule;
import padlock.words.Said;
import padlock.words.Sentence;

class ExplainerTest {
    private final Explainer explainer = new Explainer(Profiles.read());

    @Test
    void anHttpLinkIsExplainedForEveryBrowserFreshAndUnderHsts() {
        Item link = letter("<a href='http://click.example.com/x'>x</a>").items().get(0);
        assertThat(link.risky()).isTrue();
        assertThat(Said.english(finding(link, "chromium-156").sentence()))
                .startsWith(
                        "A fresh browser tries https for click.example.com first. If that fails, it goes back to http");
        assertThat(Said.english(finding(link, "chromium-156-ask").sentence())).contains("asks the reader");
        assertThat(finding(link, "rfc-6797").rule()).isEqualTo(Rule.UPG_7);
        assertThat(link.findings())
                .filteredOn(found -> found.rule() == Rule.HSTS_8_3)
                .singleElement()
                .satisfies(found -> assertThat(Said.english(found.sentence()))
                        .contains("If example.com has sent HSTS", "HSTS-12.1"))
                .satisfies(
                        found -> assertThat(found.browsers()).as("all of them").isEmpty());
    }

    @Test
    void httpsLinksAreAtNoRiskAndOtherSchemesAreNoAddresses() {
        Explained mail = letter("<a href='https://example.com/'>x</a> <a href='mailto:a@example.com'>y</a>");
        assertThat(mail.items())
                .singleElement()
                .satisfies(item -> assertThat(item.findings()).isEmpty());
        assertThat(mail.atRisk()).isZero();
    }

    @Test
    void aPlainImageIsExplainedAsAPartOfAnHttpsPage() {
        Explained mail =
                letter("<img src='http://images.example.com/a.png'><img srcset='http://images.example.com/b.png 2x'>");
        assertThat(finding(mail.items().get(0), "chromium-156").rule()).isEqualTo(Rule.MIX_1);
        assertThat(finding(mail.items().get(0), "chrome-68").rule()).isEqualTo(Rule.MIX_7);
        assertThat(finding(mail.items().get(1), "chromium-156").rule()).isEqualTo(Rule.MIX_2);
    }

    @Test
    void providersAreKnownByTheirNamesAndByTheFormOfTheirLinks() {
        Explained mail = letter("<a href='https://u1.ct.sendgrid.net/ls/click?upn=u001.abc'>x</a>"
                + "<a href='https://click.example.com/ls/click?upn=u001.abc'>y</a>");
        assertThat(Said.english(mail.items().get(0).findings().get(0).sentence()))
                .contains("a host of SendGrid itself");
        assertThat(Said.english(mail.items().get(1).findings().get(0).sentence()))
                .contains("form of a tracked address of SendGrid", "click.example.com needs a certificate");
        assertThat(mail.atRisk()).isZero();
    }

    @Test
    void aChainTeachesAndTheSecondVisitIsAnother() {
        Explained chain = answers("""
                $ curl -sIL http://click.example.com/x
                HTTP/1.1 302 Found
                Location: https://example.com/spring

                HTTP/1.1 301 Moved
                Strict-Transport-Security: max-age=31536000; includeSubDomains
                Location: http://example.com/down

                HTTP/1.1 200 OK
                Strict-Transport-Security: max-age=31536000
                """);
        assertThat(chain.items().get(0).findings())
                .anySatisfy(found -> assertThat(Said.english(found.sentence()))
                        .contains("On the second visit", "because example.com taught it"));
        assertThat(chain.items().get(1).findings()).extracting(Finding::rule).contains(Rule.HSTS_8_1, Rule.NET_7);
        assertThat(chain.items().get(2).findings()).extracting(Finding::rule).contains(Rule.HSTS_8_1_HTTP);
    }

    @Test
    void enginesReadTheSameHeaderDifferently() {
        Explained chain = answers(
                "$ curl -I https://example.com/\nHTTP/1.1 200 OK\nStrict-Transport-Security: max-age=\"1\"; =x\n");
        assertThat(chain.items().get(0).findings()).extracting(Finding::rule).contains(Rule.HSTS_6_1);
    }

    @Test
    void partsOfARecordedPageAreJudgedOnThatPage() {
        Explained har = answers("""
                {"log": {"entries": [
                  {"_resourceType": "document", "request": {"url": "https://example.com/"}, "response": {"status": 200}},
                  {"_resourceType": "script", "request": {"url": "http://example.com/a.js"}, "response": {"status": 0}}]}}""");
        assertThat(Said.english(har.items().get(1).title())).isEqualTo("Part of the page 2: no answer");
        assertThat(finding(har.items().get(1), "firefox-153").rule()).isEqualTo(Rule.MIX_2);
    }

    @Test
    void manyItemsAreCutAndThoseAtRiskStay() {
        StringBuilder html = new StringBuilder();
        for (int i = 0; i < 100; i++) {
            html.append("<a href='https://example.com/").append(i).append("'>x</a>");
        }
        Explained mail = letter(html + "<a href='http://example.com/'>y</a>");
        assertThat(mail.items()).hasSize(60);
        assertThat(mail.left()).isEqualTo(41);
        assertThat(mail.items().get(0).risky()).isTrue();
    }

    private Explained letter(String html) {
        return explainer.explain(new Brought.Letter(Sentence.of("bring.from-html"), html));
    }

    private Explained answers(String text) {
        return explainer.explain((Brought.Answers) Brought.read(text, ""));
    }

    private static Finding finding(Item item, String browser) {
        String name = Profiles.read().get(browser).name();
        List<Finding> found = item.findings().stream()
                .filter(finding ->
                        finding.browsers().isEmpty() || finding.browsers().contains(name))
                .toList();
        assertThat(found).isNotEmpty();
        return found.get(0);
    }
}
