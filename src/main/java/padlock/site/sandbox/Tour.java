package padlock.site.sandbox;

import java.util.List;
import java.util.Optional;
import padlock.site.view.SandboxView.TourView;

/** A walk along the bench in a minute: six stops, each a plain link to the next. Nothing is remembered of it. */
final class Tour {
    private record Stop(String owner, String title, String text) {}

    private static final List<Stop> STOPS = List.of(
            new Stop(
                    "",
                    "One mail, one link, five people",
                    "A tracked link passes through many hands. Each person below looks after a part of the way. The"
                            + " picture shows the whole of it."),
            new Stop(
                    "web",
                    "The web team",
                    "They look after example.com. If they send an HSTS header for all subdomains, browsers will insist"
                            + " on https for the tracking host too."),
            new Stop(
                    "dns",
                    "The DNS administrator",
                    "They decide who answers for click.example.com: the provider, a CDN in front of it, or nobody."),
            new Stop(
                    "cdn",
                    "The CDN administrator",
                    "A CDN can show a certificate for the tracking host. It has to pass host, path and query on, or"
                            + " the provider does not know the link."),
            new Stop(
                    "esp",
                    "The owner of the provider’s account",
                    "They decide whether links start with http or https. A mail that was sent keeps its links for"
                            + " good."),
            new Stop(
                    "reader",
                    "The reader",
                    "The browser and what it remembers decide the rest. Now press the button below the switches: the"
                            + " mail is sent, opened, and clicked."));

    private Tour() {}

    /** The stop that a page's address names; empty for no tour. */
    static Optional<TourView> at(Optional<String> number) {
        return number.filter(text -> text.matches("[1-9]") && Integer.parseInt(text) <= STOPS.size())
                .map(Integer::parseInt)
                .map(stop -> new TourView(
                        stop,
                        STOPS.size(),
                        STOPS.get(stop - 1).owner,
                        STOPS.get(stop - 1).title,
                        STOPS.get(stop - 1).text));
    }
}
