package padlock;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** What happens where no archive can be made; {@code PackagedIT} makes one. */
@Timeout(60)
class ClassArchiveTest {
    @TempDir
    private Path folder;

    private Path jar;

    @BeforeEach
    void noProgram() throws IOException {
        jar = Files.writeString(folder.resolve("padlock.jar"), "no program");
    }

    @Test
    void aMissingArchiveDoesNotFit() {
        assertThat(new ClassArchive(folder.resolve("a.jsa"), jar).fits()).isFalse();
    }

    @Test
    void anArchiveThatSaysNotWhatItIsMadeOfDoesNotFit() throws IOException {
        Path file = Files.writeString(folder.resolve("a.jsa"), "");
        assertThat(new ClassArchive(file, jar).fits()).isFalse();
    }

    @Test
    void aProgramThatCannotBeRehearsedLeavesNothingBehind() {
        new ClassArchive(folder.resolve("a.jsa"), jar).make();
        assertThat(folder.toFile().list()).containsExactly("padlock.jar");
    }

    @Test
    void aFolderThatIsMissingIsNoFailure() {
        Path file = folder.resolve("missing/a.jsa");
        new ClassArchive(file, jar).make();
        assertThat(file).doesNotExist();
    }

    @Test
    void testsAreNoPackagedProgram() {
        assertThat(ClassArchive.ofThisProgram()).isEmpty();
    }
}
