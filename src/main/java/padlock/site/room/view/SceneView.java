package padlock.site.room.view;

import java.util.Optional;
import padlock.site.view.RunView;
import padlock.site.view.StepView;

/**
 * What a step runs.
 *
 * @param browser the browser's name
 * @param run everything, once it is shown to its end
 * @param walk what is shown so far of a run that is shown hop by hop
 */
public record SceneView(String browser, Optional<RunView> run, Optional<Walk> walk) {
    /** The first hops of a run. {@code hop}: how many. */
    public record Walk(StepView part, int hop, int total) {}
}
