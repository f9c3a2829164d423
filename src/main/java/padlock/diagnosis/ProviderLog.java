package padlock.diagnosis;

import java.util.List;
import java.util.Locale;
import padlock.mail.Purpose;
import padlock.scenario.Moment;
import padlock.words.Sentence;
import padlock.world.Event;
import padlock.world.EventLog;

/** {@code log}: the provider's raw event log, and what of it the dashboard shows. */
final class ProviderLog implements Tool {
    private static final String ROW = "%-24s %-12s %-6s %-7s %-16s %-11s %s";

    @Override
    public Finding answer(String command, List<String> arguments, Moment moment) {
        if (!arguments.isEmpty()) {
            return Finding.refused(command, Sentence.of("diagnose.log.say"));
        }
        EventLog log = moment.world().log();
        Transcript out = new Transcript(command);
        out.add(row("time", "event", "mail", "over", "client", "dashboard", "user agent"));
        for (Event event : log.events()) {
            out.add(row(
                    event.at().toString(),
                    event.purpose().name().toLowerCase(Locale.ROOT),
                    String.valueOf(event.mail()),
                    event.scheme().toString(),
                    event.client(),
                    event.onDashboard() ? "yes" : "no",
                    event.userAgent().isEmpty() ? "-" : event.userAgent()));
        }
        out.add("");
        out.matter("raw log: " + counted(log.count(Purpose.OPEN), "open") + ", "
                + counted(log.count(Purpose.CLICK), "click") + ", "
                + counted(log.count(Purpose.UNSUBSCRIBE), "unsubscribe") + "; dashboard: "
                + counted(log.dashboard(Purpose.OPEN), "open") + ", "
                + counted(log.dashboard(Purpose.CLICK), "click"));
        return out.means(meaning(log));
    }

    private static String counted(int number, String what) {
        return number + " " + what + (number == 1 ? "" : "s");
    }

    private static String row(Object... cells) {
        return String.format(ROW, cells);
    }

    private static Sentence meaning(EventLog log) {
        if (log.events().isEmpty()) {
            return Sentence.of("diagnose.log.empty");
        }
        int hidden = log.count(Purpose.OPEN)
                + log.count(Purpose.CLICK)
                - log.dashboard(Purpose.OPEN)
                - log.dashboard(Purpose.CLICK);
        return hidden > 0 ? Sentence.of("diagnose.log.hidden", hidden) : Sentence.of("diagnose.log.all");
    }
}
