package padlock.room.sheet;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import padlock.content.ContentProblem;
import padlock.content.Folder;
import padlock.content.Reading;
import padlock.lesson.Library;
import padlock.room.Sheets;

class RunSheetReaderTest {
    private static final List<String> BROWSERS = List.of("chromium-156", "firefox-153");
    private static final String GOOD = """
            title: A plan
            minutes: 3
            about: For a test.
            steps:
              - title: One
                minutes: 1
                say: [Hello]
              - title: Two
                minutes: 2
                say: [Look]
                expect-questions:
                  - { ask: "Why?", answer: "Because." }
                scenario: run-sheets/hsts/two-clicks.yml
                browser: firefox-153
                step: 3
                prediction:
                  ask: What happens?
                  choices: [This, That]
                  answer: 2
            """;

    private static Reading<RunSheet> read(String text) {
        Library library = new Library(Folder.of(Path.of("lessons")), BROWSERS);
        return new RunSheetReader(library.current().scenarios(), BROWSERS).read("plan.yml", "plan", text);
    }

    private static List<String> problems(String text) {
        return read(text).problems().stream().map(ContentProblem::toString).toList();
    }

    @Test
    void aSheetIsRead() {
        RunSheet sheet = read(GOOD).orElseThrow();
        SheetStep two = sheet.steps().get(1);
        assertThat(sheet.minutes()).isEqualTo(3);
        assertThat(two.questions()).containsExactly(new SheetStep.Question("Why?", "Because."));
        assertThat(two.scene().orElseThrow().browser()).isEqualTo("firefox-153");
        assertThat(two.scene().orElseThrow().step()).hasValue(3);
        assertThat(two.prediction()).contains(new Prediction("What happens?", List.of("This", "That"), 1));
    }

    @Test
    void everyMistakeIsToldWithItsPlace() {
        assertThat(problems(GOOD.replace("minutes: 3", "minutes: 4")))
                .containsExactly("plan.yml:2:10: the steps take 3 minutes together, not 4");
        assertThat(problems(GOOD.replace("two-clicks", "two-klicks")))
                .singleElement()
                .asString()
                .startsWith("plan.yml:13:15: unknown scenario `run-sheets/hsts/two-klicks.yml`, did you mean");
        assertThat(problems(GOOD.replace("step: 3", "step: 4")))
                .containsExactly("plan.yml:15:11: expected a whole number from 1 to 3, found `4`");
        assertThat(problems(GOOD.replace("answer: 2", "answer: 3")))
                .containsExactly("plan.yml:19:15: expected a whole number from 1 to 2, found `3`");
        assertThat(problems(GOOD.replace("[This, That]", "[This, This]")))
                .containsExactly("plan.yml:17:7: the choice `This` stands here twice");
        assertThat(problems(GOOD.replace("firefox-153", "netscape-4"))).hasSize(1);
        assertThat(problems(GOOD.replace("say: [Hello]", "tell: [Hello]")))
                .hasSize(2)
                .anyMatch(problem -> problem.contains("unknown key `tell`"))
                .anyMatch(problem -> problem.contains("missing key `say`"));
        assertThat(problems(GOOD.replace("    scenario: run-sheets/hsts/two-clicks.yml\n", "")))
                .hasSize(2)
                .allMatch(problem -> problem.contains("needs a `scenario` beside it"));
    }

    @Test
    void hostileSheetsHaveLimits() {
        String step = "  - { title: x, minutes: 1, say: [x] }\n";
        assertThat(problems("title: x\nminutes: 41\nabout: x\nsteps:\n" + step.repeat(41)))
                .anyMatch(problem -> problem.contains("at most 40"));
        assertThat(problems(GOOD + "#" + "x".repeat(70_000))).anyMatch(problem -> problem.contains("too long"));
    }

    @Test
    void theSheetsOfTheProgramTakeFiveFifteenAndFortyFiveMinutes() {
        assertThat(Sheets.all().problems()).isEmpty();
        assertThat(Sheets.all().all().stream().map(RunSheet::minutes)).containsExactly(5, 15, 45);
        assertThat(Sheets.all().all().stream().flatMap(sheet -> sheet.steps().stream()))
                .anyMatch(step -> step.scene()
                        .filter(scene -> scene.file().text().contains("max-age=0"))
                        .isPresent());
    }

    @Test
    void sheetsAreReadAgainWhenTheyChange(@TempDir Path folder) throws IOException {
        Files.writeString(folder.resolve("course.yml"), "title: x\nmodules: []\n");
        Files.createDirectories(folder.resolve("run-sheets"));
        Path file = folder.resolve("run-sheets/a-plan.yml");
        Folder lessons = Folder.of(folder);
        RunSheets sheets = new RunSheets(lessons, new Library(lessons, BROWSERS), BROWSERS);
        assertThat(sheets.all()).isEmpty();
        Files.writeString(file, "title: x\nminutes: 1\nabout: x\nsteps: [{ title: x, minutes: 1, say: [x] }]\n");
        assertThat(sheets.find("a-plan")).isPresent();
        Files.writeString(file, "title: x\nminutes: 2\nabout: x\nsteps: [{ title: x, minutes: 1, say: [x] }]\n#");
        assertThat(sheets.all()).isEmpty();
        assertThat(sheets.problems()).singleElement().asString().contains("a-plan.yml:2:10:");
    }
}
