package padlock.site.sandbox;

import java.util.List;
import java.util.Optional;
import padlock.site.view.SandboxView.TourView;
import padlock.words.Wording;

/** A walk along the bench in a minute: six stops, each a plain link to the next. Nothing is remembered of it. */
final class Tour {
    /** Whose switches a stop is about. The first is about all of them. */
    private static final List<String> STOPS = List.of("", "web", "dns", "cdn", "esp", "reader");

    private Tour() {}

    /** The stop that a page's address names; empty for no tour. */
    static Optional<TourView> at(Optional<String> number, Wording words) {
        return number.filter(text -> text.matches("[1-9]") && Integer.parseInt(text) <= STOPS.size())
                .map(Integer::parseInt)
                .map(stop -> new TourView(
                        stop,
                        STOPS.size(),
                        STOPS.get(stop - 1),
                        words.say("tour." + stop),
                        words.say("tour." + stop + ".text")));
    }
}
