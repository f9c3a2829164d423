package padlock.site.view;

import java.util.List;
import java.util.Optional;
import padlock.site.view.DiagnoseView.Hidden;

/**
 * One step of a scenario on a projector.
 *
 * @param title the scenario's title
 * @param words what happens in this step
 * @param here the step shown; 0 is before the first
 * @param problems what is wrong with the scenario's text
 * @param exhibit the scenario, for the way to the next step and back to the sandbox
 */
public record LargeView(
        String title,
        String browser,
        String words,
        int here,
        int steps,
        Optional<StepView> step,
        List<String> problems,
        List<Hidden> exhibit) {}
