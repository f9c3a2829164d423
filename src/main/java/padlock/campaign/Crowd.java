package padlock.campaign;

import java.util.List;
import java.util.SplittableRandom;
import padlock.campaign.Audience.Segment;

/** How many recipients of each class behave in each way: on average, or in one draw. */
final class Crowd {
    private final double[][] people;

    private Crowd(double[][] people) {
        this.people = people;
    }

    /** The expected numbers: recipients times share times chance. They need not be whole. */
    static Crowd expected(Audience audience, int recipients) {
        List<Segment> segments = audience.segments();
        Conduct[] conducts = Conduct.values();
        double[][] people = new double[segments.size()][conducts.length];
        for (int i = 0; i < people.length; i++) {
            for (Conduct conduct : conducts) {
                people[i][conduct.ordinal()] = recipients * segments.get(i).share() * audience.chance(conduct);
            }
        }
        return new Crowd(people);
    }

    /** Draws every recipient by themselves; the same seed draws the same crowd on every machine. */
    static Crowd drawn(Audience audience, int recipients, long seed) {
        double[] shares =
                audience.segments().stream().mapToDouble(Segment::share).toArray();
        Conduct[] conducts = Conduct.values();
        double[] chances = new double[conducts.length];
        for (Conduct conduct : conducts) {
            chances[conduct.ordinal()] = audience.chance(conduct);
        }
        Lottery classes = new Lottery(shares);
        Lottery conduct = new Lottery(chances);
        SplittableRandom random = new SplittableRandom(seed);
        double[][] people = new double[shares.length][conducts.length];
        for (int i = 0; i < recipients; i++) {
            people[classes.draw(random)][conduct.draw(random)]++;
        }
        return new Crowd(people);
    }

    double people(int segment, Conduct conduct) {
        return people[segment][conduct.ordinal()];
    }
}
