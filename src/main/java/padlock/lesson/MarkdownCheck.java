package padlock.lesson;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Document;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.Heading;
import org.commonmark.node.Image;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import padlock.content.Fragment;
import padlock.content.Nearest;
import padlock.content.Problems;
import padlock.content.Quoted;
import padlock.policy.Rule;

/**
 * Looks through the Markdown of a lesson for what would not work on the page, and turns links to rules into addresses.
 *
 * <p>{@code [HSTS-8.3](rule:HSTS-8.3)} cites a rule; a rule that does not exist is a problem.
 */
final class MarkdownCheck extends AbstractVisitor {
    private static final String RULE = "rule:";
    private static final Pattern WORKING_LINK = Pattern.compile("https?://.+|mailto:.+|#.+|/(?!/).*");
    private static final Pattern OWN_PICTURE = Pattern.compile("/(?!/).+");
    private static final List<String> RULES = Rule.all().stream().map(Rule::id).toList();

    private final Fragment source;
    private final Problems problems;

    MarkdownCheck(Fragment source, Problems problems) {
        this.source = source;
        this.problems = problems;
    }

    @Override
    public void visit(Link link) {
        String target = link.getDestination();
        if (target.startsWith(RULE)) {
            String id = target.substring(RULE.length());
            if (Rule.of(id).isEmpty()) {
                Optional<String> near = Nearest.to(id, RULES);
                problem(
                        link,
                        "unknown rule " + Quoted.of(id)
                                + near.map(rule -> ", did you mean `" + rule + "`?")
                                        .orElse(""));
            }
            link.setDestination("/rules#" + id);
        } else if (!WORKING_LINK.matcher(target).matches()) {
            problem(
                    link,
                    "this link leads nowhere: " + Quoted.of(target)
                            + "; write https://…, /… for a page of this site, #… or rule:…");
        }
        visitChildren(link);
    }

    @Override
    public void visit(Image image) {
        if (!OWN_PICTURE.matcher(image.getDestination()).matches()) {
            problem(
                    image,
                    "pictures come from this site, such as /static/img/lock.svg, and not from "
                            + Quoted.of(image.getDestination()));
        }
        visitChildren(image);
    }

    @Override
    public void visit(Heading heading) {
        if (heading.getLevel() == 1) {
            problem(heading, "the title stands in the front matter: start headings with `##`");
        }
        visitChildren(heading);
    }

    @Override
    public void visit(FencedCodeBlock block) {
        if (BodyReader.isDirective(block)) {
            if (!(block.getParent() instanceof Document)) {
                problem(
                        block,
                        "a `" + block.getInfo().strip().split("\\s+")[0]
                                + "` block stands by itself, not in a list or a quotation");
            }
            return;
        }
        String word = block.getInfo().strip().split("\\s+")[0];
        if (Nearest.to(word, BodyReader.DIRECTIVES).isPresent()) {
            problem(block, "unknown block " + Quoted.of(word) + Nearest.hint(word, BodyReader.DIRECTIVES));
        }
    }

    private void problem(Node node, String message) {
        // A node without a place of its own stands in one that has one.
        Node placed = node;
        while (placed.getSourceSpans().isEmpty() && placed.getParent() != null) {
            placed = placed.getParent();
        }
        if (placed.getSourceSpans().isEmpty()) {
            problems.add(source.line(), 1, message);
        } else {
            problems.add(
                    source.line() + placed.getSourceSpans().get(0).getLineIndex(),
                    placed.getSourceSpans().get(0).getColumnIndex() + 1,
                    message);
        }
    }
}
