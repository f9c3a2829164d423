package padlock.lesson;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import padlock.content.ContentProblem;
import padlock.content.Reading;
import padlock.exercise.Scenes;
import padlock.scenario.FilesBeside;
import padlock.scenario.ScenarioFile;
import padlock.scenario.ScenarioReader;

class LessonReaderTest {
    private static final List<String> BROWSERS = List.of("chromium-156", "firefox-153");
    private static final String STORY_TEXT = "title: T\nbrowsers: [firefox-153]\nsteps: [send: newsletter, click: 1]\n";
    private static final ScenarioFile STORY = new ScenarioFile(
            "basics/l/story.yml",
            STORY_TEXT,
            new ScenarioReader(BROWSERS)
                    .read("story.yml", STORY_TEXT, FilesBeside.none())
                    .orElseThrow());
    private static final String FRONT = """
            ---
            title: A lesson
            minutes: 3
            objectives: [Do it]
            out-of-scope: [All else]
            prerequisites: [first]
            sources: [RFC 6797]
            ---
            """;

    private static Reading<Lesson> reading(String text) {
        return new LessonReader(
                        new Scenes(
                                Map.of("story.yml", Optional.of(STORY), "torn.yml", Optional.empty()),
                                Map.of("basics/l/story.yml", Optional.of(STORY)),
                                Set.of()),
                        BROWSERS,
                        List.of("first"))
                .read("l.md", "l", text);
    }

    private static List<String> problems(String text) {
        return reading(text).problems().stream().map(ContentProblem::toString).toList();
    }

    private static String html(String body) {
        Lesson lesson = reading(FRONT + body).orElseThrow();
        assertThat(lesson.parts()).hasSize(1);
        return ((Part.Prose) lesson.parts().get(0)).html();
    }

    @Test
    void frontMatterSaysWhatTheLessonIs() {
        Lesson lesson = reading(FRONT + "Text.\n").orElseThrow();
        assertThat(lesson)
                .isEqualTo(new Lesson(
                        "l",
                        "A lesson",
                        3,
                        List.of("Do it"),
                        List.of("All else"),
                        List.of("first"),
                        List.of("RFC 6797"),
                        List.of(new Part.Prose("<p>Text.</p>\n"))));
    }

    @Test
    void linesMayEndAsOnWindows() {
        assertThat(reading((FRONT + "Text.\n").replace("\n", "\r\n")).orElseThrow())
                .isEqualTo(reading(FRONT + "Text.\n").orElseThrow());
    }

    @Test
    void aRunBlockBecomesAnExampleBetweenTheProse() {
        Lesson lesson = reading(FRONT + """
                                Before.

                                ```run story.yml
                                step: 2
                                browser: chromium-156
                                caption: Look here
                                ```

                                After.

                                ```run story.yml
                                ```
                                """).orElseThrow();
        assertThat(lesson.parts())
                .containsExactly(
                        new Part.Prose("<p>Before.</p>\n"),
                        new Part.Example(STORY, "chromium-156", OptionalInt.of(2), Optional.of("Look here")),
                        new Part.Prose("<p>After.</p>\n"),
                        new Part.Example(STORY, "firefox-153", OptionalInt.empty(), Optional.empty()));
    }

    @Test
    void otherFencedBlocksStayWhatTheyAre() {
        assertThat(html("```http\nGET / HTTP/1.1\n```\n"))
                .isEqualTo("<pre tabindex=\"0\"><code class=\"language-http\">GET / HTTP/1.1\n</code></pre>\n");
    }

    @Test
    void headingsHaveIdsThatStayUniqueInTheLesson() {
        Lesson lesson = reading(FRONT + "## The `http` way!\n\n```run story.yml\n```\n\n### The http way\n\n## 錠\n")
                .orElseThrow();
        assertThat(lesson.parts())
                .contains(
                        new Part.Prose("<h2 id=\"the-http-way\">The <code>http</code> way!</h2>\n"),
                        new Part.Prose("<h3 id=\"the-http-way-2\">The http way</h3>\n<h2 id=\"section\">錠</h2>\n"));
    }

    @Test
    void aRuleIsCitedByALink() {
        assertThat(html("See [HSTS-8.3](rule:HSTS-8.3).\n"))
                .isEqualTo("<p>See <a rel=\"nofollow\" href=\"/rules#HSTS-8.3\">HSTS-8.3</a>.</p>\n");
    }

