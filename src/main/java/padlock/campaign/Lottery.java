package padlock.campaign;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.SplittableRandom;

/**
 * Draws one of several things by their weights, in the same time however many there are (Walker's alias method, in Vose's form,
 * doi:10.1109/32.92917).
 */
final class Lottery {
    private final double[] keep;
    private final int[] alias;

    /**
     * A lottery with these chances.
     *
     * @param weights not negative, at least one of them more than nothing
     */
    Lottery(double[] weights) {
        int size = weights.length;
        double sum = 0;
        for (double weight : weights) {
            sum += weight;
        }
        keep = new double[size];
        alias = new int[size];
        Deque<Integer> small = new ArrayDeque<>();
        Deque<Integer> large = new ArrayDeque<>();
        for (int i = 0; i < size; i++) {
            keep[i] = weights[i] / sum * size;
            alias[i] = i;
            (keep[i] < 1 ? small : large).add(i);
        }
        while (!small.isEmpty() && !large.isEmpty()) {
            int poor = small.pop();
            int rich = large.peek();
            alias[poor] = rich;
            keep[rich] -= 1 - keep[poor];
            if (keep[rich] < 1) {
                small.add(large.pop());
            }
        }
        // What is left over differs from 1 by rounding alone.
        small.forEach(i -> keep[i] = weights[i] > 0 ? 1 : keep[i]);
        large.forEach(i -> keep[i] = 1);
    }

    int draw(SplittableRandom random) {
        int column = random.nextInt(keep.length);
        return random.nextDouble() < keep[column] ? column : alias[column];
    }
}
