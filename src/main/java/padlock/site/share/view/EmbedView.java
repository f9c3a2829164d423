package padlock.site.share.view;

import java.util.List;
import java.util.Optional;
import padlock.site.view.RunView;

/**
 * A run in a frame of another page.
 *
 * @param problems why there is none
 * @param openPath the page of the link it came from
 * @param assets the path below which this build's static files are found
 */
public record EmbedView(Optional<RunView> run, List<String> problems, String openPath, String assets) {
    public String title() {
        return run.map(view -> view.run().scenario()).orElse("This link cannot be opened");
    }

    public String asset(String path) {
        return assets + "/" + path;
    }
}
