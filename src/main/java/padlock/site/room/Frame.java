package padlock.site.room;

import gg.jte.models.runtime.JteModel;
import io.javalin.http.Context;
import java.util.function.BiConsumer;
import padlock.pages.Templates;
import padlock.room.sheet.Scene;
import padlock.site.view.RunView;
import padlock.words.Wording;

/**
 * What the site lends to the pages of a class.
 *
 * @param assets the path below which this build's static files are found, from the root
 */
public record Frame(
        Templates templates, String assets, Wording words, BiConsumer<Context, JteModel> sender, ScenePlayer player) {
    /** Plays a scene over real sockets and real TLS. */
    @FunctionalInterface
    public interface ScenePlayer {
        RunView play(String id, Scene scene);
    }
}
