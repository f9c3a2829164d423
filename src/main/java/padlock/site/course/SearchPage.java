package padlock.site.course;

import io.javalin.http.Context;
import java.util.Optional;
import padlock.site.engine.Engine;
import padlock.site.page.Press;
import padlock.site.view.SearchView;

/** {@code /search?q=…}: one box over everything that the course says. */
final class SearchPage {
    private final Engine engine;
    private final Press press;

    SearchPage(Engine engine, Press press) {
        this.engine = engine;
        this.press = press;
    }

    void show(Context ctx) {
        String typed = Optional.ofNullable(ctx.queryParam("q")).orElse("").strip();
        String query = typed.substring(0, Math.min(typed.length(), Finder.LONGEST_QUERY));
        SearchView view = new SearchView(query, Finder.of(engine).find(query));
        press.send(
                ctx, press.say("search.title"), "lessons", (templates, layout) -> templates.searchPage(layout, view));
    }
}
