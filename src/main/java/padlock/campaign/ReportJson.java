package padlock.campaign;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import padlock.policy.Rule;
import padlock.trace.Outcome;
import padlock.trace.StepRecord;
import padlock.words.Wording;

/** A report as plain maps and lists, ready for any JSON writer; the keys are a public contract. Absent values are null. */
public final class ReportJson {
    private static final Wording ENGLISH = Wording.english();

    private ReportJson() {}

    public static Map<String, Object> of(Report report) {
        Campaign campaign = report.campaign();
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("title", campaign.title());
        json.put("recipients", campaign.recipients());
        json.put("seed", campaign.seed().isPresent() ? campaign.seed().getAsLong() : null);
        json.put("audience", audience(campaign));
        json.put("exact", figures(report.exact()));
        json.put("drawn", report.drawn().map(ReportJson::figures).orElse(null));
        json.put(
                "findings",
                Findings.of(report.exact()).stream().map(ENGLISH::say).toList());
        json.put("classes", report.lines().stream().map(ReportJson::line).toList());
        return json;
    }

    private static Map<String, Object> audience(Campaign campaign) {
        Audience audience = campaign.audience();
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("browsers", audience.browsers());
        Map<String, Object> mailboxes = new LinkedHashMap<>();
        audience.mailboxes()
                .forEach((mailbox, share) -> mailboxes.put(new ReaderClass("", mailbox, false).mailboxId(), share));
        json.put("mailboxes", mailboxes);
        json.put("loyal", audience.loyal());
        json.put("opens", audience.opens());
        json.put("clicks", audience.clicks());
        json.put("warned-go-on", audience.warnedGoOn());
        json.put("assumed", campaign.assumed());
        json.put("source", campaign.assumed().isEmpty() ? "the campaign" : source(campaign.assumed()));
        return json;
    }

    private static String source(List<String> assumed) {
        return String.join(", ", assumed) + ": " + ENGLISH.say(Audience.ASSUMED_NOTE);
    }

    private static Map<String, Object> figures(Figures figures) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("truth", tally(figures.opens(), figures.clicks()));
        Map<String, Object> provider = tally(figures.countedOpens(), figures.countedClicks());
        provider.put("machineOpens", rounded(figures.machineOpens()));
        json.put("provider", provider);
        json.put(
                "readers",
                ordered(
                        "arrived", rounded(figures.arrived()),
                        "warned", rounded(figures.warned()),
                        "lost", rounded(figures.lost())));
        json.put("openRate", rate(figures.openRate(), figures.countedOpenRate()));
        json.put("clickRate", rate(figures.clickRate(), figures.countedClickRate()));
        return json;
    }

    private static Map<String, Object> tally(double opens, double clicks) {
        return ordered("opens", rounded(opens), "clicks", rounded(clicks));
    }

    private static Map<String, Object> rate(double truth, double counted) {
        return ordered("truth", rounded(truth), "counted", rounded(counted), "error", rounded(counted - truth));
    }

    private static Map<String, Object> line(Report.Line line) {
        Experience experience = line.experience();
        StepRecord click = experience.click();
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("browser", experience.who().browser());
        json.put("mailbox", experience.who().mailboxId());
        json.put("reader", experience.who().memory());
        json.put("share", rounded(experience.share()));
        json.put("recipients", rounded(line.exact().recipients()));
        json.put("click", click(click));
        json.put("machineOpen", experience.machineOpen());
        json.put("openCounted", experience.fate(Conduct.OPENS).openCounted());
        json.put("clickCounted", experience.fate(Conduct.CLICKS).clickCounted());
        json.putAll(figures(line.exact()));
        return json;
    }

    private static Map<String, Object> click(StepRecord click) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("outcome", orNull(click.outcome().map(Outcome::id).orElse("")));
        json.put("error", orNull(click.error().orElse("")));
        json.put("by", orNull(click.by().map(Rule::id).orElse("")));
        json.put("because", ENGLISH.say(click.because()));
        return json;
    }

    private static @Nullable String orNull(String text) {
        return text.isEmpty() ? null : text;
    }

    private static Map<String, Object> ordered(Object... keysAndValues) {
        Map<String, Object> json = new LinkedHashMap<>();
        for (int i = 0; i < keysAndValues.length; i += 2) {
            json.put((String) keysAndValues[i], keysAndValues[i + 1]);
        }
        return json;
    }

    /** Six digits: enough for a millionth of a recipient, and free of the noise of binary fractions. */
    private static double rounded(double value) {
        return Math.round(value * 1e6) / 1e6;
    }
}
