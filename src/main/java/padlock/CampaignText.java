package padlock;

import java.util.Locale;
import padlock.campaign.Audience;
import padlock.campaign.Campaign;
import padlock.campaign.Figures;
import padlock.campaign.Findings;
import padlock.campaign.Report;
import padlock.trace.Outcome;
import padlock.words.Wording;

/** A campaign's report as a terminal shows it. */
final class CampaignText {
    private static final Wording ENGLISH = Wording.english();

    private CampaignText() {}

    static String of(Report report) {
        Campaign campaign = report.campaign();
        StringBuilder out = new StringBuilder();
        line(out, "%s", campaign.title());
        line(out, "%s recipients", Findings.people(campaign.recipients()));
        if (!campaign.assumed().isEmpty()) {
            line(out, "  %s: %s", String.join(", ", campaign.assumed()), ENGLISH.say(Audience.ASSUMED_NOTE));
        }
        Findings.of(report.exact()).forEach(sentence -> line(out, "  %s", ENGLISH.say(sentence)));
        ledgers(out, "on average", report.exact());
        report.drawn()
                .ifPresent(drawn ->
                        ledgers(out, "drawn with seed " + campaign.seed().orElseThrow(), drawn));
        line(out, "");
        line(out, "%-24s %-8s %-6s %7s  %s", "browser", "mailbox", "reader", "share", "the first click");
        report.lines().forEach(one -> {
            var experience = one.experience();
            line(
                    out,
                    "%-24s %-8s %-6s %7s  %s",
                    experience.who().browser(),
                    experience.who().mailboxId(),
                    experience.who().memory(),
                    Findings.percent(experience.share()),
                    experience
                            .click()
                            .outcome()
                            .map(Outcome::word)
                            .map(ENGLISH::say)
                            .orElse("none"));
        });
        return out.toString();
    }

    private static void ledgers(StringBuilder out, String how, Figures figures) {
        line(out, "");
        line(out, "%-28s %12s %12s", how, "readers did", "counted");
        row(out, "opens", figures.opens(), figures.countedOpens());
        line(out, "%-28s %12s %12s", "  of them by machines", "", Findings.people(figures.machineOpens()));
        row(out, "clicks", figures.clicks(), figures.countedClicks());
        line(out, "%-28s %12s", "  arrived", Findings.people(figures.arrived()));
        line(out, "%-28s %12s", "  turned back at a warning", Findings.people(figures.warned()));
        line(out, "%-28s %12s", "  lost", Findings.people(figures.lost()));
    }

    private static void row(StringBuilder out, String what, double truth, double counted) {
        line(out, "%-28s %12s %12s", what, Findings.people(truth), Findings.people(counted));
    }

    private static void line(StringBuilder out, String format, Object... words) {
        out.append(String.format(Locale.ROOT, format, words)).append('\n');
    }
}
