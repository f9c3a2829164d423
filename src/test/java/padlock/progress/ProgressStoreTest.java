package padlock.progress;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ProgressStoreTest {
    private static final Instant NOW = Instant.parse("2026-11-22T09:00:00Z");
    private static final Mark SECOND = new Mark("hsts-is-learned", "second-click", 2, true, false, NOW);
    private static final Mark THIRD = new Mark("hsts-is-learned", "third", 0, false, true, NOW);
    private static final Mark OTHER = new Mark("myths/redirect", "claim", 1, false, false, NOW);

    private final LearnerId learner = LearnerId.random(new SecureRandom());

    @TempDir
    Path folder;

    private ProgressStore withThreeMarks() throws CannotKeep {
        ProgressStore file = ProgressStore.open(folder);
        file.welcome(learner, NOW);
        file.keep(learner, SECOND);
        file.keep(learner, THIRD);
        file.keep(learner, OTHER);
        return file;
    }

    @Test
    void whatWasDoneIsThereAfterARestart() throws CannotKeep {
        try (ProgressStore file = withThreeMarks()) {
            file.at(learner, "/lessons/hsts-is-learned", NOW);
        }
        try (ProgressStore file = ProgressStore.open(folder)) {
            Standing standing = file.standing(learner);
            assertThat(standing.marks()).containsExactly(SECOND, THIRD, OTHER);
            assertThat(standing.place()).contains("/lessons/hsts-is-learned");
            assertThat(standing.mark("hsts-is-learned", "third")).contains(THIRD);
        }
    }

    @Test
    void aNumberThatWasNeverGivenOutHasNothing() throws CannotKeep {
        try (ProgressStore file = withThreeMarks()) {
            assertThat(file.standing(LearnerId.random(new SecureRandom()))).isEqualTo(Standing.NOBODY);
        }
    }

    @Test
    void aMarkTakesThePlaceOfAnEarlierOneAboutTheSameTask() throws CannotKeep {
        try (ProgressStore file = withThreeMarks()) {
            file.keep(learner, SECOND.withFix());
            assertThat(file.standing(learner).marks()).containsExactly(SECOND.withFix(), THIRD, OTHER);
        }
    }

    @Test
    void undoBringsBackExactlyWhatEachKindOfResetTookAway() throws CannotKeep {
        try (ProgressStore file = withThreeMarks()) {
            List<Mark> before = file.standing(learner).marks();
            for (Scope scope : List.of(
                    new Scope("hsts-is-learned", "third"), new Scope("hsts-is-learned", ""), Scope.EVERYTHING)) {
                file.reset(learner, scope);
                assertThat(file.standing(learner).marks()).noneMatch(mark -> mark.isIn(scope));
                assertThat(file.standing(learner).undo()).contains(scope);
                // Done once more in between: Undo goes back to before the reset all the same.
                file.keep(learner, new Mark("hsts-is-learned", "third", 1, true, false, NOW));
                file.undo(learner);
                assertThat(file.standing(learner).marks()).isEqualTo(before);
                assertThat(file.standing(learner).undo()).isEmpty();
            }
        }
    }

    @Test
    void aSecondResetEndsTheFirstOnesUndo() throws CannotKeep {
        try (ProgressStore file = withThreeMarks()) {
            file.reset(learner, new Scope("hsts-is-learned", ""));
            file.reset(learner, new Scope("myths/redirect", ""));
            file.undo(learner);
            file.undo(learner);
            assertThat(file.standing(learner).marks()).containsExactly(OTHER);
        }
    }

    @Test
    void anImportCanBeUndoneToo() throws CannotKeep {
        try (ProgressStore file = withThreeMarks()) {
            file.replace(learner, List.of(OTHER));
            assertThat(file.standing(learner).marks()).containsExactly(OTHER);
            file.undo(learner);
            assertThat(file.standing(learner).marks()).containsExactly(SECOND, THIRD, OTHER);
        }
    }

    @Test
    void aForgottenLearnerLeavesNoRow() throws Exception {
        try (ProgressStore file = withThreeMarks()) {
            file.reset(learner, Scope.EVERYTHING);
            file.forget(learner);
            assertThat(file.standing(learner)).isEqualTo(Standing.NOBODY);
        }
        try (Connection database = DriverManager.getConnection("jdbc:sqlite:" + folder.resolve("progress.db"));
                Statement statement = database.createStatement()) {
            assertThat(statement.executeQuery("SELECT * FROM mark").next()).isFalse();
            assertThat(statement.executeQuery("SELECT * FROM learner").next()).isFalse();
        }
    }

    @Test
    void whoStaysAwayForLongIsForgottenAndNobodyElse() throws CannotKeep {
        Duration absence = Duration.ofDays(400);
        LearnerId present = LearnerId.random(new SecureRandom());
        try (ProgressStore store = withThreeMarks()) {
            Instant later = NOW.plus(Duration.ofDays(401));
            store.welcome(present, NOW);
            store.at(present, "/lessons", later);
            assertThat(store.forgetAbsent(absence, NOW.plus(Duration.ofDays(399))))
                    .isZero();
            assertThat(store.forgetAbsent(absence, later)).isEqualTo(1);
            assertThat(store.standing(learner)).isEqualTo(Standing.NOBODY);
            assertThat(store.standing(present).known()).isTrue();
        }
    }

    @Test
    void aClockThatLeapsYearsAheadForgetsNobody() throws CannotKeep {
        try (ProgressStore store = withThreeMarks()) {
            assertThat(store.forgetAbsent(Duration.ofDays(400), NOW.plus(Duration.ofDays(4_000))))
                    .isZero();
            assertThat(store.forgetAbsent(Duration.ofDays(400), Instant.EPOCH)).isZero();
            assertThat(store.standing(learner).marks()).hasSize(3);
        }
    }

    @Test
    void theFileDoesNotHoldTheNumberInTheCookie() throws Exception {
        withThreeMarks().close();
        assertThat(Files.readString(folder.resolve("progress.db"), StandardCharsets.ISO_8859_1))
                .doesNotContain(learner.secret());
    }

    @Test
    void aPlaceElsewhereIsNotRemembered() throws CannotKeep {
        try (ProgressStore file = withThreeMarks()) {
            file.at(learner, "//elsewhere.example/", NOW);
            assertThat(file.standing(learner).place()).isEmpty();
        }
    }

    @Test
    void aDamagedFileSaysSo() throws Exception {
        Files.writeString(folder.resolve("progress.db"), "this is no database, and long enough to be looked at twice");
        assertThatThrownBy(() -> ProgressStore.open(folder))
                .isInstanceOf(CannotKeep.class)
                .hasMessageContaining(folder.toString());
    }

    @Test
    void aFolderThatIsAFileSaysSo() throws Exception {
        Path file = Files.writeString(folder.resolve("file"), "x");
        assertThatThrownBy(() -> ProgressStore.open(file)).isInstanceOf(CannotKeep.class);
        assertThatThrownBy(() -> RecordKey.open(file)).isInstanceOf(CannotKeep.class);
    }

    @Test
    void aFileOfALaterVersionIsLeftAlone() throws Exception {
        withThreeMarks().close();
        try (Connection database = DriverManager.getConnection("jdbc:sqlite:" + folder.resolve("progress.db"));
                Statement statement = database.createStatement()) {
            statement.execute("PRAGMA user_version = 99");
        }
        assertThatThrownBy(() -> ProgressStore.open(folder)).hasMessageContaining("newer Padlock");
    }

    @Test
    void onlyTheFormOfACookieIsTakenForOne() {
        assertThat(LearnerId.of(learner.secret())).contains(learner);
        assertThat(LearnerId.of("")).isEmpty();
        assertThat(LearnerId.of("../../etc/passwd")).isEmpty();
        assertThat(LearnerId.of(learner.secret() + "x")).isEmpty();
        assertThat(learner.toString()).doesNotContain(learner.secret());
    }
}
