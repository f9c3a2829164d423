package padlock.site.sandbox;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import padlock.diagram.LineDrawing;
import padlock.policy.Rule;
import padlock.trace.Hop;

/** The line as everybody imagines it, before anything ran: mail, tracking host, page. */
public final class Sketch {
    private Sketch() {}

    public static LineDrawing line() {
        return new LineDrawing(
                LineDrawing.Origin.MAIL,
                List.of(
                        hop("http://click.example.com/", Rule.TRK_1, "The link leads to the tracking host."),
                        hop("https://www.example.com/", Rule.NET_1, "From there it leads to the page.")),
                Optional.empty());
    }

    private static Hop hop(String url, Rule rule, String because) {
        return new Hop.Exchange(
                url,
                rule,
                because,
                Optional.empty(),
                Optional.empty(),
                OptionalInt.of(200),
                Optional.empty(),
                List.of(),
                Optional.empty());
    }
}
