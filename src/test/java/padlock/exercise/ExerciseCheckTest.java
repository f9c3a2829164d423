package padlock.exercise;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import padlock.content.Folder;
import padlock.lesson.CourseCheck;
import padlock.lesson.Library;
import padlock.pki.Authority;
import padlock.policy.Profiles;
import padlock.scenario.ModelRunner;
import padlock.scenario.Runner;

/** The small course holds; with one thing in it changed for the worse, the check says which. */
class ExerciseCheckTest {
    private static final Path COURSE = Path.of("src/test/resources/course");
    private static final List<String> BROWSERS = List.of("chromium-156", "firefox-153");
    private static final Runner MODEL = new ModelRunner(Profiles.read(), new Authority());
    private static final String LESSON = "m/two.md";
    private static final String TASK = "two, task second: ";

    @TempDir
    Path folder;

    @BeforeEach
    void aSmallCourse() throws IOException {
        try (Stream<Path> files = Files.walk(COURSE)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Path copy = folder.resolve(COURSE.relativize(file));
                Files.createDirectories(copy.resolveSibling(""));
                Files.copy(file, copy);
            }
        }
    }

    private void change(String name, String from, String to) throws IOException {
        Path file = folder.resolve(name);
        String text = Files.readString(file);
        assertThat(text).contains(from);
        Files.writeString(file, text.replace(from, to));
    }

    private List<String> problems(Runner wire) {
        return new CourseCheck(wire, MODEL)
                .check(new Library(Folder.of(folder), BROWSERS).current())
                .problems();
    }

    private List<String> problems() {
        return problems(MODEL);
    }

    @Test
    void nothingIsWrongWithTheSmallCourse() {
        assertThat(problems()).isEmpty();
    }

    @Test
    void aStartThatReachesTheGoalLeavesNothingToMend() throws IOException {
        change(LESSON, "goal: { outcome: upgraded, counted: true }", "goal: { step: 2, counted: true }");
        assertThat(problems())
                .containsExactly(TASK + "the start reaches the goal already, so there is nothing to mend");
    }

    @Test
    void aSolutionThatMissesTheGoalIsNone() throws IOException {
        change(LESSON, "solution: { dns: { tracking: cdn } }", "solution: { cdn: { https: expired } }");
        assertThat(problems())
                .isNotEmpty()
                .allSatisfy(problem -> assertThat(problem).startsWith(TASK + "the solution misses the goal: "));
    }

    @Test
    void someChoiceHasToComeTrue() throws IOException {
        change(LESSON, "{ outcome: blocked, says: Well seen. }", "{ outcome: warned, says: Well seen. }");
        assertThat(problems()).containsExactly(TASK + "no choice comes true");
    }

    @Test
    void onlyOneChoiceMayComeTrue() throws IOException {
        change(
                LESSON,
                "{ outcome: delivered, says: It has learned something since. }",
                "{ answer: It is lost, when: { counted: false }, says: Lost. }");
        assertThat(problems()).containsExactly(TASK + "2 choices come true: It is lost / Blocked");
    }

    @Test
    void aMythIsSettledByWhatItsRunShows() throws IOException {
        change("myths/fallback.yml", "shows: { outcome: blocked }", "shows: { outcome: delivered }");
        assertThat(problems())
                .singleElement()
                .asString()
                .startsWith("myths/fallback.yml: the proof does not show it: ");
    }

    @Test
    void aCaseShowsItsSymptomAndItsFixEndsIt() throws IOException {
        change("cases/dead.yml", "shows: { outcome: blocked }", "shows: { outcome: warned }");
        change("cases/dead.yml", "max-age=31536000 } }", "max-age=31536000; includeSubDomains } }");
        assertThat(problems())
                .anySatisfy(problem -> assertThat(problem).startsWith("cases/dead.yml: the proof does not show it: "))
                .anySatisfy(
                        problem -> assertThat(problem).startsWith("cases/dead.yml: the solution misses the goal: "));
    }

    @Test
    void aTicketHasExactlyOneAnswerThatHelps() throws IOException {
        change("tickets/dead.yml", "Use a CDN, change: { dns: { tracking: cdn } }", "Wait");
        assertThat(problems()).containsExactly("tickets/dead.yml: no answer comes true");
        change("tickets/dead.yml", "goal: { step: 3, outcome: upgraded }", "goal: { step: 3, outcome: blocked }");
        assertThat(problems()).containsExactly("tickets/dead.yml: 2 answers come true: Wait / Clear the browser");
    }

    @Test
    void wireAndMemoryHaveToAgree() {
        Runner other = (story, browser) -> MODEL.run(story, browser.equals("chromium-156") ? "firefox-153" : browser);
        assertThat(problems(other))
                .anySatisfy(problem ->
                        assertThat(problem).startsWith(TASK + "wire and model differ in chromium-156, step 3: "));
    }
}
