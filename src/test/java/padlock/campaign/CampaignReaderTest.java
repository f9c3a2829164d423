package padlock.campaign;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import padlock.content.ContentProblem;
import padlock.scenario.ScenarioDefaults;
import padlock.world.Setup;

class CampaignReaderTest {
    private static final CampaignReader READER =
            new CampaignReader(List.of("chromium-156", "firefox-153", "safari-17"));

    @Test
    void everyKeyIsRead() {
        Campaign campaign = READER.read("c.yml", """
                        title: Spring
                        setup:
                          esp: { links: https }
                        recipients: 250000
                        seed: 42
                        audience:
                          browsers: { chromium-156: 0.6, firefox-153: 0.4 }
                          mailboxes: { webmail: 0.2, gmail: 0.3, apple: 0.4, desktop: 0.1 }
                          loyal: 0.25
                          opens: 0.5
                          clicks: 0.125
                          warned-go-on: 1
                        history:
                          - visit: https://example.com/
                          - wait: 3d
                        """).orElseThrow();
        assertThat(campaign.title()).isEqualTo("Spring");
        assertThat(campaign.setup().esp().httpsLinks()).isTrue();
        assertThat(campaign.recipients()).isEqualTo(250_000);
        assertThat(campaign.seed()).isEqualTo(OptionalLong.of(42));
        assertThat(campaign.audience().browsers())
                .containsExactlyInAnyOrderEntriesOf(Map.of("chromium-156", 0.6, "firefox-153", 0.4));
        assertThat(campaign.audience().mailboxes().get(Setup.Mailbox.APPLE)).isCloseTo(0.4, within(1e-9));
        assertThat(campaign.audience().loyal()).isEqualTo(0.25);
        assertThat(campaign.audience().opens()).isEqualTo(0.5);
        assertThat(campaign.audience().clicks()).isEqualTo(0.125);
        assertThat(campaign.audience().warnedGoOn()).isEqualTo(1);
        assertThat(campaign.assumed()).isEmpty();
        assertThat(campaign.history()).hasSize(2);
    }

