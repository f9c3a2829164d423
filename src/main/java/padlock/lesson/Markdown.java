package padlock.lesson;

import java.util.List;
import java.util.Map;
import org.commonmark.Extension;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.Node;
import org.commonmark.parser.IncludeSourceSpans;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.AttributeProvider;
import org.commonmark.renderer.html.HtmlRenderer;
import padlock.content.ContentProblem;
import padlock.content.Fragment;
import padlock.content.Problems;
import padlock.content.Value;

/** How Padlock reads Markdown: an author's HTML is text, a link leads somewhere good or is a problem, and nesting has an end. */
final class Markdown {
    private static final List<Extension> TABLES = List.of(TablesExtension.create());

    // Deeper nesting than this is an attack on the stack, not a lesson.
    private static final Parser PARSER = Parser.builder()
            .extensions(TABLES)
            .includeSourceSpans(IncludeSourceSpans.BLOCKS_AND_INLINES)
            .maxOpenBlockParsers(30)
            .maxInlineNesting(30)
            .build();

    private Markdown() {}

    static Node parse(String text) {
        return PARSER.parse(text);
    }

    static HtmlRenderer renderer(AttributeProvider attributes) {
        return HtmlRenderer.builder()
                .extensions(TABLES)
                .escapeHtml(true)
                .sanitizeUrls(true)
                .attributeProviderFactory(context -> attributes)
                .attributeProviderFactory(context -> Markdown::accessible)
                .build();
    }

    /** A listing may be wider than a phone; then the keyboard has to get at the rest of it. A table's heads stand above their columns. */
    private static void accessible(Node node, String tag, Map<String, String> attributes) {
        if (tag.equals("pre")) {
            attributes.put("tabindex", "0");
        } else if (tag.equals("th")) {
            attributes.put("scope", "col");
        }
    }

    /** The HTML of a few lines that are the value of a key. */
    static String html(Value value) {
        String text = value.someText().orElse("");
        Node document = parse(text);
        Problems problems = new Problems("");
        document.accept(new MarkdownCheck(Fragment.file("", text), problems));
        problems.inOrder().stream().map(ContentProblem::message).forEach(value::problem);
        return renderer((node, tag, attributes) -> {}).render(document);
    }
}
