package padlock.mail;

import java.util.Optional;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Range;
import padlock.url.WebUrl;

/**
 * A link as the sender wrote it, and where its address stands in the text.
 *
 * @param page where it leads; empty for {@code mailto:}, {@code javascript:}, fragments and what no browser can read
 * @param quoted the address stands in quotes, without spaces round the equals sign
 * @param clickTracking the value of the attribute {@code clicktracking}; empty when it is missing
 * @param msysClickTrack the value of the attribute {@code data-msys-clicktrack}; empty when it is missing
 * @param universal SendGrid is told that an app may open this link
 * @param subLink the value of SparkPost's attribute {@code data-msys-sublink}, which becomes a part of the path; empty when it is
 *     missing
 * @param sesNoTrack whether it has the attribute {@code ses:no-track}
 */
record Anchor(
        String href,
        Optional<WebUrl> page,
        int from,
        int to,
        boolean quoted,
        String clickTracking,
        String msysClickTrack,
        boolean universal,
        String subLink,
        boolean sesNoTrack) {
    static Anchor of(Element element, String html) {
        String href = element.attr("href");
        Range.AttributeRange range = element.attributes().sourceRange("href");
        int from = range.valueRange().startPos();
        return new Anchor(
                href,
                WebUrl.parse(href),
                from,
                range.valueRange().endPos(),
                isQuoted(html, range.nameRange().endPos(), from),
                element.attr("clicktracking"),
                element.attr("data-msys-clicktrack"),
                element.attr("universal").equalsIgnoreCase("true"),
                element.attr("data-msys-sublink"),
                element.hasAttr("ses:no-track"));
    }

    private static boolean isQuoted(String html, int nameEnd, int from) {
        if (from != nameEnd + 2 || html.charAt(nameEnd) != '=') {
            return false;
        }
        char quote = html.charAt(nameEnd + 1);
        return quote == '"' || quote == '\'';
    }
}
