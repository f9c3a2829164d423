package padlock.site.share;

import io.javalin.http.BadRequestResponse;
import io.javalin.http.Context;
import java.util.List;
import java.util.Optional;
import padlock.scenario.Scenario;
import padlock.share.Parcel;
import padlock.share.ShareLink;
import padlock.site.engine.Engine;
import padlock.site.engine.Engine.BrowserChoice;
import padlock.site.engine.Engine.Reading;
import padlock.site.sandbox.Exhibit;
import padlock.words.Wording;

/**
 * A scenario that somebody brought to one of these pages, and the browser to play it in.
 *
 * @param scenario empty when it cannot be read
 * @param problems what is wrong with it
 */
record Taken(Exhibit exhibit, Optional<Scenario> scenario, List<String> problems) {
    /** From a form. */
    static Taken from(Context ctx, Engine engine, Wording words) {
        return of(Exhibit.of(ctx).orElseThrow(() -> new BadRequestResponse("No scenario")), engine, words);
    }

    static Taken of(Exhibit exhibit, Engine engine, Wording words) {
        Reading reading = exhibit.read(engine, words);
        return new Taken(exhibit, reading.scenario(), reading.problems());
    }

    /** From a link that carries it. */
    static Taken of(Parcel parcel, Engine engine, Wording words) {
        return of(new Exhibit(parcel.scenario(), parcel.mail(), parcel.browser()), engine, words);
    }

    Optional<String> link() {
        return ShareLink.write(new Parcel(exhibit.yaml(), exhibit.mail(), exhibit.browser()));
    }

    /** The browser that was asked for, else the first one that the scenario names. */
    BrowserChoice browser(Engine engine) {
        String id =
                exhibit.browser().isEmpty() ? scenario.orElseThrow().browsers().get(0) : exhibit.browser();
        return engine.browsers().stream()
                .filter(choice -> choice.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("a scenario was read with an unknown browser: " + id));
    }
}
