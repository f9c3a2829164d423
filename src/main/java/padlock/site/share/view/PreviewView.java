package padlock.site.share.view;

import java.util.List;
import padlock.site.view.DiagnoseView.Hidden;

/**
 * What a link sets, before anything of it applies.
 *
 * @param problems why it cannot be opened; empty when it can
 * @param embedPath where to see what comes of it
 */
public record PreviewView(
        String title,
        String why,
        String browser,
        List<String> switches,
        List<String> steps,
        String yaml,
        String mail,
        List<String> problems,
        List<Hidden> exhibit,
        String embedPath) {
    /** A link that cannot be opened. */
    public static PreviewView refused(List<String> problems) {
        return new PreviewView("", "", "", List.of(), List.of(), "", "", problems, List.of(), "");
    }
}
