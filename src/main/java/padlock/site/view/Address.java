package padlock.site.view;

import java.util.Optional;
import padlock.url.WebUrl;

/** A URL cut where a reader's eye should cut it: the scheme, the host, and the long rest. */
public record Address(String scheme, String host, String rest) {
    private static final int ROOM = 36;

    public static Address of(String url) {
        Optional<WebUrl> web = WebUrl.parse(url);
        if (web.isEmpty()) {
            return new Address("", "", shorten(url));
        }
        WebUrl known = web.get();
        String fragment = known.fragment().map(text -> "#" + text).orElse("");
        return new Address(known.scheme().toString(), known.authority(), shorten(known.target() + fragment));
    }

    public boolean secure() {
        return scheme.equals("https");
    }

    private static String shorten(String text) {
        return text.length() <= ROOM
                ? text
                : text.substring(
                                0,
                                text.offsetByCodePoints(0, Math.min(ROOM - 1, text.codePointCount(0, text.length()))))
                        + "…";
    }
}
