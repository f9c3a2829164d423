package padlock.campaign;

import java.util.List;
import java.util.Locale;

/** A report in words: what the provider's rates say, what is true, and what became of those who clicked. */
public final class Findings {
    private Findings() {}

    /** A few sentences, the one about clicks first. */
    public static List<String> of(Figures figures) {
        return List.of(clicks(figures), opens(figures), readers(figures));
    }

    private static String clicks(Figures figures) {
        if (same(figures.countedClickRate(), figures.clickRate())) {
            return "Your report says " + percent(figures.clickRate()) + " clicked, and that is the truth.";
        }
        return "Your report says " + percent(figures.countedClickRate()) + ", in truth " + percent(figures.clickRate())
                + " clicked.";
    }

    private static String opens(Figures figures) {
        String machines = figures.machineOpens() > 0
                ? " " + percent(figures.machineOpens() / figures.recipients())
                        + " are opens by machines, made when the mail was delivered."
                : "";
        if (same(figures.countedOpenRate(), figures.openRate())) {
            return "Your report says " + percent(figures.openRate()) + " opened, and as many did." + machines;
        }
        return "Your report says " + percent(figures.countedOpenRate()) + " opened, in truth "
                + percent(figures.openRate()) + " did." + machines;
    }

    private static String readers(Figures figures) {
        if (figures.clicks() == 0) {
            return "Nobody clicked.";
        }
        return "Of those who clicked, " + percent(figures.arrived() / figures.clicks()) + " arrived, "
                + percent(figures.warned() / figures.clicks()) + " turned back at a warning, and "
                + percent(figures.lost() / figures.clicks()) + " were lost.";
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
