package padlock.campaign;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class LotteryTest {
    @Test
    void eachIsDrawnAsOftenAsItsWeightSays() {
        double[] weights = {5, 0, 1, 3, 0.5, 0.5};
        int draws = 100_000;
        int[] drawn = draw(weights, draws);
        for (int i = 0; i < weights.length; i++) {
            double p = weights[i] / 10;
            // Six standard deviations of a binomial figure.
            assertThat((double) drawn[i]).isCloseTo(draws * p, within(6 * Math.sqrt(draws * p * (1 - p)) + 1e-9));
        }
    }

    @Test
    void whatWeighsNothingIsNeverDrawn() {
        assertThat(draw(new double[] {0, 1, 0}, 10_000)).containsExactly(0, 10_000, 0);
        assertThat(draw(new double[] {0.1, 0.2, 0.3, 0.4, 0}, 100_000)[4]).isZero();
    }

    private static int[] draw(double[] weights, int draws) {
        Lottery lottery = new Lottery(weights);
        SplittableRandom random = new SplittableRandom(11);
        int[] drawn = new int[weights.length];
        for (int i = 0; i < draws; i++) {
            drawn[lottery.draw(random)]++;
        }
        return drawn;
    }
}
