package padlock.diagram;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import padlock.policy.Rule;
import padlock.trace.Backstage;
import padlock.trace.Hop;

/**
 * A journey told event by event. The sequence diagram draws this list and the page prints it, so that the picture and its text
 * twin cannot differ.
 */
public record Story(List<Moment> moments) {
    /** The column of the reader's browser. */
    public static final String BROWSER = "Browser";

    public Story {
        moments = List.copyOf(moments);
    }

    public static Story of(List<Hop> hops) {
        List<Moment> moments = new ArrayList<>();
        for (Hop hop : hops) {
            if (hop instanceof Hop.Rewrite rewrite) {
                Place becomes = Place.of(rewrite.becomes());
                String change = Place.of(rewrite.url()).scheme() + " → " + becomes.scheme();
                add(moments, Moment.Kind.REWRITE, BROWSER, BROWSER, becomes.scheme(), change, Optional.empty(), hop);
            } else if (hop instanceof Hop.Exchange exchange) {
                Place place = Place.of(exchange.url());
                add(
                        moments,
                        Moment.Kind.EXCHANGE,
                        BROWSER,
                        place.host(),
                        place.scheme(),
                        place.target(),
                        Answer.of(exchange),
                        hop);
                exchange.behind().forEach(behind -> addBackstage(moments, behind));
            } else {
                Place place = Place.of(hop.url());
                add(moments, Moment.Kind.STOP, BROWSER, BROWSER, place.scheme(), place.host(), Optional.empty(), hop);
            }
        }
        return new Story(moments);
    }

    /** Everybody who takes part, in the order of appearance; the browser always stands first. */
    public List<String> participants() {
        Set<String> names = new LinkedHashSet<>();
        names.add(BROWSER);
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

    private static void addBackstage(List<Moment> moments, Backstage behind) {
        Place to = Place.of(behind.to().isEmpty() ? behind.from() : behind.to());
        Optional<String> reply = behind.status().isPresent()
                ? Optional.of(String.format(Locale.ROOT, "%d", behind.status().getAsInt()))
                : Optional.empty();
        moments.add(new Moment(
                moments.size() + 1,
                Moment.Kind.BACKSTAGE,
                behind.from(),
                to.host(),
                to.scheme(),
                to.target(),
                reply,
                behind.rule(),
                behind.because()));
    }

    private static void add(
            List<Moment> moments,
            Moment.Kind kind,
            String from,
            String to,
            String scheme,
            String asked,
            Optional<String> reply,
            Hop hop) {
        Rule rule = hop.rule();
        moments.add(new Moment(moments.size() + 1, kind, from, to, scheme, asked, reply, rule, hop.because()));
    }
}
