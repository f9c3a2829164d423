package padlock.lesson;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import padlock.content.ContentProblem;
import padlock.content.Folder;
import padlock.policy.Profile;
import padlock.policy.Profiles;
import padlock.scenario.ScenarioFile;

class LibraryTest {
    private static final List<String> BROWSERS = List.of("chromium-156", "firefox-153");
    private static final String SCENARIO =
            "title: T\nwhy: W\nsources: [S]\nsteps: [send: offer.html]\nexpect: [{ step: 1, counted: false }]\n";

    @TempDir
    Path root;

    @BeforeEach
    void aSmallCourse() throws IOException {
        write("course.yml", "title: C\nmodules:\n  - { id: m, title: M, lessons: [one, two] }\n");
        write("m/one.md", lesson("One", ""));
        write("m/two.md", lesson("Two", "prerequisites: [one]\n") + "```run story.yml\n```\n");
        write("m/two/story.yml", SCENARIO);
        write("m/two/offer.html", "<p>Offer</p>");
    }

    private static String lesson(String title, String more) {
        return "---\ntitle: " + title + "\nminutes: 3\nobjectives: [O]\nout-of-scope: [X]\nsources: [S]\n" + more
                + "---\nText.\n\n";
    }

    private void write(String name, String text) throws IOException {
        Path file = root.resolve(name);
        Files.createDirectories(file.resolveSibling(""));
        Files.writeString(file, text);
    }

    private Library library() {
        return new Library(Folder.of(root), BROWSERS);
    }

    private List<String> problems() {
        return library().current().problems().stream()
                .map(ContentProblem::toString)
                .map(problem -> problem.replace(root + "/", ""))
                .toList();
    }

    @Test
    void lessonsComeInTheOrderOfTheCourse() {
        Course course = library().current().course();
        Lesson one = course.lesson("one").orElseThrow();
        Lesson two = course.lesson("two").orElseThrow();
        assertThat(problems()).isEmpty();
        assertThat(course.lessons()).containsExactly(one, two);
        assertThat(course.modules().get(0).minutes()).isEqualTo(6);
        assertThat(course.after(one)).contains(two);
        assertThat(course.before(two)).contains(one);
        assertThat(course.after(two)).isEmpty();
        assertThat(course.before(one)).isEmpty();
        assertThat(course.lesson("three")).isEmpty();
    }

    @Test
    void aLessonShowsTheScenarioBesideIt() {
        Holdings holdings = library().current();
        ScenarioFile story = holdings.scenario("m/two/story.yml").orElseThrow();
        assertThat(story.text()).isEqualTo(SCENARIO);
        assertThat(story.scenario().steps()).hasToString("[Send[html=Optional[<p>Offer</p>], otherHost=false]]");
        assertThat(holdings.course().lesson("two").orElseThrow().parts())
                .filteredOn(Part.Example.class::isInstance)
                .extracting(part -> ((Part.Example) part).scenario())
                .containsExactly(story);
    }

    @Test
    void anAuthorSeesAChangeAtTheNextLook() throws IOException {
        Library library = library();
        Holdings before = library.current();
        assertThat(library.current()).isSameAs(before);
        write("m/one.md", lesson("Uno", ""));
        Files.setLastModifiedTime(root.resolve("m/one.md"), FileTime.from(Instant.parse("2030-01-01T00:00:00Z")));
        assertThat(library.current().course().lesson("one").map(Lesson::title)).contains("Uno");
    }

    @Test
    void theProblemsOfAllFilesAreTold() throws IOException {
        write("course.yml", "title: C\nmodules:\n  - { id: m, title: M, lessons: [one, two, three, one] }\n");
        write("m/one.md", lesson("One", "prerequisites: [two]\n"));
        write("m/two/story.yml", SCENARIO.replace("why: W\n", ""));
        write("m/stray.md", lesson("Stray", ""));
        Files.write(root.resolve("m/latin.yml"), new byte[] {(byte) 0xe9});
        write("m/long.yml", "#".repeat(70_000));
        assertThat(problems())
                .containsExactly(
                        "course.yml:3:44: there is no file `m/three.md`",
                        "course.yml:3:51: the lesson `one` stands here twice",
                        "m/latin.yml:1:1: this is not UTF-8 text",
                        "m/long.yml:1:1: too long: at most 64 KiB",
                        "m/one.md:7:17: unknown word `two`; there is none to choose from",
                        "m/stray.md:1:1: this lesson stands in no module of course.yml",
                        "m/two/story.yml:1:1: missing key `why`");
    }

    @Test
    void aFolderWithoutACourseIsAProblemAndNoException() throws IOException {
        Files.delete(root.resolve("course.yml"));
        assertThat(problems()).contains("course.yml:1:1: this file cannot be read");
        assertThat(new Library(Folder.of(root.resolve("nowhere")), BROWSERS)
                        .current()
                        .problems())
                .hasSize(1);
    }

    @Test
    void noModuleAndNoLinkLeadsOutOfTheFolder(@TempDir Path elsewhere) throws IOException {
        Files.writeString(elsewhere.resolve("secret.html"), "secret");
        Files.createSymbolicLink(root.resolve("m/two/secret.html"), elsewhere.resolve("secret.html"));
        write("m/two/story.yml", SCENARIO.replace("offer.html", "secret.html"));
        write("course.yml", "title: C\nmodules:\n  - { id: ../m, title: M, lessons: [one, two] }\n");
        assertThat(problems())
                .contains(
                        "course.yml:3:11: expected a name of small letters, digits and hyphens, found `../m`",
                        "m/two/story.yml:4:15: there is no file `secret.html` beside this scenario");
    }

    @Test
    void theLessonsThatComeWithTheProgramAreWithoutAProblem() {
        Holdings holdings = Library.builtIn(
                        Profiles.read().all().stream().map(Profile::id).toList())
                .current();
        assertThat(holdings.problems()).isEmpty();
        assertThat(holdings.course().lessons())
                .extracting(Lesson::id)
                .startsWith("what-a-tracked-click-does")
                .contains("hsts-is-learned");
        assertThat(holdings.scenario("basics/hsts-is-learned/second-click-dies.yml")
                        .map(file -> file.scenario().expect()))
                .map(List::isEmpty)
                .isEqualTo(Optional.of(false));
    }
}
