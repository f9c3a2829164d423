package padlock.site.share.view;

import java.util.List;
import java.util.Optional;
import padlock.site.view.RunView;
import padlock.words.Wording;

/**
 * A run in a frame of another page.
 *
 * @param problems why there is none
 * @param openPath the page of the link it came from
 * @param assets the path below which this build's static files are found
 */
public record EmbedView(Optional<RunView> run, List<String> problems, String openPath, String assets, Wording words) {
    public String title() {
        return run.map(view -> view.run().scenario()).orElse(say("embed.wrong"));
    }

    public String say(String key) {
        return words.say(key);
    }

    public String asset(String path) {
        return assets + "/" + path;
    }
}
