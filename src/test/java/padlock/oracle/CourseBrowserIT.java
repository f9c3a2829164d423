package padlock.oracle;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import padlock.content.Folder;
import padlock.exercise.Fix;
import padlock.exercise.Task;
import padlock.lesson.Lesson;
import padlock.lesson.Library;
import padlock.policy.Profile;
import padlock.policy.Profiles;
import padlock.scenario.SetupWords;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The whole course with nothing but a keyboard: from the home page to a completion record that somebody else can check. */
class CourseBrowserIT extends SiteInChromium {
    @Test
    void theCourseCanBeFinishedWithTheKeyboardAlone() throws IOException {
        long begin = System.nanoTime();
        Keyboard keys = new Keyboard(tab);
        tab.open(base);
        keys.go(".hero button.primary");
        keys.enter();
        keys.landsOn(".result-title");
        announced();

        List<Lesson> lessons = lessons();
        keys.go(".onward a.primary");
        keys.enter();
        for (int i = 0; i < lessons.size(); i++) {
            at(lessons.get(i));
            lessons.get(i).tasks().forEach(task -> solve(keys, task));
            if (i + 1 < lessons.size()) {
                keys.go(".lesson-foot a[href='/lessons/" + lessons.get(i + 1).id() + "']");
                keys.enter();
            }
        }

        Path record = record(keys);
        assertThat(verify(record)).isZero();
        long tasks = lessons.stream().mapToLong(lesson -> lesson.tasks().size()).sum();
        JsonNode signed = JsonMapper.builder().build().readTree(Files.readString(record));
        assertThat(signed.path("name").asString()).isEqualTo("Ada");
        assertThat(signed.path("passed").asLong()).isEqualTo(tasks);
        System.out.printf(
                "%d lessons, %d tasks, %d strokes, %.1f s%n",
                lessons.size(), tasks, keys.strokes(), (System.nanoTime() - begin) / 1e9);
    }

    private static List<Lesson> lessons() {
        List<String> browsers = Profiles.read().all().stream().map(Profile::id).toList();
        return new Library(Folder.of(Path.of("lessons")), browsers)
                .current()
                .course()
                .lessons();
    }

    private void at(Lesson lesson) {
        tab.waitFor("location.pathname === " + Tab.quoted("/lessons/" + lesson.id())
                + " && document.readyState === 'complete'");
    }

    private void solve(Keyboard keys, Task task) {
        String box = "#task-" + task.id() + " ";
        keys.go(box + ".choice");
        keys.space();
        keys.landsOn(box + ".task-answer .result-title");
        announced();
        task.fix().ifPresent(fix -> mend(keys, box, fix));
        assertThat(tab.text(box + ".task-done")).as(task.id()).isEqualTo("Done");
    }

    private void mend(Keyboard keys, String box, Fix fix) {
        keys.go(box + ".hint-box > summary");
        keys.enter();
        assertThat(tab.evaluate("document.activeElement.parentElement.open").asBoolean())
                .as("a hint opens by key")
                .isTrue();
        Map<String, String> solved = SetupWords.of(fix.solution());
        fix.switches().forEach(name -> keys.set(name, solved.getOrDefault(name, "")));
        keys.go(box + ".fix form .primary");
        keys.enter();
        keys.landsOn(box + ".fix-result .result-title");
        announced();
        assertThat(tab.text(box + ".fix-result .result-title")).isEqualTo("Mended");
    }

    /** What a screen reader is told of the result. */
    private void announced() {
        tab.waitFor("!['', 'Running'].includes(document.getElementById('announce').textContent)");
    }

    private Path record(Keyboard keys) {
        Path downloads = folder.resolve("downloads");
        tab.call("Page.setDownloadBehavior", Map.of("behavior", "allow", "downloadPath", downloads.toString()));
        keys.go("nav a[href='/lessons']");
        keys.enter();
        keys.go(".index a[href='/progress']");
        keys.enter();
        keys.go(".progress a[href='/record']");
        keys.enter();
        keys.go("#name");
        keys.type("Ada");
        keys.go("button[formaction='/record.json']");
        keys.enter();
        Path record = downloads.resolve("padlock-record.json");
        assertThat(Programs.await(() -> Files.exists(record))).isTrue();
        return record;
    }

    private static int verify(Path record) throws IOException {
        try {
            return new ProcessBuilder(
                            Path.of(System.getProperty("java.home"), "bin", "java")
                                    .toString(),
                            "-cp",
                            System.getProperty("java.class.path"),
                            "padlock.Main",
                            "verify",
                            record.toString())
                    .inheritIO()
                    .start()
                    .waitFor();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
