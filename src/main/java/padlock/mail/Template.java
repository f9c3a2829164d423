package padlock.mail;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import padlock.url.WebUrl;

/**
 * A mail as the sender wrote it, read once and sent any number of times.
 *
 * <p>At send time the provider puts its own address in the place of every web link and adds its pixels to the body. Only
 * these places change: every other character of the mail, broken markup too, stays as the sender wrote it.
 *
 * <p>What failure looks like: a link that the provider does not wrap (no quotes, an opt-out, another scheme) is still a link, and
 * nobody ever hears of the click. A mail that breaks off in the middle of a tag or a comment has no place for a pixel. Markup is
 * read as a browser reads it, so that both agree on what is a link.
 */
public final class Template {
    /** The longest mail that is accepted, in characters. */
    public static final int LONGEST = 256 * 1_024;

    private static final String PROBE = "padlock:pixel";

    private final String html;
    private final List<Anchor> anchors;
    private final List<String> pictures;
    private final Optional<PixelPlace> atTop;
    private final Optional<PixelPlace> atEnd;

    private Template(
            String html,
            List<Anchor> anchors,
            List<String> pictures,
            Optional<PixelPlace> atTop,
            Optional<PixelPlace> atEnd) {
        this.html = html;
        this.anchors = anchors;
        this.pictures = pictures;
        this.atTop = atTop;
        this.atEnd = atEnd;
    }

    /** Reads a mail that is not longer than {@link #LONGEST}. */
    public static Template of(String html) {
        if (html.length() > LONGEST) {
            throw new IllegalArgumentException("a mail of " + html.length() + " characters is too long");
        }
        Document document = Parser.htmlParser().setTrackPosition(true).parseInput(html, "");
        // A browser closes badly nested links and opens them again: two elements, but one place in the text and one
        // link.
        Map<Integer, Anchor> anchors = new LinkedHashMap<>();
        for (Element element : document.select("a[href]")) {
            Anchor anchor = Anchor.of(element, html);
            anchors.putIfAbsent(anchor.from(), anchor);
        }
        Element body = document.body();
        return new Template(
                html,
                List.copyOf(anchors.values()),
                sources(document),
                pixelPlace(html, document, body.sourceRange().endPos()),
                pixelPlace(html, document, body.endSourceRange().startPos()));
    }

    // A place in the text, if a browser would really see a picture there, and nothing else changed.
    private static Optional<PixelPlace> pixelPlace(String html, Document document, int position) {
        Document probed = Jsoup.parse(html.substring(0, position) + pixel(PROBE) + html.substring(position));
        List<String> sources = sources(probed);
        int index = sources.lastIndexOf(PROBE);
        boolean sound = index >= 0
                && sources.size() == sources(document).size() + 1
                && probed.select("a[href]")
                        .eachAttr("href")
                        .equals(document.select("a[href]").eachAttr("href"));
        return sound ? Optional.of(new PixelPlace(position, index)) : Optional.empty();
    }

    private static List<String> sources(Document document) {
        return document.select("img[src]").eachAttr("src");
    }

    /** Sends it: links and pixel get the scheme, the host and the tokens of this sending. */
    public SentMail send(Sending sending, Tokens tokens) {
        List<Link> links = new ArrayList<>(anchors.size());
        List<Edit> edits = new ArrayList<>();
        for (Anchor anchor : anchors) {
            Link link = edits.size() < sending.format().mostLinks() ? wrap(anchor, sending, tokens) : untouched(anchor);
            links.add(link);
            if (link.tracked()) {
                edits.add(new Edit(anchor.from(), anchor.to(), link.href()));
            }
        }
        List<Picture> shown = new ArrayList<>(pictures.size() + 1);
        pictures.forEach(src -> shown.add(new Picture(src, false)));
        Optional<String> openToken = atEnd.filter(place -> sending.trackOpens())
                .map(place -> addPixel(place, sending, tokens, shown, edits));
        // After the other one, so that its place among the pictures is still the one that was found.
        Optional<String> initialToken = atTop.filter(place -> sending.initialPixel())
                .map(place -> addPixel(place, sending, tokens, shown, edits));
        String unsubscribeToken = sending.format().spell(tokens.next());
        return new SentMail(
                sending.mail(),
                apply(edits),
                sending.trackingHost(),
                sending.schemes(),
                links,
                shown,
                openToken,
                initialToken,
                WebUrl.of(sending.own(Purpose.UNSUBSCRIBE, unsubscribeToken)),
                unsubscribeToken);
    }

    private static String addPixel(
            PixelPlace place, Sending sending, Tokens tokens, List<Picture> shown, List<Edit> edits) {
        String token = sending.format().spell(tokens.next());
        String src = sending.own(Purpose.OPEN, token);
        shown.add(place.index(), new Picture(src, true));
        edits.add(new Edit(place.position(), place.position(), pixel(src)));
        return token;
    }

    private static Link wrap(Anchor anchor, Sending sending, Tokens tokens) {
        if (!sending.trackClicks()
                || anchor.page().isEmpty()
                || !sending.format().wraps(anchor)) {
            return untouched(anchor);
        }
        String token = sending.format().spell(tokens.next());
        return new Link(
                sending.link(token, anchor, anchor.page().get()),
                anchor.page().get().toString(),
                Optional.of(token));
    }

    private static Link untouched(Anchor anchor) {
        return new Link(anchor.href(), anchor.href(), Optional.empty());
    }

    private static String pixel(String src) {
        return "<img src=\"" + src + "\" alt=\"\" width=\"1\" height=\"1\" border=\"0\""
                + " style=\"height:1px !important;width:1px !important;border-width:0 !important\">";
    }

    // Document order is not always the order of the text: a browser moves links out of a table's gaps.
    private String apply(List<Edit> edits) {
        edits.sort(Comparator.comparingInt(Edit::from));
        StringBuilder out = new StringBuilder(html.length() + edits.size() * 100 + 200);
        int copied = 0;
        for (Edit edit : edits) {
            out.append(html, copied, edit.from()).append(edit.text());
            copied = edit.to();
        }
        return out.append(html, copied, html.length()).toString();
    }

    private record Edit(int from, int to, String text) {}

    /** Where the pixel goes: in the text, and among the pictures of the document. */
    private record PixelPlace(int position, int index) {}
}
