package padlock.lesson;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.commonmark.node.Document;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.Node;
import org.commonmark.node.SourceSpan;
import org.commonmark.parser.IncludeSourceSpans;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;
import padlock.content.Fields;
import padlock.content.Fragment;
import padlock.content.Nearest;
import padlock.content.Problems;
import padlock.content.Quoted;
import padlock.content.Reading;
import padlock.content.Value;
import padlock.content.Words;
import padlock.content.Yaml;

/**
 * Cuts the Markdown of a lesson into prose and examples.
 *
 * <p>An example is a fenced block whose first word is {@code run}, then the scenario's file, with YAML between the fences:
 *
 * <pre>
 * ```run second-click-dies.yml
 * step: 3
 * caption: The same link, one minute later
 * ```
 * </pre>
 */
final class BodyReader {
    static final String RUN = "run";

    // Deeper nesting than this is an attack on the stack, not a lesson.
    private static final Parser PARSER = Parser.builder()
            .includeSourceSpans(IncludeSourceSpans.BLOCKS_AND_INLINES)
            .maxOpenBlockParsers(30)
            .maxInlineNesting(30)
            .build();

    private final Fragment source;
    private final Problems problems;
    private final Map<String, Optional<ScenarioFile>> scenarios;
    private final Map<String, String> browsers;
    private final List<Part> parts = new ArrayList<>();
    private final HtmlRenderer renderer;
    private Document prose = new Document();

    BodyReader(
            Fragment source,
            Problems problems,
            Map<String, Optional<ScenarioFile>> scenarios,
            Collection<String> browsers) {
        this.source = source;
        this.problems = problems;
        this.scenarios = scenarios;
        this.browsers = Words.of(browsers);
        HeadingIds ids = new HeadingIds();
        renderer = HtmlRenderer.builder()
                .escapeHtml(true)
                .sanitizeUrls(true)
                .attributeProviderFactory(context -> ids)
                .build();
    }

    List<Part> parts() {
        Node document = PARSER.parse(source.text());
        document.accept(new MarkdownCheck(source, problems));
        for (Node node = document.getFirstChild(); node != null; node = document.getFirstChild()) {
            node.unlink();
            if (node instanceof FencedCodeBlock block && isDirective(block)) {
                endProse();
                example(block);
            } else {
                prose.appendChild(node);
            }
        }
        endProse();
        return parts;
    }

    static boolean isDirective(FencedCodeBlock block) {
        return words(block)[0].equals(RUN);
    }

    private static String[] words(FencedCodeBlock block) {
        return block.getInfo().strip().split("\\s+");
    }

    private void endProse() {
        if (prose.getFirstChild() != null) {
            parts.add(new Part.Prose(renderer.render(prose)));
            prose = new Document();
        }
    }

    private void example(FencedCodeBlock block) {
        String[] words = words(block);
        SourceSpan fence = block.getSourceSpans().get(0);
        int line = source.line() + fence.getLineIndex();
        if (words.length != 2) {
            problems.add(line, 1, "expected one file after `run`, such as `run story.yml`");
            return;
        }
        Optional<ScenarioFile> scenario = scenarios.getOrDefault(words[1], Optional.empty());
        if (!scenarios.containsKey(words[1])) {
            problems.add(
                    line, 1, "unknown scenario " + Quoted.of(words[1]) + Nearest.hint(words[1], scenarios.keySet()));
        }
        if (scenario.isEmpty()) {
            return;
        }
        if (block.getLiteral().isBlank()) {
            parts.add(example(scenario.get(), Optional.empty()));
            return;
        }
        Reading<Part.Example> reading = Yaml.read(
                new Fragment(source.file(), line + 1, block.getFenceIndent(), block.getLiteral()),
                root -> example(scenario.get(), Optional.of(root.fields("step", "browser", "caption"))));
        problems.addAll(reading.problems());
        reading.value().ifPresent(parts::add);
    }

    private Part.Example example(ScenarioFile file, Optional<Fields> fields) {
        Optional<Integer> step = fields.flatMap(keys -> keys.get("step"))
                .flatMap(number -> number.whole(1, file.scenario().steps().size()));
        return new Part.Example(
                file,
                fields.flatMap(keys -> keys.get("browser"))
                        .flatMap(browser -> browser.word(browsers))
                        .orElse(file.scenario().browsers().get(0)),
                step.map(OptionalInt::of).orElse(OptionalInt.empty()),
                fields.flatMap(keys -> keys.get("caption")).flatMap(Value::someText));
    }
}
