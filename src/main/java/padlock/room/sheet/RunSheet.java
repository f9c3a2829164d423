package padlock.room.sheet;

import java.util.List;

/**
 * A plan for a live class: steps with their minutes, what to say, what the room will ask, and what to run.
 *
 * <p>Example: {@code lessons/run-sheets/hsts-in-five-minutes.yml}.
 *
 * @param id the file's name without its ending; it stands in links
 * @param minutes how long it takes, the sum of its steps
 * @param about one or two sentences for whoever chooses between sheets
 */
public record RunSheet(String id, String title, int minutes, String about, List<SheetStep> steps) {
    public RunSheet {
        steps = List.copyOf(steps);
    }
}
