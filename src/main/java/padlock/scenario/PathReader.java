package padlock.scenario;

import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import padlock.content.Value;
import padlock.content.Words;
import padlock.url.WebUrl;
import padlock.world.OnPath;

/** Reads the switches of whoever runs the network that the reader is in. */
final class PathReader {
    static final List<String> KEYS = List.of("redirects-to", "https");

    private PathReader() {}

    static UnaryOperator<OnPath> edit(Value value) {
        Switches fields = new Switches(value, KEYS);
        Optional<Optional<WebUrl>> redirectsTo = fields.get("redirects-to")
                .flatMap(address -> address.parsed("none, or " + SetupReader.WEB_ADDRESS, PathReader::target));
        Optional<OnPath.Https> https = fields.word("https", Words.of(OnPath.Https.class));
        return was -> new OnPath(redirectsTo.orElse(was.redirectsTo()), https.orElse(was.https()));
    }

    private static Optional<Optional<WebUrl>> target(String text) {
        return text.equals(Switches.NONE)
                ? Optional.of(Optional.<WebUrl>empty())
                : WebUrl.parse(text).map(Optional::of);
    }
}
