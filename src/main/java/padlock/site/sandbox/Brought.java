package padlock.site.sandbox;

import io.javalin.http.Context;
import java.util.List;
import java.util.Optional;
import padlock.scenario.Scenario;
import padlock.site.engine.Engine;
import padlock.site.engine.Engine.Reading;
import padlock.words.Wording;

/**
 * What somebody brought to a page that looks at a scenario, read and checked.
 *
 * @param exhibit empty fields where nothing was brought
 */
public record Brought(Exhibit exhibit, Optional<Scenario> scenario, List<String> problems) {
    private static final Exhibit NOTHING = new Exhibit("", "", "");

    public static Brought in(Context ctx, Engine engine, Wording words) {
        Optional<Exhibit> exhibit = Exhibit.of(ctx);
        if (exhibit.isEmpty()) {
            ctx.status(400);
            return new Brought(NOTHING, Optional.empty(), List.of(words.say("sandbox.no-scenario")));
        }
        Reading reading = exhibit.get().read(engine, words);
        if (reading.scenario().isEmpty()) {
            ctx.status(400);
            // What was refused is not sent back: it may be of any size.
            return new Brought(NOTHING, Optional.empty(), reading.problems());
        }
        return new Brought(exhibit.get(), reading.scenario(), List.of());
    }

    /** The browser it is played in. */
    public String browser() {
        return scenario.map(exhibit::browserOf).orElse("");
    }

    public String title() {
        return scenario.map(Scenario::title).orElse("");
    }
}
