package padlock.campaign;

import java.util.List;
import java.util.Locale;
import padlock.words.Sentence;

/** A report in words: what the provider's rates say, what is true, and what became of those who clicked. */
public final class Findings {
    private Findings() {}

    /** A few sentences, the one about clicks first. */
    public static List<Sentence> of(Figures figures) {
        return List.of(clicks(figures), opens(figures), readers(figures));
    }

    private static Sentence clicks(Figures figures) {
        return same(figures.countedClickRate(), figures.clickRate())
                ? Sentence.of("campaign.finds.clicks-true", percent(figures.clickRate()))
                : Sentence.of(
                        "campaign.finds.clicks", percent(figures.countedClickRate()), percent(figures.clickRate()));
    }

    private static Sentence opens(Figures figures) {
        Sentence opens = same(figures.countedOpenRate(), figures.openRate())
                ? Sentence.of("campaign.finds.opens-true", percent(figures.openRate()))
                : Sentence.of("campaign.finds.opens", percent(figures.countedOpenRate()), percent(figures.openRate()));
        return figures.machineOpens() > 0
                ? opens.then(
                        Sentence.of("campaign.finds.machines", percent(figures.machineOpens() / figures.recipients())))
                : opens;
    }

    private static Sentence readers(Figures figures) {
        return figures.clicks() == 0
                ? Sentence.of("campaign.finds.nobody")
                : Sentence.of(
                        "campaign.finds.readers",
                        percent(figures.arrived() / figures.clicks()),
                        percent(figures.warned() / figures.clicks()),
                        percent(figures.lost() / figures.clicks()));
    }

    private static boolean same(double a, double b) {
        return percent(a).equals(percent(b));
    }

    /** A share as a page writes it: {@code 4.8 %}. */
    public static String percent(double share) {
        return String.format(Locale.ROOT, "%.1f %%", 100 * share);
    }

    /** A number of people as a page writes it: {@code 12,500}. */
    public static String people(double number) {
        return String.format(Locale.ROOT, "%,d", Math.round(number));
    }
}
