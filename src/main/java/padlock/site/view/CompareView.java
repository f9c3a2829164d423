package padlock.site.view;

import java.util.List;
import java.util.Optional;
import padlock.policy.Rule;
import padlock.site.view.DiagnoseView.Hidden;
import padlock.site.view.SandboxView.ChoiceView;

/**
 * Two runs of one mail, side by side.
 *
 * @param title the scenario's
 * @param change the change of setup that was chosen
 * @param written the change of setup that somebody wrote
 * @param waited the time that was let pass, as {@code PT24H}; empty: none
 * @param later the scenario with that time in it, for a form that takes it to another page; empty: nothing to take
 * @param problems what is wrong with the scenario or the choice
 */
public record CompareView(
        List<Hidden> exhibit,
        String title,
        String against,
        String browser,
        String change,
        String written,
        String waited,
        List<ChoiceView> browsers,
        List<ChoiceView> changes,
        List<ChoiceView> waits,
        List<String> problems,
        Optional<Pair> pair,
        List<Hidden> later) {

    /**
     * What came of both.
     *
     * @param sentence where they part and why
     * @param forked whether they part at all
     * @param lapses what ended in between, where one is later than the other
     * @param heading such as {@code After 30 days}
     */
    public record Pair(String heading, String sentence, boolean forked, List<String> lapses, Half one, Half other) {}

    /**
     * One of the two.
     *
     * @param image the address of the image whose way is shown; empty for a document
     */
    public record Half(String name, String browser, StepView step, Optional<String> image, List<Stop> stops) {}

    /**
     * A hop.
     *
     * @param track {@code http}, {@code https}, {@code switch} or {@code end}
     * @param marked whether the two part here
     */
    public record Stop(int number, String url, String track, String because, Rule rule, boolean marked) {}
}