    @Test
    void htmlOfTheAuthorIsShownAsText() {
        assertThat(html("<script>alert(1)</script>\n\nA <img src=x onerror=alert(1)> `<b>`\n"))
                .isEqualTo("<p>&lt;script&gt;alert(1)&lt;/script&gt;</p>\n"
                        + "<p>A &lt;img src=x onerror=alert(1)&gt; <code>&lt;b&gt;</code></p>\n");
        assertThat(html("## <i onclick=alert(1)>x</i>\n")).doesNotContain("<i");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "[x](javascript:alert(1))",
                "[x](JaVaScript:alert(1))",
                "[x](data:text/html,hi)",
                "[x](vbscript:x)",
                "<javascript:alert(1)>",
                "[x][1]\n\n[1]: javascript:alert(1)",
                "[x](//elsewhere.example/)",
                "[x](other.md)",
                "![x](https://elsewhere.example/pixel.png)",
                "![x](javascript:alert(1))",
                "[x](&#106;avascript:alert(1))"
            })
    void aLinkThatLeadsNowhereGoodIsAProblem(String markdown) {
        assertThat(problems(FRONT + markdown + "\n")).hasSize(1);
    }

    static Stream<Arguments> mistakes() {
        return Stream.of(
                Arguments.of("", List.of("l.md:1:1: a lesson starts with front matter between two lines of `---`")),
                Arguments.of(
                        "---\ntitle: x\n",
                        List.of("l.md:1:1: a lesson starts with front matter between two lines of `---`")),
                Arguments.of(
                        "---\ntitle: x\nminutes: 90\nobjectives: []\nout-of-scop: [x]\nprerequisites: [frist]\n---\n",
                        List.of(
                                "l.md:2:1: missing key `out-of-scope`",
                                "l.md:2:1: missing key `sources`",
                                "l.md:3:10: expected a whole number from 1 to 60, found `90`",
                                "l.md:4:13: expected at least 1 here, found 0",
                                "l.md:5:1: unknown key `out-of-scop`, did you mean `out-of-scope`?",
                                "l.md:6:17: unknown word `frist`, did you mean `first`?")),
                Arguments.of(
                        FRONT + "\nSee [it](rule:HSTS-8.33).\n",
                        List.of("l.md:10:5: unknown rule `HSTS-8.33`, did you mean `HSTS-8.3`?")),
                Arguments.of(
                        FRONT + "# Title\n",
                        List.of("l.md:9:1: the title stands in the front matter: start headings with `##`")),
                Arguments.of(
                        FRONT + "\n```rnu story.yml\n```\n",
                        List.of("l.md:10:1: unknown block `rnu`, did you mean `run`?")),
                Arguments.of(
                        FRONT + "- a\n  ```run story.yml\n  ```\n",
                        List.of("l.md:10:3: a `run` block stands by itself, not in a list or a quotation")),
                Arguments.of(
                        FRONT + "```run\n```\n",
                        List.of("l.md:9:1: expected one file after `run`, such as `run story.yml`")),
                Arguments.of(
                        FRONT + "```run stroy.yml\n```\n",
                        List.of("l.md:9:1: unknown scenario `stroy.yml`, did you mean `story.yml`?")),
                Arguments.of(FRONT + "```run torn.yml\n```\n", List.of()),
                Arguments.of(
                        FRONT + "Text\n\n  ```run story.yml\n  step: 3\n  browsr: x\n  ```\n",
                        List.of(
                                "l.md:12:9: expected a whole number from 1 to 2, found `3`",
                                "l.md:13:3: unknown key `browsr`, did you mean `browser`?")),
                Arguments.of(
                        FRONT + "```run story.yml\nbrowser: firefox-154\n```\n",
                        List.of("l.md:10:10: unknown word `firefox-154`, did you mean `firefox-153`?")),
                Arguments.of(
                        "---\ntitle: [\n---\nText\n",
                        List.of("l.md:3:1: this is not YAML: expected the node content, but found '<stream end>'")));
    }

    @ParameterizedTest
    @MethodSource("mistakes")
    void aMistakeIsToldWithItsPlaceInTheFile(String text, List<String> problems) {
        assertThat(problems(text)).isEqualTo(problems);
    }

    @ParameterizedTest
    @ValueSource(strings = {">", "- ", "*a ", "[", "![", "*", "_a*", "`", "<", "[a](", "&"})
    @Timeout(20)
    void deepAndCrookedMarkdownEndsInTime(String piece) {
        reading(FRONT + piece.repeat(20_000) + "\n");
        reading(FRONT + piece.repeat(20_000) + "a" + "](x)".repeat(5_000) + "*".repeat(5_000) + "\n");
    }
}
