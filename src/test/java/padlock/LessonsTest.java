package padlock;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import padlock.exercise.Choice;
import padlock.exercise.Task;
import padlock.lesson.CourseCheck;
import padlock.lesson.Holdings;

/** Every lesson and scenario does what it claims, over the wire and in memory alike. */
class LessonsTest {
    @Test
    void theCourseHolds() {
        try (Wiring wiring = new Wiring()) {
            CourseCheck.Findings findings = new CourseCheck(wiring.wire(), wiring.model())
                    .check(wiring.library(Optional.of(Path.of("lessons"))).current());
            assertThat(findings.problems()).isEmpty();
            assertThat(findings.lessons()).isPositive();
            assertThat(findings.scenarios()).isGreaterThanOrEqualTo(findings.lessons());
        }
    }

    @Test
    void theCourseIsAsLargeAsItPromises() {
        try (Wiring wiring = new Wiring()) {
            Holdings holdings = wiring.library(Optional.of(Path.of("lessons"))).current();
            assertThat(holdings.course().lessons()).hasSizeBetween(14, 18);
            assertThat(holdings.course().lessons())
                    .allSatisfy(lesson -> assertThat(lesson.minutes()).isBetween(3, 8))
                    .allSatisfy(lesson -> assertThat(lesson.tasks()).isNotEmpty())
                    .allSatisfy(lesson -> assertThat(lesson.sources()).isNotEmpty());
            assertThat(holdings.banks().myths()).hasSizeGreaterThanOrEqualTo(20);
            assertThat(holdings.banks().incidents()).hasSize(16);
            assertThat(holdings.banks().tickets()).hasSizeGreaterThanOrEqualTo(8);
            assertThat(holdings.banks().tracks()).hasSize(4);
        }
    }

    @Test
    void everyWrongPredictionHasASentenceOfItsOwnAndEveryFixHasHints() {
        try (Wiring wiring = new Wiring()) {
            List<Task> tasks = wiring.library(Optional.of(Path.of("lessons"))).current().course().lessons().stream()
                    .flatMap(lesson -> lesson.tasks().stream())
                    .toList();
            assertThat(tasks)
                    .allSatisfy(task -> assertThat(task.choices().stream().map(Choice::says))
                            .doesNotHaveDuplicates()
                            .allSatisfy(says -> assertThat(says).isNotBlank()));
            assertThat(tasks.stream().flatMap(task -> task.fix().stream()))
                    .hasSizeGreaterThan(15)
                    .allSatisfy(fix -> assertThat(fix.hints()).hasSizeBetween(2, 4));
        }
    }
}
