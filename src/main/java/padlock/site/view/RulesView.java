package padlock.site.view;

import java.util.List;
import java.util.Locale;
import padlock.evidence.Emulation;
import padlock.evidence.Recordings;
import padlock.evidence.Standing;
import padlock.policy.Rule;

/** Every rule, in families, with how it is known browser by browser, and what anybody can check it against. */
public record RulesView(List<Family> families, List<Emulation> browsers, List<Sheet> sheets, Recordings recordings) {
    /** What we know that we do not know: keys of words below {@code rules.wrong}. */
    public static final List<String> GAPS = List.of("documents", "build", "chain", "waiting", "headless");

    /** Rules whose ids begin alike. {@code name}: how they begin, and the key of the family's words below {@code rules}. */
    public record Family(String name, List<Row> rules) {}

    /** A rule; {@code standings} is empty where all browsers do the same. */
    public record Row(Rule rule, List<Standing> standings) {}

    /** A file of questions. */
    public record Sheet(String file, int questions) {}

    public String asked() {
        return grouped(sheets.stream().mapToInt(Sheet::questions).sum());
    }

    public String journeys() {
        return grouped(recordings.journeys());
    }

    public String stories() {
        return grouped(recordings.recordings());
    }

    private static String grouped(int number) {
        return String.format(Locale.ROOT, "%,d", number);
    }
}
