package padlock.lesson;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.commonmark.node.Document;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.Node;
import org.commonmark.node.SourceSpan;
import org.commonmark.renderer.html.HtmlRenderer;
import padlock.content.Fields;
import padlock.content.Fragment;
import padlock.content.Problems;
import padlock.content.Quoted;
import padlock.content.Reading;
import padlock.content.Value;
import padlock.content.Words;
import padlock.content.Yaml;
import padlock.exercise.Scenes;
import padlock.exercise.Task;
import padlock.exercise.TaskReader;
import padlock.scenario.ScenarioFile;

/**
 * Cuts the Markdown of a lesson into prose, examples and tasks.
 *
 * <p>An example is a fenced block whose first word is {@code run}, then the scenario's file, with YAML between the fences:
 *
 * <pre>
 * ```run second-click-dies.yml
 * step: 3
 * caption: The same link, one minute later
 * ```
 * </pre>
 *
 * <p>A task is the same with {@code task}; what stands between its fences is {@link TaskReader}'s.
 */
final class BodyReader {
    static final String RUN = "run";
    static final String TASK = "task";
    static final List<String> DIRECTIVES = List.of(RUN, TASK);

    private final Fragment source;
    private final Problems problems;
    private final Scenes scenes;
    private final Map<String, String> browsers;
    private final TaskReader tasks;
    private final Set<String> taskIds = new HashSet<>();
    private final List<Part> parts = new ArrayList<>();
    private final HtmlRenderer renderer;
    private Document prose = new Document();

    BodyReader(Fragment source, Problems problems, Scenes scenes, Collection<String> browsers) {
        this.source = source;
        this.problems = problems;
        this.scenes = scenes;
        this.browsers = Words.of(browsers);
        this.tasks = new TaskReader(scenes, browsers, Markdown::html);
        this.renderer = Markdown.renderer(new HeadingIds());
    }

    List<Part> parts() {
        Node document = Markdown.parse(source.text());
        document.accept(new MarkdownCheck(source, problems));
        for (Node node = document.getFirstChild(); node != null; node = document.getFirstChild()) {
            node.unlink();
            if (node instanceof FencedCodeBlock block && isDirective(block)) {
                endProse();
                directive(block);
            } else {
                prose.appendChild(node);
            }
        }
        endProse();
        return parts;
    }

    static boolean isDirective(FencedCodeBlock block) {
        return DIRECTIVES.contains(words(block)[0]);
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

    private void directive(FencedCodeBlock block) {
        String[] words = words(block);
        SourceSpan fence = block.getSourceSpans().get(0);
        int line = source.line() + fence.getLineIndex();
        if (words.length != 2) {
            problems.add(line, 1, "expected one file after `" + words[0] + "`, such as `" + words[0] + " story.yml`");
            return;
        }
        Optional<ScenarioFile> scenario = scenes.find(words[1], problem -> problems.add(line, 1, problem));
        Fragment body = new Fragment(source.file(), line + 1, block.getFenceIndent(), block.getLiteral());
        scenario.ifPresent(file -> {
            if (words[0].equals(TASK)) {
                keep(Yaml.read(body, root -> task(root, file)));
            } else if (block.getLiteral().isBlank()) {
                parts.add(example(file, Optional.empty()));
            } else {
                keep(Yaml.read(body, root -> example(file, Optional.of(root.fields("step", "browser", "caption")))));
            }
        });
    }

    private void keep(Reading<? extends Part> reading) {
        problems.addAll(reading.problems());
        reading.value().ifPresent(parts::add);
    }

    private Part.Question task(Value root, ScenarioFile file) {
        Task task = tasks.read(root, file);
        if (!taskIds.add(task.id())) {
            root.problem("the task " + Quoted.of(task.id()) + " stands in this lesson twice");
        }
        return new Part.Question(task);
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