    @Test
    void whatIsLeftOutIsAssumedAndSaidToBe() {
        Campaign bare = READER.read("c.yml", "title: T").orElseThrow();
        assertThat(bare.audience()).isEqualTo(Audience.ASSUMED);
        assertThat(bare.setup()).isEqualTo(ScenarioDefaults.SETUP);
        assertThat(bare.recipients()).isEqualTo(100_000);
        assertThat(bare.seed()).isEmpty();
        assertThat(bare.assumed()).containsExactly("browsers", "mailboxes", "loyal", "opens", "clicks", "warned-go-on");
        Campaign partly = READER.read("c.yml", "title: T\naudience: { loyal: 1, opens: 0.02 }")
                .orElseThrow();
        assertThat(partly.assumed()).containsExactly("browsers", "mailboxes", "clicks", "warned-go-on");
        // The usual clicks would be more than these opens.
        assertThat(partly.audience().clicks()).isEqualTo(0.02);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "title: T~recipents: 5 | c.yml:2:1: unknown key `recipents`, did you mean `recipients`?",
                "recipients: 5 | c.yml:1:1: missing key `title`",
                "title: ' ' | c.yml:1:8: expected text",
                "title: T~recipients: 0 | c.yml:2:13: expected a whole number from 1 to 10000000, found `0`",
                "title: T~recipients: 10000001 | c.yml:2:13: expected a whole number from 1 to 10000000",
                "title: T~recipients: 1e6 | c.yml:2:13: expected a whole number",
                "title: T~seed: -1 | c.yml:2:7: expected a whole number from 0",
                "title: T~seed: 99999999999999 | c.yml:2:7: expected a whole number from 0",
                "title: T~setup: { esp: { links: ftp } } | c.yml:2:24: unknown word `ftp`",
                "title: T~setup: { cnd: {} } | c.yml:2:10: unknown key `cnd`, did you mean `cdn`?",
                "title: T~audience: { lojal: 0.1 } | c.yml:2:13: unknown key `lojal`, did you mean `loyal`?",
                "title: T~audience: { loyal: 1.1 } | c.yml:2:20: expected a share from 0 to 1 such as 0.25, found `1.1`",
                "title: T~audience: { loyal: -0.1 } | c.yml:2:20: expected a share from 0 to 1",
                "title: T~audience: { loyal: 40% } | c.yml:2:20: expected a share from 0 to 1",
                "title: T~audience: { loyal: NaN } | c.yml:2:20: expected a share from 0 to 1",
                "title: T~audience: { loyal: [1] } | c.yml:2:20: expected a share from 0 to 1 such as 0.25, found a list",
                "title: T~audience: 5 | c.yml:2:11: expected keys and values",
                "title: T~audience: { opens: 0.1, clicks: 0.2 } | c.yml:2:33: more click than open",
                "title: T~audience:~  browsers: { chromium-156: 0.5, firefox-153: 0.4 } | c.yml:3:13: these shares sum to 0.9, not to 1",
                "title: T~audience:~  browsers: { chromium-156: 0.6, firefox-153: 0.6 } | c.yml:3:13: these shares sum to 1.2, not to 1",
                "title: T~audience:~  browsers: {} | c.yml:3:13: these shares sum to 0, not to 1",
                "title: T~audience:~  browsers: [chromium-156] | c.yml:3:13: expected keys and values, found a list",
                "title: T~audience:~  browsers: { chromium-157: 1 } | c.yml:3:15: unknown word `chromium-157`, did you mean `chromium-156`?",
                "title: T~audience:~  browsers: { safari-17: 0.5, safari-17: 0.5 } | c.yml:3:31: the key `safari-17` stands here twice",
                "title: T~audience:~  mailboxes: { gmial: 1 } | c.yml:3:16: unknown word `gmial`, did you mean `gmail`?",
                "title: T~audience:~  mailboxes: { gmail: 0.7 } | c.yml:3:14: these shares sum to 0.7, not to 1",
                "title: T~history: [] | c.yml:2:10: expected at least 1 here",
                "title: T~history:~  - open: mail | c.yml:3:5: there is no mail yet",
                "title: T~history:~  - vist: https://example.com/ | c.yml:3:5: unknown action `vist`, did you mean `visit`?",
                "title: T~history:~  - send: { html: hello } | c.yml:3:3: a campaign's history sends the built-in mail only",
                "title: T~history:~  - send: offer.html | c.yml:3:11: there is no file `offer.html`",
                "[] | c.yml:1:1: expected keys and values",
                "'' | c.yml:1:1: nothing is written here"
            })
    void mistakesAreNamedWithTheirPlace(String text, String problem) {
        assertThat(problems(text.replace("~", "\n")))
                .anySatisfy(found -> assertThat(found).startsWith(problem));
    }

    @Test
    void allMistakesAreToldAtOnce() {
        assertThat(problems("titel: T\nrecipients: x\naudience: { opens: 2, clicks: 3 }\n"))
                .hasSize(5);
    }

    @Test
    void thirdsWithSixDigitsAreAWhole() {
        Campaign thirds = READER.read(
                        "c.yml",
                        "title: T\naudience: { browsers: { chromium-156: 0.333333, firefox-153: 0.333333, safari-17: 0.333333 } }")
                .orElseThrow();
        assertThat(thirds.audience().browsers().values().stream()
                        .mapToDouble(share -> share)
                        .sum())
                .isCloseTo(1, within(1e-12));
    }

    @Test
    void moreThanFiveHundredClassesAreRefused() {
        List<String> many = IntStream.range(0, 100).mapToObj(i -> "b-" + i).toList();
        CampaignReader crowded = new CampaignReader(many);
        assertThat(crowded.read("c.yml", withBrowsers(many)).problems())
                .extracting(ContentProblem::message)
                .containsExactly("too many classes of readers: 800, at most 500");
        List<String> fewer = many.subList(0, 62);
        // A share of nothing is nobody, and counts for nothing.
        assertThat(crowded.read("c.yml", withBrowsers(fewer).replace("}", ", b-99: 0 }"))
                        .problems())
                .isEmpty();
    }

    private static String withBrowsers(List<String> browsers) {
        String share = BigDecimal.ONE
                .divide(BigDecimal.valueOf(browsers.size()), 9, RoundingMode.HALF_UP)
                .toPlainString();
        return browsers.stream()
                .map(browser -> browser + ": " + share)
                .collect(Collectors.joining(", ", "title: T\naudience:\n  browsers: { ", " }\n"));
    }

    @Test
    void aHistoryIsShort() {
        String step = "  - visit: https://example.com/\n";
        assertThat(READER.read("c.yml", "title: T\nhistory:\n" + step.repeat(20))
                        .problems())
                .isEmpty();
        assertThat(problems("title: T\nhistory:\n" + step.repeat(21)))
                .containsExactly("c.yml:3:3: expected at most 20 steps here, found 21");
    }

    @ParameterizedTest
    @ValueSource(strings = {"{", "[", "- ", "? ", "a: &a [*a]\n", "\"", "\u0000", "title: !!java.net.URL x\n", "0."})
    @Timeout(20)
    void hostileTextIsRefusedInTime(String piece) {
        assertThat(READER.read("c.yml", piece.repeat(30_000 / piece.length())).problems())
                .isNotEmpty();
        assertThat(READER.read("c.yml", "title: T\naudience: { loyal: \"" + "9".repeat(60_000) + "\" }")
                        .problems())
                .hasSize(1);
        assertThat(READER.read("c.yml", "title: " + "x".repeat(70_000)).problems())
                .extracting(ContentProblem::message)
                .containsExactly("too long: at most 64 KiB");
    }

    private static List<String> problems(String text) {
        return READER.read("c.yml", text).problems().stream()
                .map(ContentProblem::toString)
                .toList();
    }
}
