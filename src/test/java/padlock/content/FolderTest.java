package padlock.content;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.OutputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FolderTest {
    @TempDir
    Path root;

    private void write(String name, String text) throws IOException {
        Path file = root.resolve(name);
        Files.createDirectories(file.resolveSibling(""));
        Files.writeString(file, text);
    }

    @Test
    void filesAreListedByNameWithoutHiddenOnes() throws IOException {
        write("b.yml", "1");
        write("a/c.md", "22");
        write(".git/config", "x");
        write("a/.c.md.swp", "x");
        assertThat(Folder.of(root).files()).extracting(Folder.Entry::name).containsExactly("a/c.md", "b.yml");
        assertThat(Folder.of(root).files()).extracting(Folder.Entry::size).containsExactly(2L, 1L);
    }

    @Test
    void onlyTheStartOfAFileIsRead() throws IOException {
        write("long.md", "abcdef");
        assertThat(Folder.of(root).start("long.md", 3))
                .hasValueSatisfying(bytes ->
                        assertThat(bytes).asString(StandardCharsets.UTF_8).isEqualTo("abc"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"../secret", "/etc/hostname", "in/../../secret", "link", "in", "", "none", "a\0b"})
    void nothingOutsideIsRead(String name) throws IOException {
        write("secret", "secret");
        write("folder/in/x", "x");
        Files.createSymbolicLink(root.resolve("folder/link"), root.resolve("secret"));
        assertThat(Folder.of(root.resolve("folder")).start(name, 10)).isEmpty();
    }

    @Test
    void aFolderPackedIntoAnArchiveReadsTheSame() throws IOException {
        Path archive = root.resolve("a program.jar");
        try (OutputStream out = Files.newOutputStream(archive);
                ZipOutputStream zip = new ZipOutputStream(out)) {
            for (String name : new String[] {"lessons/", "lessons/course.yml", "lessons/m/one.md", "other/secret"}) {
                zip.putNextEntry(new ZipEntry(name));
                zip.write(name.endsWith("/") ? new byte[0] : name.getBytes(StandardCharsets.UTF_8));
            }
        }
        Folder folder = Folder.around(
                URI.create("jar:" + archive.toUri() + "!/lessons/course.yml").toURL(), "lessons");
        assertThat(folder.isPacked()).isTrue();
        assertThat(folder.files()).extracting(Folder.Entry::name).containsExactly("course.yml", "m/one.md");
        assertThat(folder.start("m/one.md", 100))
                .hasValueSatisfying(bytes ->
                        assertThat(bytes).asString(StandardCharsets.UTF_8).isEqualTo("lessons/m/one.md"));
        assertThat(folder.start("../other/secret", 100)).isEmpty();
        assertThat(folder.shown("m/one.md")).isEqualTo("lessons/m/one.md");
    }

    @Test
    void aMissingPackedFolderIsABug() {
        assertThatThrownBy(() -> Folder.packed("nowhere", "course.yml")).hasMessageContaining("nowhere/course.yml");
    }
}
