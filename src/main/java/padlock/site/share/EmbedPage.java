package padlock.site.share;

import io.javalin.http.Context;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import padlock.share.Opened;
import padlock.share.ShareLink;
import padlock.site.engine.Engine;
import padlock.site.engine.Engine.BrowserChoice;
import padlock.site.engine.Turnstile;
import padlock.site.page.Html;
import padlock.site.page.Press;
import padlock.site.share.view.EmbedView;
import padlock.site.view.RunView;
import padlock.trace.Run;

/**
 * {@code /embed/1.…}: the run of a link, for a frame in somebody's own page.
 *
 * <p>The one page that others may frame. It has no form and knows no cookie, so there is nothing in it that a framing page could make a
 * reader do.
 */
final class EmbedPage {
    private static final String POLICY = "Content-Security-Policy";

    private final Engine engine;
    private final Turnstile turnstile;
    private final Press press;

    EmbedPage(Engine engine, Turnstile turnstile, Press press) {
        this.engine = engine;
        this.turnstile = turnstile;
        this.press = press;
    }

    void show(Context ctx) {
        String link = ctx.pathParam("link");
        Opened opened = ShareLink.read(link);
        EmbedView view = opened.parcel()
                .map(parcel -> view(Taken.of(parcel, engine, press.words()), link))
                .orElseGet(() -> new EmbedView(
                        Optional.empty(),
                        opened.problem().map(press.words()::say).stream().toList(),
                        "/sandbox",
                        base(),
                        press.words()));
        letOthersFrame(ctx);
        ctx.status(view.run().isPresent() ? 200 : 400);
        Html.send(ctx, press.templates().shareEmbed(view));
    }

    private EmbedView view(Taken taken, String link) {
        if (taken.scenario().isEmpty()) {
            return new EmbedView(Optional.empty(), taken.problems(), "/s/" + link, base(), press.words());
        }
        BrowserChoice browser = taken.browser(engine);
        Run run = turnstile.run(taken.scenario().get(), browser.id());
        RunView view = new RunView(
                "run", run, browser.name(), OptionalInt.empty(), taken.exhibit().yaml(), press.words());
        return new EmbedView(Optional.of(view), List.of(), "/s/" + link, base(), press.words());
    }

    private String base() {
        return press.assets().base();
    }

    private static void letOthersFrame(Context ctx) {
        String policy = Optional.ofNullable(ctx.res().getHeader(POLICY)).orElse("");
        ctx.header(POLICY, policy.replace("frame-ancestors 'none'", "frame-ancestors *"));
        // The older header knows no "everybody"; a browser that reads the policy does not miss it.
        ctx.res().setHeader("X-Frame-Options", null);
    }
}
