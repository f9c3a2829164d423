package padlock.site.page;

import gg.jte.models.runtime.JteModel;
import io.javalin.http.Context;
import java.util.function.BiFunction;
import padlock.pages.Templates;
import padlock.site.view.Layout;
import padlock.words.Wording;

/** What every page is made with: templates, static files, and words. */
public record Press(Templates templates, Assets assets, Wording words) {
    public String say(String key, Object... parts) {
        return words.say(key, parts);
    }

    /** Sends the page that a template makes. {@code section}: the entry of the navigation it belongs to. */
    public void send(Context ctx, String title, String section, BiFunction<Templates, Layout, JteModel> page) {
        Html.send(ctx, page.apply(templates, new Layout(title, section, assets.base(), words)));
    }
}
