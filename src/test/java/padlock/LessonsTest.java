package padlock;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import padlock.lesson.CourseCheck;

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
}
