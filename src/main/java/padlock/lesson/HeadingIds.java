package padlock.lesson;

import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Code;
import org.commonmark.node.Heading;
import org.commonmark.node.Node;
import org.commonmark.node.Text;
import org.commonmark.renderer.html.AttributeProvider;

/**
 * Gives each heading of one lesson an id made of its words, so that a link can lead there: {@code the-second-click}.
 *
 * <p>Our own, and not an extension's, because ids stand in addresses that people keep.
 */
final class HeadingIds implements AttributeProvider {
    private final Set<String> used = new HashSet<>();

    @Override
    public void setAttributes(Node node, String tagName, Map<String, String> attributes) {
        if (node instanceof Heading) {
            attributes.put("id", unused(slug(node)));
        }
    }

    private String unused(String slug) {
        String id = slug;
        for (int count = 2; !used.add(id); count++) {
            id = slug + "-" + count;
        }
        return id;
    }

    private static String slug(Node heading) {
        StringBuilder words = new StringBuilder();
        heading.accept(new AbstractVisitor() {
            @Override
            public void visit(Text text) {
                words.append(text.getLiteral());
            }

            @Override
            public void visit(Code code) {
                words.append(code.getLiteral());
            }
        });
        String slug = words.toString()
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^a-z0-9]+", "-")
                .replaceAll("^-|-$", "");
        return slug.isEmpty() ? "section" : slug;
    }
}
