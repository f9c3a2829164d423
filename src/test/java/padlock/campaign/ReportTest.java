package padlock.campaign;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.assertj.core.api.InstanceOfAssertFactories.LIST;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import padlock.pki.Authority;
import padlock.policy.Profile;
import padlock.policy.Profiles;
import padlock.scenario.ModelRunner;
import padlock.words.Said;

/** Campaigns whose figures somebody can work out by hand, and draws that have to agree with the averages. */
class ReportTest {
    private static final Profiles PROFILES = Profiles.read();
    private static final List<String> BROWSERS =
            PROFILES.all().stream().map(Profile::id).toList();
    private static final Campaigns CAMPAIGNS = new Campaigns(BROWSERS, new ModelRunner(PROFILES, new Authority()));
    private static final String HSTS =
            "setup: { brand: { hsts: { example.com: max-age=31536000; includeSubDomains } } }\n";

    /**
     * 1,000 recipients, half of them loyal, one browser that falls back to http and one that asks first, all with desktop programs.
     * 400 open, 100 click: 25 each of new and loyal in either browser. Loyal ones (50) are blocked by HSTS. New ones in Chromium
     * arrive (25). New ones in the other are warned (25): a fifth goes on and arrives (5), the rest turns back (20).
     */
    private static List<String> findings(Figures figures) {
        return Findings.of(figures).stream().map(Said::english).toList();
    }

    @Test
    void aSmallCaseIsAsWorkedOutByHand() {
        Figures figures = report("title: T\nrecipients: 1000\n" + HSTS + """
                audience:
                  browsers: { chromium-156: 0.5, chromium-156-ask: 0.5 }
                  mailboxes: { desktop: 1 }
                  loyal: 0.5
                  opens: 0.4
                  clicks: 0.1
                  warned-go-on: 0.2
                """).exact();
        assertFigures(figures, new Figures(1_000, 400, 100, 30, 20, 50, 400, 0, 30));
        assertThat(findings(figures))
                .containsExactly(
                        "Your report says 3.0 %, in truth 10.0 % clicked.",
                        "Your report says 40.0 % opened, and as many did.",
                        "Of those who clicked, 30.0 % arrived, 20.0 % turned back at a warning, and 50.0 % were lost.");
    }

    /** Apple's proxy fetches every pixel on delivery: 300 of 300 counted, though 30 opened; the other 700 open 70 by themselves. */
    @Test
    void machinesOpenWhatNobodyReads() {
        Figures figures = report("title: T\nrecipients: 1000\n" + """
                audience:
                  browsers: { firefox-153: 1 }
                  mailboxes: { apple: 0.3, desktop: 0.7 }
                  loyal: 0
                  opens: 0.1
                  clicks: 0
                """).exact();
        assertFigures(figures, new Figures(1_000, 100, 0, 0, 0, 0, 370, 300, 0));
        assertThat(findings(figures).get(1))
                .isEqualTo(
                        "Your report says 37.0 % opened, in truth 10.0 % did. 30.0 % are opens by machines, made when the mail was delivered.");
        assertThat(findings(figures).get(2)).isEqualTo("Nobody clicked.");
    }

    @Test
    void readersArriveWithoutBeingCountedBehindACdnThatHidesTheirBrowser() {
        Figures figures = report("title: T\nrecipients: 100\n" + """
                setup: { dns: { tracking: cdn }, cdn: { forward-user-agent: false }, esp: { links: https } }
                audience: { mailboxes: { desktop: 1 }, opens: 0.5, clicks: 0.2 }
                """).exact();
        assertFigures(figures, new Figures(100, 50, 20, 20, 0, 0, 0, 0, 0));
    }

    @Test
    void linksThatAreNotTrackedLoseNobodyAndCountNothing() {
        Figures figures = report("title: T\nrecipients: 100\n" + """
                setup: { esp: { track-clicks: false, track-opens: false } }
                audience: { opens: 0.5, clicks: 0.2 }
                """).exact();
        assertFigures(figures, new Figures(100, 50, 20, 20, 0, 0, 0, 0, 0));
    }

