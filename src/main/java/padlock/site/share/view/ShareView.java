package padlock.site.share.view;

import java.util.List;
import java.util.Optional;
import padlock.site.view.DiagnoseView.Hidden;
import padlock.site.view.SandboxView.ChoiceView;

/**
 * What can be taken away of a scenario.
 *
 * @param link the address that holds the scenario; empty when it is too long for one
 * @param path the same without the site's name
 * @param embed the address of the run in a frame, and the markup for another page
 * @param onlyHere whether the link works on this machine alone
 * @param journeys the steps that can be drawn
 * @param fileName what a picture is called, without its ending
 */
public record ShareView(
        String title,
        String browser,
        String outcome,
        Optional<Link> link,
        boolean onlyHere,
        List<Hidden> exhibit,
        List<ChoiceView> journeys,
        String journey,
        String fileName) {
    /** A scenario in an address. */
    public record Link(String url, String path, String embedPath, String embedMarkup) {}
}
