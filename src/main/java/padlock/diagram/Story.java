package padlock.diagram;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import padlock.trace.Backstage;
import padlock.trace.Hop;
import padlock.words.Wording;

/**
 * A journey told event by event. The sequence diagram draws this list and the page prints it, so that the picture and its text
 * twin cannot differ.
 *
 * @param words the language it is told in
 */
public record Story(List<Moment> moments, Wording words) {
    public Story {
        moments = List.copyOf(moments);
    }

    public static Story of(List<Hop> hops, Wording words) {
        List<Moment> moments = new ArrayList<>();
        for (Hop hop : hops) {
            moments.add(moment(moments.size() + 1, hop, words));
            if (hop instanceof Hop.Exchange exchange) {
                for (Backstage behind : exchange.behind()) {
                    moments.add(backstage(moments.size() + 1, behind, words));
                }
            }
        }
        return new Story(moments, words);
    }

    /** Everybody who takes part, in the order of appearance; the browser always stands first. */
    public List<String> participants() {
        Set<String> names = new LinkedHashSet<>();
        names.add(browser(words));
        for (Moment moment : moments) {
            names.add(moment.from());
            names.add(moment.to());
        }
        return List.copyOf(names);
    }

    /** The whole story as running text: the description of a picture. */
    public String asText() {
        StringBuilder text = new StringBuilder();
        for (Moment moment : moments) {
            text.append(moment.number()).append(". ").append(moment.because()).append(' ');
        }
        return text.toString().strip();
    }

    private static String browser(Wording words) {
        return words.say("run.drawing.browser");
    }

    private static Moment moment(int number, Hop hop, Wording words) {
        String browser = browser(words);
        Place place = Place.of(hop.url(), words);
        String because = words.say(hop.because());
        if (hop instanceof Hop.Rewrite rewrite) {
            String becomes = Place.of(rewrite.becomes(), words).scheme();
            return new Moment(
                    number,
                    Moment.Kind.REWRITE,
                    browser,
                    browser,
                    becomes,
                    place.scheme() + " → " + becomes,
                    Optional.empty(),
                    hop.rule(),
                    because);
        }
        if (hop instanceof Hop.Exchange exchange) {
            return new Moment(
                    number,
                    Moment.Kind.EXCHANGE,
                    browser,
                    place.host(),
                    place.scheme(),
                    place.target(),
                    Answer.of(exchange, words),
                    hop.rule(),
                    because);
        }
        return new Moment(
                number,
                Moment.Kind.STOP,
                browser,
                browser,
                place.scheme(),
                place.host(),
                Optional.empty(),
                hop.rule(),
                because);
    }

    private static Moment backstage(int number, Backstage behind, Wording words) {
        Place to = Place.of(behind.to().isEmpty() ? behind.from() : behind.to(), words);
        Optional<String> reply = behind.status().isPresent()
                ? Optional.of(String.format(Locale.ROOT, "%d", behind.status().getAsInt()))
                : Optional.empty();
        return new Moment(
                number,
                Moment.Kind.BACKSTAGE,
                behind.from(),
                to.host(),
                to.scheme(),
                to.target(),
                reply,
                behind.rule(),
                words.say(behind.because()));
    }
}