    @Test
    void aHistoryActsOnEverybodyAndIsNotCounted() {
        String before = "title: T\nrecipients: 100\n" + HSTS.replace("example.com:", "www.example.com:") + """
                audience: { browsers: { firefox-153: 1 }, mailboxes: { desktop: 1 }, loyal: 0, opens: 0.5, clicks: 0.2 }
                """;
        assertThat(report(before).exact().lost()).isZero();
        // An earlier mail is opened and clicked, then the web team turns HSTS on and everybody comes by.
        Figures after = report(before + """
                history:
                  - send: newsletter
                  - open: mail
                  - click: 1
                  - change: { brand: { hsts: { example.com: max-age=31536000; includeSubDomains } } }
                  - visit: https://example.com/
                """).exact();
        assertFigures(after, new Figures(100, 50, 20, 0, 0, 20, 50, 0, 0));
    }

    @Test
    void theClassesSumToTheWhole() {
        Report report = report("title: T\nrecipients: 12345\n" + HSTS);
        Figures sum = report.lines().stream().map(Report.Line::exact).reduce(Figures.NONE, Figures::plus);
        assertFigures(sum, report.exact());
        assertThat(sum.recipients()).isCloseTo(12_345, within(1e-6));
        assertThat(sum.arrived() + sum.warned() + sum.lost()).isCloseTo(sum.clicks(), within(1e-6));
        assertThat(report.lines().stream()
                        .mapToDouble(line -> line.experience().share())
                        .sum())
                .isCloseTo(1, within(1e-9));
    }

    /**
     * Each figure of a draw is binomial with the exact figure as its mean, so its standard deviation is sqrt(n p (1 - p)). Six of
     * them are left by chance once in five hundred million draws.
     */
    @ParameterizedTest
    @ValueSource(longs = {0, 1, 7, 1_234_567, 2_000_000_000})
    void aDrawAgreesWithTheAverages(long seed) {
        Report report = report("title: T\nrecipients: 200000\nseed: " + seed + "\n" + HSTS);
        Figures drawn = report.drawn().orElseThrow();
        assertThat(drawn.recipients()).isEqualTo(200_000);
        assertThat(drawn.arrived() + drawn.warned() + drawn.lost()).isEqualTo(drawn.clicks());
        List<Double> means = numbers(report.exact());
        List<Double> found = numbers(drawn);
        for (int i = 0; i < means.size(); i++) {
            double p = means.get(i) / 200_000;
            double deviation = Math.sqrt(200_000 * p * (1 - p));
            assertThat(found.get(i)).isCloseTo(means.get(i), within(6 * deviation + 1e-6));
        }
    }

    @Test
    void theSameSeedDrawsTheSameCrowdAndAnotherDrawsAnother() {
        String text = "title: T\nrecipients: 50000\n" + HSTS + "seed: ";
        assertThat(report(text + 5).drawn()).isEqualTo(report(text + 5).drawn());
        assertThat(report(text + 5).drawn()).isNotEqualTo(report(text + 6).drawn());
        // One draw written down, so that no later version quietly draws another crowd for the same file.
        assertThat(report(text + 5).drawn().orElseThrow().clicks()).isEqualTo(2_520);
    }

    @Test
    void jsonHoldsTheLedgersAndEveryClass() {
        Report report = report("title: T\nrecipients: 1000\nseed: 3\n" + HSTS + "audience: { loyal: 1 }\n");
        var json = ReportJson.of(report);
        assertThat(json)
                .containsKeys("title", "recipients", "seed", "audience", "exact", "drawn", "findings", "classes")
                .containsEntry("seed", 3L);
        assertThat(json.get("classes")).asInstanceOf(LIST).hasSize(24);
        assertThat(String.valueOf(json.get("audience")))
                .contains("browsers, mailboxes, opens, clicks, warned-go-on: assumed, not measured");
        assertThat(String.valueOf(json.get("exact")))
                .contains("truth={opens=300.0, clicks=50.0}", "clicks=0.0, machineOpens=400.0");
    }

    private static Report report(String text) {
        var reading = CAMPAIGNS.read("c.yml", text);
        assertThat(reading.problems()).isEmpty();
        return CAMPAIGNS.report(reading.orElseThrow());
    }

    private static void assertFigures(Figures found, Figures expected) {
        List<Double> wanted = numbers(expected);
        List<Double> numbers = numbers(found);
        for (int i = 0; i < wanted.size(); i++) {
            assertThat(numbers.get(i)).as(found.toString()).isCloseTo(wanted.get(i), within(1e-6));
        }
    }

    private static List<Double> numbers(Figures figures) {
        return List.of(
                figures.recipients(),
                figures.opens(),
                figures.clicks(),
                figures.arrived(),
                figures.warned(),
                figures.lost(),
                figures.countedOpens(),
                figures.machineOpens(),
                figures.countedClicks());
    }
}
