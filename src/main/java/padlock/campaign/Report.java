package padlock.campaign;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What came of a campaign: class by class and in total, on average and in the draw.
 *
 * @param exact the expected figures, which need not be whole numbers
 * @param drawn the figures of the draw; empty for a campaign without a seed
 */
public record Report(Campaign campaign, List<Line> lines, Figures exact, Optional<Figures> drawn) {
    public Report {
        lines = List.copyOf(lines);
    }

    /** One class of readers. */
    public record Line(Experience experience, Figures exact) {}

    static Report of(Campaign campaign, List<Experience> experiences) {
        List<Figures> exact = figures(experiences, Crowd.expected(campaign.audience(), campaign.recipients()));
        List<Line> lines = new ArrayList<>();
        for (int i = 0; i < exact.size(); i++) {
            lines.add(new Line(experiences.get(i), exact.get(i)));
        }
        Optional<Figures> drawn = campaign.seed().isEmpty()
                ? Optional.empty()
                : Optional.of(sum(figures(
                        experiences,
                        Crowd.drawn(
                                campaign.audience(),
                                campaign.recipients(),
                                campaign.seed().getAsLong()))));
        return new Report(campaign, lines, sum(exact), drawn);
    }

    private static List<Figures> figures(List<Experience> experiences, Crowd crowd) {
        List<Figures> figures = new ArrayList<>();
        for (int i = 0; i < experiences.size(); i++) {
            Figures ofClass = Figures.NONE;
            for (Conduct conduct : Conduct.values()) {
                ofClass = ofClass.plus(Figures.of(experiences.get(i), conduct, crowd.people(i, conduct)));
            }
            figures.add(ofClass);
        }
        return figures;
    }

    private static Figures sum(List<Figures> figures) {
        return figures.stream().reduce(Figures.NONE, Figures::plus);
    }
}
