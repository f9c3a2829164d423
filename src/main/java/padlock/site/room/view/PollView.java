package padlock.site.room.view;

import java.util.List;

/**
 * A prediction as a page shows it.
 *
 * @param open learners can answer now
 * @param again it is asked for the second time
 * @param answered how many have, in this round
 * @param expected how many could
 * @param spread the counts are shown
 * @param both there are counts of the first and of the second round
 * @param settled the right answer is shown
 */
public record PollView(
        String ask,
        boolean open,
        boolean again,
        int answered,
        int expected,
        boolean spread,
        boolean both,
        boolean settled,
        List<ChoiceView> choices) {
    public PollView {
        choices = List.copyOf(choices);
    }

    /**
     * One answer.
     *
     * @param number counted from 1
     * @param mine this learner took it in this round
     */
    public record ChoiceView(
            int number,
            String text,
            int before,
            int beforePercent,
            int after,
            int afterPercent,
            boolean right,
            boolean mine) {}
}
