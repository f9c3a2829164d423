package padlock.lesson;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import padlock.content.ContentProblem;
import padlock.content.Folder;
import padlock.exercise.Choice;
import padlock.exercise.Myth;
import padlock.exercise.Task;
import padlock.trace.Outcome;

/** What the author's guide shows can be read as it stands there. */
class AuthorsGuideTest {
    private static final List<String> BROWSERS = List.of("chromium-156", "firefox-153");
    private static final Path GUIDE = Path.of("src/docs/AUTHORS.md");
    private static final Path STORY = Path.of("lessons/basics/hsts-is-learned/second-click-dies.yml");
    private static final String FRONT =
            "---\ntitle: T\nminutes: 3\nobjectives: [O]\nout-of-scope: [X]\nsources: [S]\n---\n";

    @TempDir
    Path root;

    @BeforeEach
    void theStoriesThatTheGuideNames() throws IOException {
        write(
                "course.yml",
                "title: C\nmodules:\n"
                        + "  - { id: basics, title: B, lessons: [what-a-tracked-click-does, hsts-is-learned] }\n");
        write("basics/what-a-tracked-click-does.md", FRONT + "Text.\n");
        write("basics/hsts-is-learned.md", FRONT + "Text.\n");
        for (String folder : List.of("basics/hsts-is-learned", "myths/redirect", "cases/annict", "tickets/yesterday")) {
            for (String name : List.of("story.yml", "first-click.yml", "second-click-dies.yml")) {
                write(folder + "/" + name, Files.readString(STORY));
            }
        }
    }

    private void write(String name, String text) throws IOException {
        Path file = root.resolve(name);
        Files.createDirectories(file.resolveSibling(""));
        Files.writeString(file, text);
    }

    /** The indented block below a heading that starts with these words, without its indent. */
    private static String block(String heading, String firstWords) throws IOException {
        String guide = Files.readString(GUIDE);
        String section = guide.substring(guide.indexOf("\n## " + heading));
        String block = section.substring(section.indexOf("    " + firstWords));
        return block.lines()
                .takeWhile(line -> line.isEmpty() || line.startsWith("    "))
                .map(line -> line.isEmpty() ? line : line.substring(4))
                .collect(Collectors.joining("\n", "", "\n"));
    }

    private Holdings holdings() {
        Holdings holdings = new Library(Folder.of(root), BROWSERS).current();
        assertThat(holdings.problems().stream().map(ContentProblem::toString)).isEmpty();
        return holdings;
    }

    @Test
    void theTaskIsOne() throws IOException {
        write("basics/hsts-is-learned.md", FRONT + block("A task", "```task"));
        Task task = holdings()
                .course()
                .lesson("hsts-is-learned")
                .orElseThrow()
                .tasks()
                .get(0);
        assertThat(task.id()).isEqualTo("second-click");
        assertThat(task.choices())
                .extracting(Choice::answer)
                .containsExactly(Outcome.DELIVERED.word(), Outcome.WARNED.word(), Outcome.BLOCKED.word());
        assertThat(task.explain()).contains("<a rel=\"nofollow\" href=\"/rules#HSTS-8.3\">");
        assertThat(task.fix().orElseThrow().hints()).hasSize(2);
    }

    @Test
    void theMythTheCaseAndTheTicketAre() throws IOException {
        write("myths/redirect.yml", block("A myth", "claim:"));
        write("cases/annict.yml", block("A case", "title:"));
        write("tickets/yesterday.yml", block("A ticket", "title:"));
        Banks banks = holdings().banks();
        assertThat(banks.myths()).extracting(Myth::verdict).containsExactly(Myth.Verdict.FALSE);
        assertThat(banks.incidents().get(0).year()).hasValue(2016);
        assertThat(banks.tickets().get(0).answers()).hasSize(3);
        assertThat(banks.tickets().get(0).answers().get(0).changed()).isPresent();
    }

    @Test
    void theWordsAndTheTracksAre() throws IOException {
        write("glossary.yml", block("Words", "HSTS:"));
        write("tracks.yml", block("Tracks", "- id:"));
        Banks banks = holdings().banks();
        assertThat(banks.words()).extracting(Term::word).containsExactly("HSTS", "Known HSTS Host");
        assertThat(banks.tracks().get(0).lessons()).hasSize(2);
    }
}
