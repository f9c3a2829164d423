package padlock.site.view;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import padlock.campaign.Experience;
import padlock.campaign.Figures;
import padlock.campaign.Findings;
import padlock.campaign.ReaderClass;
import padlock.campaign.Report;
import padlock.diagram.OutcomeSign;
import padlock.diagram.ShareBar;
import padlock.diagram.ShareBar.Kind;
import padlock.diagram.ShareBar.Part;
import padlock.diagram.Svg;
import padlock.trace.Outcome;
import padlock.words.Wording;

/**
 * A campaign's report, ready to be shown.
 *
 * @param names the name of each browser and mailbox by its id
 * @param yaml the campaign's text, to be copied
 */
public record ReportView(Report report, Map<String, String> names, String yaml) {
    /** The two ledgers, bar by bar. */
    public List<LedgerRow> ledger(Figures figures) {
        double most = Math.max(figures.opens(), figures.countedOpens());
        double byPeople = figures.countedOpens() - figures.machineOpens();
        double clicks = Math.max(figures.clicks(), figures.countedClicks());
        return List.of(
                row(
                        "ledger-opens",
                        "readers-did",
                        figures.opens(),
                        figures.openRate(),
                        most,
                        part(Kind.PEOPLE, figures.opens())),
                row(
                        "ledger-opens",
                        "provider-counted",
                        figures.countedOpens(),
                        figures.countedOpenRate(),
                        most,
                        part(Kind.PEOPLE, byPeople),
                        part(Kind.MACHINES, figures.machineOpens())),
                row(
                        "ledger-clicks",
                        "readers-did",
                        figures.clicks(),
                        figures.clickRate(),
                        clicks,
                        part(Kind.PEOPLE, figures.clicks())),
                row(
                        "ledger-clicks",
                        "provider-counted",
                        figures.countedClicks(),
                        figures.countedClickRate(),
                        clicks,
                        part(Kind.PEOPLE, figures.countedClicks())));
    }

    /** One account of one thing; {@code what} it is about and {@code who} says so are keys of words below {@code campaign}. */
    public record LedgerRow(String what, String who, String people, String rate, Svg bar) {}

    private static LedgerRow row(String what, String who, double people, double rate, double full, Part... parts) {
        return new LedgerRow(
                what, who, Findings.people(people), Findings.percent(rate), new ShareBar(List.of(parts)).draw(full));
    }

    private static Part part(Kind kind, double amount) {
        return new Part(kind, amount);
    }

    public List<String> findings(Wording words) {
        return Findings.of(report.exact()).stream().map(words::say).toList();
    }

    public Optional<String> drawnWith() {
        return report.drawn()
                .map(drawn -> String.valueOf(report.campaign().seed().orElseThrow()));
    }

    /** What became of those who clicked, by browser and memory; the mailbox makes no difference to a click. */
    public List<FateRow> fates() {
        Map<String, Group> groups = new LinkedHashMap<>();
        for (Report.Line line : report.lines()) {
            ReaderClass who = line.experience().who();
            groups.merge(who.browser() + " " + who.memory(), new Group(line.experience(), line.exact()), Group::with);
        }
        return groups.values().stream().map(this::fate).toList();
    }

    /** Several classes that differ only in the mailbox. {@code any}: what one of them lives through. */
    private record Group(Experience any, Figures figures) {
        Group with(Group other) {
            return new Group(any, figures.plus(other.figures));
        }
    }

    private FateRow fate(Group group) {
        Experience experience = group.any();
        Figures figures = group.figures();
        Outcome outcome = experience.click().outcome().orElse(Outcome.FAILED);
        Svg bar = new ShareBar(List.of(
                        part(Kind.ARRIVED, figures.arrived()),
                        part(Kind.WARNED, figures.warned()),
                        part(Kind.LOST, figures.lost())))
                .draw(figures.clicks());
        return new FateRow(
                names.getOrDefault(experience.who().browser(), experience.who().browser()),
                experience.who().memory(),
                outcome,
                bar,
                Findings.people(figures.clicks()),
                Findings.people(figures.arrived()),
                Findings.people(figures.warned()),
                Findings.people(figures.lost()));
    }

    /** One kind of reader. */
    public record FateRow(
            String browser,
            String memory,
            Outcome outcome,
            Svg bar,
            String clicks,
            String arrived,
            String warned,
            String lost) {
        public Svg sign() {
            return OutcomeSign.of(outcome);
        }
    }

    /** What the mailboxes did to the opens. */
    public List<MailboxRow> mailboxes() {
        Map<String, Figures> sums = new LinkedHashMap<>();
        report.lines().forEach(line -> sums.merge(line.experience().who().mailboxId(), line.exact(), Figures::plus));
        List<MailboxRow> rows = new ArrayList<>();
        sums.forEach((mailbox, figures) -> rows.add(new MailboxRow(
                names.getOrDefault(mailbox, mailbox),
                Findings.people(figures.opens()),
                Findings.people(figures.countedOpens()),
                Findings.people(figures.machineOpens()))));
        return rows;
    }

    /** Opens in one kind of mailbox. */
    public record MailboxRow(String mailbox, String opens, String counted, String machines) {}
}
