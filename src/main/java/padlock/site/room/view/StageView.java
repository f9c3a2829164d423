package padlock.site.room.view;

import java.util.Optional;

/**
 * What everybody sees.
 *
 * @param number of the step, counted from 1
 * @param blank the instructor has covered it
 * @param announcement what is said aloud when it changes
 */
public record StageView(
        int number,
        int total,
        String title,
        boolean blank,
        Optional<PollView> poll,
        Optional<Rendered> scene,
        String announcement) {}
