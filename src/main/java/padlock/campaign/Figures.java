package padlock.campaign;

import padlock.campaign.Experience.Fate;
import padlock.trace.Outcome;

/**
 * The two ledgers of a mailing, in recipients: each counts once, however often they open or click.
 *
 * @param opens who opened it
 * @param clicks who clicked the first link
 * @param arrived of those who clicked, who reached the page
 * @param warned of those who clicked, who turned back at a warning
 * @param lost of those who clicked, who were blocked, got no answer or the wrong page
 * @param countedOpens for whom the provider counted an open
 * @param machineOpens of the counted opens, those that a machine made when the mail was delivered
 * @param countedClicks for whom the provider counted a click
 */
public record Figures(
        double recipients,
        double opens,
        double clicks,
        double arrived,
        double warned,
        double lost,
        double countedOpens,
        double machineOpens,
        double countedClicks) {
    static final Figures NONE = new Figures(0, 0, 0, 0, 0, 0, 0, 0, 0);

    /** So many people with this conduct. */
    static Figures of(Experience experience, Conduct conduct, double people) {
        Fate fate = experience.fate(conduct);
        boolean arrived = fate.click().map(Outcome::arrived).orElse(false);
        boolean warned = fate.click().filter(Outcome.WARNED::equals).isPresent();
        return new Figures(
                people,
                conduct.opens() ? people : 0,
                conduct.clicks() ? people : 0,
                arrived ? people : 0,
                warned ? people : 0,
                conduct.clicks() && !arrived && !warned ? people : 0,
                fate.openCounted() ? people : 0,
                experience.machineOpen() ? people : 0,
                fate.clickCounted() ? people : 0);
    }

    public Figures plus(Figures other) {
        return new Figures(
                recipients + other.recipients,
                opens + other.opens,
                clicks + other.clicks,
                arrived + other.arrived,
                warned + other.warned,
                lost + other.lost,
                countedOpens + other.countedOpens,
                machineOpens + other.machineOpens,
                countedClicks + other.countedClicks);
    }

    public double openRate() {
        return share(opens);
    }

    public double countedOpenRate() {
        return share(countedOpens);
    }

    public double clickRate() {
        return share(clicks);
    }

    public double countedClickRate() {
        return share(countedClicks);
    }

    private double share(double part) {
        return recipients == 0 ? 0 : part / recipients;
    }
}
