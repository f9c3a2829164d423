package padlock.site.path;

import io.javalin.http.Context;
import java.util.List;
import java.util.Optional;
import padlock.scenario.Scenario;
import padlock.site.engine.Engine;
import padlock.site.engine.Player;
import padlock.site.page.Press;
import padlock.site.sandbox.Brought;
import padlock.site.view.PathView;
import padlock.site.view.PathView.Sight;
import padlock.trace.Hop;
import padlock.trace.Run;
import padlock.trace.Sighting;
import padlock.url.WebUrl;

/** {@code /sandbox/path}: what somebody between reader and server sees of one connection, as the wire copied it. */
final class PathPage {
    private static final String ELSEWHERE = "https://shop.example.org/";
    private static final int LONGEST_TARGET = 2_048;

    private final Engine engine;
    private final Player player;
    private final Press press;
    private final Tampering tampering;

    PathPage(Engine engine, Player player, Press press) {
        this.engine = engine;
        this.player = player;
        this.press = press;
        this.tampering = new Tampering(player, press.words());
    }

    void show(Context ctx) {
        Brought brought = Brought.in(ctx, engine, press.words());
        PathView view = brought.scenario()
                .map(scenario -> look(scenario, brought, ctx))
                .orElseGet(() -> nothing(brought, brought.problems()));
        press.send(ctx, press.say("path.title"), "sandbox", (pages, layout) -> pages.pathPage(layout, view));
    }

    private PathView look(Scenario scenario, Brought brought, Context ctx) {
        Run run = player.run(scenario, brought.browser());
        List<Connection> all = Connection.of(run);
        String place = Optional.ofNullable(ctx.formParam("hop")).orElse("");
        Optional<Integer> chosen = Connection.chosen(all, place, false);
        if (chosen.isEmpty()) {
            return nothing(brought, List.of(press.say("path.nobody")));
        }
        Connection connection = all.get(chosen.get());
        String target = Optional.ofNullable(ctx.formParam("target")).orElse("").strip();
        Optional<WebUrl> to = target.length() > LONGEST_TARGET ? Optional.empty() : WebUrl.parse(target);
        boolean wrong = !target.isEmpty() && to.isEmpty();
        if (wrong) {
            ctx.status(400);
        }
        return new PathView(
                brought.exhibit().hidden(),
                brought.title(),
                wrong ? List.of(press.say("path.no-target", ELSEWHERE)) : List.of(),
                Connection.choices(all, false, press.words()),
                String.valueOf(chosen.get()),
                Optional.of(sight(connection.hop())),
                to.map(url -> tampering.at(connection, scenario, brought.browser(), run, url)),
                to.map(WebUrl::toString).orElse(ELSEWHERE));
    }

    private static PathView nothing(Brought brought, List<String> problems) {
        return new PathView(
                brought.exhibit().hidden(),
                brought.title(),
                problems,
                List.of(),
                "",
                Optional.empty(),
                Optional.empty(),
                ELSEWHERE);
    }

    private static Sight sight(Hop.Exchange hop) {
        Optional<Sighting> seen = hop.sighting();
        return new Sight(
                hop.url().startsWith("https:"),
                hop.url(),
                seen.flatMap(Sighting::plainText),
                seen.flatMap(Sighting::answer),
                seen.flatMap(Sighting::serverName),
                seen.flatMap(Sighting::hello)
                        .map(hex -> Dump.rows(hex, seen.flatMap(Sighting::serverName)))
                        .orElse(List.of()),
                seen.map(Sighting::records).orElse(List.of()),
                WebUrl.parse(hop.url())
                        .map(url -> url.path()
                                + url.query().map(query -> "?" + query).orElse(""))
                        .orElse(""));
    }
}
