package padlock.browser;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import padlock.policy.MixedContent;

/** Reads from a page's HTML which images it loads, in document order, parsing what is broken as browsers do. */
public final class PageParts {
    private static final int MOST_PARTS = 200;
    // Possessive throughout: what was read is never tried again in shorter pieces, so that the cost stays linear.
    private static final Pattern BACKGROUND = Pattern.compile(
            "url\\(\\s*+(\"[^\"]{1,4096}+\"|'[^']{1,4096}+'|[^'\"()\\s]{1,4096}+)\\s*+\\)",
            Pattern.CASE_INSENSITIVE);

    private PageParts() {}

    /** The images of a page; more than two hundred are not looked at. */
    public static List<PagePart> images(String html) {
        Document document = Jsoup.parse(html);
        List<PagePart> parts = new ArrayList<>();
        int images = 0;
        for (Element element : document.getAllElements()) {
            if (parts.size() >= MOST_PARTS || images >= MOST_PARTS) {
                break;
            }
            if (element.nameIs("img")) {
                images++;
                image(element, parts);
            } else if (element.hasAttr("background")) {
                parts.add(new PagePart(MixedContent.Element.CSS_BACKGROUND, element.attr("background")));
            }
            background(element.attr("style"), parts);
        }
        return List.copyOf(parts);
    }

    private static void image(Element img, List<PagePart> parts) {
        String candidate = firstCandidate(img);
        if (!candidate.isEmpty()) {
            parts.add(new PagePart(MixedContent.Element.IMG_SRCSET, candidate));
        } else if (!img.attr("src").isBlank()) {
            boolean cors = img.hasAttr("crossorigin");
            parts.add(new PagePart(
                    cors ? MixedContent.Element.IMG_CROSSORIGIN : MixedContent.Element.IMG, img.attr("src")));
        }
    }

    /** The first address of {@code srcset}, its own or that of a {@code source} of the picture it stands in. */
    private static String firstCandidate(Element img) {
        String srcset = img.attr("srcset");
        Element parent = img.parent();
        if (srcset.isBlank() && parent != null && parent.nameIs("picture")) {
            srcset = parent.children().stream()
                    .filter(child -> child.nameIs("source"))
                    .map(source -> source.attr("srcset"))
                    .filter(candidates -> !candidates.isBlank())
                    .findFirst()
                    .orElse("");
        }
        return srcset.strip().split("[\\s,]+", 2)[0];
    }

    private static void background(String style, List<PagePart> parts) {
        if (style.isEmpty()) {
            return;
        }
        Matcher urls = BACKGROUND.matcher(style);
        while (urls.find() && parts.size() < MOST_PARTS) {
            String url = urls.group(1);
            boolean quoted = url.startsWith("'") || url.startsWith("\"");
            parts.add(new PagePart(
                    MixedContent.Element.CSS_BACKGROUND,
                    quoted ? url.substring(1, url.length() - 1).strip() : url));
        }
    }
}
