package padlock.diagram;

import java.util.Optional;
import padlock.url.WebUrl;
import padlock.words.Wording;

/** What a drawing says about a URL. A mail may name what is no URL of the web; then the text itself has to do. */
record Place(String host, String scheme, String target) {
    static Place of(String url, Wording words) {
        Optional<WebUrl> web = WebUrl.parse(url);
        if (web.isPresent()) {
            WebUrl known = web.get();
            return new Place(known.authority(), known.scheme().toString(), known.target());
        }
        return new Place(url.isBlank() ? words.say("run.drawing.nothing") : url, "", "");
    }
}
